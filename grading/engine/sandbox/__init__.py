"""The walls around a submission: two tiers of what the kernel offers, else a refusal."""

from grading.engine.sandbox.tiers import (
    NAMESPACES,
    RESTRICTIONS,
    TRUSTED,
    NoSandboxError,
    Tier,
    strongest_tier,
    tier_named,
)

__all__ = ["NAMESPACES", "RESTRICTIONS", "TRUSTED", "NoSandboxError", "Tier", "strongest_tier", "tier_named"]
