"""Who is in a synthetic class: how many of each kind, and what each hands in. The same numbers, the same class."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle, islice

import numpy as np

from grading.demo_class.attacks_on_marks import IN_PROCESS, ON_THE_LINE
from grading.demo_class.attacks_on_walls import REACH
from grading.demo_class.odd import ANSWER_LINES, FOLDERS, ODD

__all__ = ["Member", "Recipe", "class_of"]

# Of a hundred; what is left of rounding goes to the first.
SHARES = {"form": 20, "code": 10, "paper": 10, "misunderstanding": 20, "weak": 10, "odd": 15, "hostile": 15}
# Too large or too slow to be worth showing in a class of some dozens.
LEFT_OUT = {"20 MB", "a deep list"}
STRANGE_NAMES = (
    "<script>alert('synthetic')</script>",
    "=synthetic()",
    "../synthetic",
    "Synthetic Ann  Ó Sé",
    "синтетика",
)


@dataclass(frozen=True)
class Recipe:
    """What a member hands in: the kind, which one of that kind, and its number in the kind."""

    kind: str
    what: str
    turn: int


@dataclass(frozen=True)
class Member:
    """One made-up learner."""

    learner: str
    recipe: Recipe


def class_of(size: int, seed: int, misunderstandings: int) -> list[Member]:
    """Return a class.

    Parameters
    ----------
    size
        How many.
    seed
        Decides which odd and hostile ones are shown, and who is called strangely.
    misunderstandings
        How many it takes to show every known one; that many are there where the class is large enough.
    """
    chance = np.random.default_rng(seed)
    odd = [*(name for name in ODD if name not in LEFT_OUT), *ANSWER_LINES, *FOLDERS, "never handed in"]
    hostile = [*IN_PROCESS, *ON_THE_LINE, *REACH]
    listed = {
        "odd": [odd[place] for place in chance.permutation(len(odd))],
        "hostile": [hostile[place] for place in chance.permutation(len(hostile))],
    }
    recipes = [
        Recipe(kind, what, turn)
        for kind, count in _counts(size, misunderstandings).items()
        for turn, what in enumerate(islice(cycle(listed.get(kind, [kind])), count))
    ]
    strange = {int(place) for place in chance.permutation(size)[: min(len(STRANGE_NAMES), size // 8)]}
    names = iter(STRANGE_NAMES)
    return [
        Member(next(names) if place in strange else f"synthetic-{place + 1:03d}", recipe)
        for place, recipe in enumerate(recipes)
    ]


def _counts(size: int, misunderstandings: int) -> dict[str, int]:
    """Return how many of each kind; each is there once before any is there by its share."""
    counts = {kind: size * share // 100 for kind, share in SHARES.items()}
    missing = min(misunderstandings, size // 3) - counts["misunderstanding"]
    if missing > 0:
        counts["misunderstanding"] += missing
        for kind in ("form", "code", "paper", "weak", "odd", "hostile"):
            taken = min(max(counts[kind] - 1, 0), -(-missing // 6))
            counts[kind] -= taken
    for kind in cycle(SHARES):
        if sum(counts.values()) == size:
            break
        counts[kind] += 1 if sum(counts.values()) < size else -min(1, counts[kind])
    return counts
