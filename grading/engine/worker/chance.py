"""Everything in this process that draws by chance, made to draw the same again: a regrade repeats what was drawn.

Called in the judge before each test, and in each worker before its first cell, with seeds that follow from the course's
secret, the assignment and the learner; neither tells the other.
"""

from __future__ import annotations

import hmac
import random
from hashlib import sha256

__all__ = ["follows_from", "repeat"]


def follows_from(seed: str, *words: str) -> str:
    """Return a seed from which the first cannot be found again; empty where the first is."""
    return hmac.new(seed.encode(), "\0".join(words).encode(), sha256).hexdigest() if seed else ""


def repeat(seed: str) -> None:
    """Seed Python's and NumPy's generators, also those that are made without a seed from now on."""
    import numpy as np

    number = int.from_bytes(sha256(seed.encode()).digest())
    random.seed(number)
    np.random.seed(number % 2**32)
    # Where `default_rng()` finds its entropy.
    np.random.bit_generator.randbits = random.Random(number + 1).getrandbits  # type: ignore[attr-defined] # noqa: S311
