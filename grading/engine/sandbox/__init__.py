"""The walls around a submission: two tiers of what the kernel offers, else a refusal."""

from grading.engine.sandbox.tiers import NAMESPACES, RESTRICTIONS, NoSandboxError, Tier, strongest_tier

__all__ = ["NAMESPACES", "RESTRICTIONS", "NoSandboxError", "Tier", "strongest_tier"]
