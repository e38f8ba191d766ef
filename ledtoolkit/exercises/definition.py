"""What an exercise is: its question, fields, pool of variants, tolerances and known wrong roads.

Sentences are stored marked for translation and said where they are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from ledtoolkit.words import as_points, say

__all__ = [
    "GROWTH",
    "RATIO",
    "SHARE",
    "Choice",
    "Exercise",
    "Explained",
    "Field",
    "Given",
    "Inputs",
    "Misconception",
    "Place",
    "Tolerance",
    "Written",
    "money",
    "title_with_points",
]

Kind = Literal["ratio", "share", "money"]
Earlier = Mapping[str, float]


@dataclass(frozen=True)
class Tolerance:
    """How far from the answer still counts as right: the larger of an absolute and a relative distance.

    Examples
    --------
    >>> RATIO.allows(1.32, 1.326)
    True
    """

    absolute: float
    relative: float = 0.0

    def around(self, answer: float) -> float:
        """Return the distance allowed from `answer`."""
        return max(self.absolute, self.relative * abs(answer))

    def allows(self, value: float, answer: float) -> bool:
        """Return whether `value` counts as `answer`."""
        return abs(value - answer) <= self.around(answer)


RATIO = Tolerance(0.01, 0.005)
SHARE = Tolerance(0.002)
GROWTH = Tolerance(0.0005)


def money(printed_unit: float) -> Tolerance:
    """Return the tolerance of amounts printed in whole `printed_unit`s: half of it, or 0.5 %."""
    return Tolerance(printed_unit / 2, 0.005)


@dataclass(frozen=True)
class Given:
    """What a form or sheet prints for one variant: a sentence, a table of all inputs, and where they come from."""

    sentence: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str


class Inputs(Protocol):
    """The numbers of one variant."""

    def given(self) -> Given:
        """Return what is printed, in the learner's language."""

    def plain(self) -> dict[str, Any]:
        """Return the numbers as plain data, for whoever answers by code."""

    def words(self, field_name: str) -> dict[str, str]:
        """Return what fills the named places of a field's sentences."""

    def aliases(self) -> dict[str, str]:
        """Return other names under which code may give a field (for example the branch)."""


@dataclass(frozen=True)
class Field:
    """One number that is asked for.

    Attributes
    ----------
    name
        Its name in answers, an identifier.
    label
        What the form calls it; may have named places that the variant fills.
    kind
        A share is typed in percent on a form and 0-1 in code; ratios and money are typed as they are.
    unit
        What stands behind the box, or nothing.
    digits
        Decimals asked for.
    bounds
        Plausible range: it decides what "1,234" means and which own value may be carried on.
    tolerance
        What counts as right; a function of the inputs where the printed unit differs between variants.
    answer
        From the inputs and the earlier fields of the same exercise to the answer.
    next_step
        What to do when the value is not right and no known wrong road explains it.
    """

    name: str
    label: str
    kind: Kind
    digits: int
    bounds: tuple[float, float]
    tolerance: Tolerance | Callable[[Any], Tolerance]
    answer: Callable[[Any, Earlier], float]
    next_step: str
    unit: str = ""

    def near(self, inputs: Inputs, answer: float) -> float:
        """Return how far from `answer` a value may lie in this variant."""
        tolerance = self.tolerance if isinstance(self.tolerance, Tolerance) else self.tolerance(inputs)
        return tolerance.around(answer)


@dataclass(frozen=True)
class Explained:
    """Why a choice is not right, and what to do; said sentences."""

    misconception: str
    why_not: str
    next_step: str


@dataclass(frozen=True)
class Choice:
    """One choice that is asked for.

    Attributes
    ----------
    name, label
        As of a field with a number.
    options
        Keys and labels (marked), in the order in which they are offered.
    accepted
        From the inputs to the keys that count as right; more than one where experts would differ.
    right
        From the inputs to the reason, said once the choice is right.
    explain
        From the inputs and a wrong key to the reason and the next step.
    """

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    accepted: Callable[[Any], frozenset[str]]
    right: Callable[[Any], str]
    explain: Callable[[Any, str], Explained]
    kind: Literal["choice"] = "choice"
    unit: str = ""


@dataclass(frozen=True)
class Place(Choice):
    """The place of one card in an order: it counts where it comes directly after that of the card that leads to it.

    So an order earns as much as it has right neighbours, wherever they stand. Keys are "1", "2", and so on.

    Attributes
    ----------
    before
        From the inputs to the field of the card that leads to this one; nothing for the first card.
    """

    before: Callable[[Any], str] = field(kw_only=True)


@dataclass(frozen=True)
class Written:
    """A text that a person reads; it goes into the record for the capstone.

    Attributes
    ----------
    least_words, most_words
        Length asked for.
    section
        Section of the capstone that the text fills, or two, as in "1 and 9".
    """

    least_words: int
    most_words: int
    section: str


@dataclass(frozen=True)
class Misconception:
    """A wrong formula that learners write, and what to say about it.

    `value` gives what the wrong formula yields for a field, from the inputs and the earlier fields.
    """

    id: str
    field: str
    value: Callable[[Any, Earlier], float]
    why_not: str
    next_step: str


@dataclass(frozen=True)
class Exercise:
    """One exercise, defined once.

    Attributes
    ----------
    week, topic
        Together its id, `week01/lm3`; frozen, because each learner's variant depends on it.
    family
        Name that decides the draw; exercises of one family give a learner the same place.
    answer_name
        Name of the answer in a notebook.
    question, criteria
        What is asked and what counts, as marked sentences.
    pool
        Makes all variants in a fixed order; called once.
    model_answer
        Python that answers it by another road than the reference does.
    link
        Where to read more, from the assignment.
    main_field
        The field that one plain number answers; the first by default.
    written
        Set where a person reads a text; such an exercise has no fields.
    """

    week: str
    topic: str
    title: str
    question: str
    criteria: Sequence[str]
    answer_name: str
    points: float
    fields: tuple[Field | Choice, ...]
    misconceptions: tuple[Misconception, ...]
    pool: Callable[[], Sequence[Inputs]]
    model_answer: str
    link: str
    family: str = ""
    main_field: str = field(default="", kw_only=True)
    written: Written | None = field(default=None, kw_only=True)

    @property
    def id(self) -> str:
        """Week and topic."""
        return f"{self.week}/{self.topic}"

    @property
    def draw_name(self) -> str:
        """What decides a learner's variant: the family, or the exercise itself."""
        return self.family or self.id


def title_with_points(exercise: Exercise) -> str:
    """Return what a question is called, with its points, in the learner's language."""
    title = say(exercise.title)
    if exercise.points == 1:
        return say("{title} (1 point)", title=title)
    return say("{title} ({points} points)", title=title, points=as_points(exercise.points))
