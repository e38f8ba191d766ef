"""From whatever was handed in to a notebook in the instructor's order. It never fails; each mend is noted."""

from grading.engine.repair.matching import Mended, MendedCell, mend
from grading.engine.repair.reading import Read, read

__all__ = ["Mended", "MendedCell", "Read", "mend", "read"]
