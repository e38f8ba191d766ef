"""The paper door: a printable sheet with all inputs of a week; the numbers are typed into the forms later."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, Template

from ledtoolkit.exercises.catalogue import exercises_of
from ledtoolkit.exercises.definition import Choice, Exercise, Field, Given, title_with_points
from ledtoolkit.exercises.draw import EDITION, Variant, variant_at, variant_of
from ledtoolkit.words import language, say

__all__ = ["practice_sheet", "sheet"]

# What a pen puts on one line of a sheet of paper.
WORDS_A_LINE = 9


@dataclass(frozen=True)
class Line:
    """One line to fill in: a box for a number, or boxes to tick."""

    label: str
    unit: str = ""
    rounding: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """One question of a sheet."""

    title: str
    text: str
    given: Given
    fields: tuple[Line, ...]
    criteria: tuple[str, ...]
    lines: int = 0


def sheet(week: str, learner: str) -> str:
    """Return a learner's sheet of a week as one HTML page without outside requests; it prints well.

    The numbers are those of the learner's own variants, so that form, code and paper earn the same points.

    Examples
    --------
    >>> "j.smit" in sheet("week01", "j.smit")
    True
    """
    variants = [variant_of(asked, learner) for asked in exercises_of(week)]
    whose = say(
        "Sheet of {learner}, edition {edition}. Your variants, question by question: {variants}.",
        learner=learner,
        edition=EDITION,
        variants=", ".join(str(variant.index + 1) for variant in variants),
    )
    return _page(week, variants, whose)


def practice_sheet(week: str) -> str:
    """Return a sheet with numbers for practice, for whoever has no id yet."""
    variants = [variant_at(asked, 0) for asked in exercises_of(week)]
    whose = say(
        "This sheet is for practice. Your own sheet, with your own numbers, "
        "comes from the welcome page or from your instructor."
    )
    return _page(week, variants, whose)


def _page(week: str, variants: list[Variant], whose: str) -> str:
    return _template().render(
        language=language(),
        title=say("Week {number}: answer sheet", number=int(week.removeprefix("week"))),
        whose=whose,
        how=say(
            "Fill it in with a pen and a pocket calculator. Round only at the end. "
            "Later you type your numbers into the forms: the points are the same."
        ),
        criteria_title=say("What counts"),
        questions=[_question(variant) for variant in variants],
    )


def _question(variant: Variant) -> Question:
    asked = variant.exercise
    return Question(
        title=title_with_points(asked),
        text=say(asked.question),
        given=variant.given(),
        fields=tuple(_line(variant, field) for field in asked.fields),
        criteria=_criteria(asked),
        lines=-(-asked.written.most_words // WORDS_A_LINE) if asked.written else 0,
    )


def _criteria(asked: Exercise) -> tuple[str, ...]:
    return tuple(say(criterion) for criterion in asked.criteria)


def _line(variant: Variant, field: Field | Choice) -> Line:
    label = variant.label(field)
    if isinstance(field, Choice):
        return Line(label, options=tuple(say(option) for _, option in field.options))
    rounding = say("{digits} decimals", digits=field.digits) if field.digits else say("whole number")
    return Line(label, say(field.unit) if field.unit else "%" if field.kind == "share" else "", rounding)


@cache
def _template() -> Template:
    environment = Environment(loader=PackageLoader("ledtoolkit.documents", "."), autoescape=True, trim_blocks=True)
    return environment.get_template("sheet.html.jinja")
