"""From what a test did to points and a reason."""

from grading.engine.verdict.decide import Judged, decide
from grading.engine.verdict.reason import Reason, reason_of

__all__ = ["Judged", "Reason", "decide", "reason_of"]
