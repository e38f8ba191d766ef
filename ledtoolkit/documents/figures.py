"""The figures of a paper, drawn from their numbers by the same functions as in the lessons.

A figure's numbers come from a file that a learner hands over: whatever cannot be drawn is a ValueError, never another
error, and no list is longer than a reader can read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import count
from textwrap import shorten
from typing import Any

import pandas as pd

from ledtoolkit.cash_plan import cash_plan
from ledtoolkit.checks import check_choice, check_number, check_total
from ledtoolkit.document import Figure
from ledtoolkit.documents.drawing import Drawing, families_for, in_families
from ledtoolkit.documents.letters import printable
from ledtoolkit.economic_base import BaseMultiplier
from ledtoolkit.exposure import Exposure
from ledtoolkit.plots.axis_words import speak_numbers
from ledtoolkit.plots.cash_plan import picture_cash_plan
from ledtoolkit.plots.economic_base import picture_basic_jobs, picture_location_quotients
from ledtoolkit.plots.exposure import picture_exposure
from ledtoolkit.plots.options_scores import picture_options_scores
from ledtoolkit.plots.picture import Picture
from ledtoolkit.plots.shift_share import picture_shift_share
from ledtoolkit.plots.stakeholders import picture_stakeholders
from ledtoolkit.plots.theory_of_change import Arrow, Box, picture_theory_of_change
from ledtoolkit.shift_share import ShiftShare
from ledtoolkit.stakeholders import stakeholder_map
from ledtoolkit.words import language

__all__ = ["FIGURE_KINDS", "drawing_of", "picture_of"]

MOST_ENTRIES, MOST_BOXES = 40, 8
LONGEST_NAME, LONGEST_TEXT = 48, 400
LARGEST = 1e15
SHIFT_SHARE_PARTS = ("national share", "industry mix", "regional share")

Numbers = Mapping[str, Any]


def picture_of(figure: Figure) -> Picture:
    """Draw a figure of a document, in the language that is spoken.

    Parameters
    ----------
    figure
        Its kind is one of `FIGURE_KINDS`.

    Returns
    -------
    Picture
        The drawing with its alt text.

    Raises
    ------
    ValueError
        If the kind is unknown, or the numbers are not those of its kind.

    Examples
    --------
    >>> numbers = {"place": "Groningen", "quotients": {"public": 1.326, "industry": 0.988}}
    >>> picture_of(Figure("Quotients", "location-quotients", numbers, source="CBS", id="lq")).alt.partition(",")[0]
    'Groningen is most specialised in public'
    """
    draw = DRAWINGS[check_choice("kind", figure.kind, DRAWINGS)]
    numbers = _plain(figure.numbers)
    try:
        with in_families(families_for(_texts(numbers))):
            picture = draw(numbers)
            speak_numbers(picture.figure)
            return picture
    except (KeyError, TypeError, AttributeError, IndexError, OverflowError, ZeroDivisionError) as problem:
        raise ValueError(
            f"The numbers of this figure are not those of the kind {figure.kind!r}: {problem!r}. "
            "Make the figure again from the record."
        ) from problem


def drawing_of(figure: Figure) -> Drawing:
    """Return a figure's drawing; the same numbers in the same language are drawn once.

    Raises
    ------
    ValueError
        As from `picture_of`.
    """
    return _drawn_once(figure.kind, json.dumps(_plain(figure.numbers)), language())


@lru_cache(maxsize=64)
def _drawn_once(kind: str, numbers: str, _language: str) -> Drawing:
    return Drawing(picture_of(Figure(caption="", kind=kind, numbers=json.loads(numbers), source="", id=kind)))


def _location_quotients(numbers: Numbers) -> Picture:
    return picture_location_quotients(_row(numbers["quotients"]), place=_name(numbers["place"]))


def _basic_jobs(numbers: Numbers) -> Picture:
    jobs = _row(numbers["basic_jobs"])
    check_total("basic_jobs", jobs.to_numpy())
    base = BaseMultiplier(jobs, check_number("total_jobs", numbers["total_jobs"]))
    digits = min(max(int(numbers.get("digits", 1)), 0), 4)
    place, unit = _name(numbers["place"]), _name(numbers["unit"])
    return picture_basic_jobs(base, place=place, unit=unit, digits=digits, rest=_rest(numbers))


def _growth(numbers: Numbers) -> Picture:
    place = _name(numbers["place"])
    parts = {part: check_number(part, numbers["parts"][part]) for part in SHIFT_SHARE_PARTS}
    # One branch that stands for all: the figure shows the sums over branches.
    tables = {part: pd.DataFrame({"all": [value]}, index=[place]) for part, value in parts.items()}
    return picture_shift_share(ShiftShare(tables), place, unit=_unit(numbers))


def _exposure(numbers: Numbers) -> Picture:
    place, contribution = _name(numbers["place"]), _row(numbers["contribution"])
    jobs = check_number("jobs", numbers["jobs"])
    table = contribution.to_frame(place).T
    return picture_exposure(Exposure(table, pd.Series({place: jobs})), place, unit=_unit(numbers), rest=_rest(numbers))


def _stakeholder_map(numbers: Numbers) -> Picture:
    actors = _entries(numbers["actors"], MOST_ENTRIES)
    names = _apart([_name(actor["name"]) for actor in actors])
    scores = [[check_number(score, actor[score]) for score in ("power", "interest")] for actor in actors]
    cut = check_number("cut", numbers["cut"])
    table = pd.DataFrame(scores, index=names, columns=["power", "interest"])
    return picture_stakeholders(stakeholder_map(table, cut=cut), cut=cut)


def _options_scores(numbers: Numbers) -> Picture:
    criteria, options = (_entries(numbers[key], MOST_ENTRIES) for key in ("criteria", "options"))
    if len(options) < 2:
        raise ValueError(f"`options` must be at least two to compare, got {len(options)}. Add another one.")
    weights = check_total("weights", [check_number("weight", criterion["weight"]) for criterion in criteria])
    rows = [[check_number("score", score) for score in option["scores"]] for option in options]
    heads = _apart([_name(criterion["name"]) for criterion in criteria])
    names = _apart([_name(option["name"]) for option in options])
    return picture_options_scores(pd.DataFrame(rows, index=names, columns=heads), weights / weights.sum())


def _cash_plan(numbers: Numbers) -> Picture:
    costs, incomings = (
        [check_number(key, amount) for amount in _entries(numbers[key], MOST_ENTRIES)] for key in ("costs", "incomings")
    )
    return picture_cash_plan(cash_plan(costs, incomings))


def _theory_of_change(numbers: Numbers) -> Picture:
    boxes = _entries(numbers["boxes"], MOST_BOXES)
    written = [place for place, box in enumerate(boxes) if str(box["text"]).strip()]
    new = {old: place for place, old in enumerate(written)}
    arrows = [
        Arrow(new[arrow["from"]], new[arrow["to"]], _text(arrow["assumption"]), _text(arrow["check"]))
        for arrow in (_entries(numbers["arrows"], MOST_ENTRIES) if numbers["arrows"] else ())
        if arrow["from"] in new and arrow["to"] in new
    ]
    return picture_theory_of_change([Box(boxes[old]["kind"], _text(boxes[old]["text"])) for old in written], arrows)


DRAWINGS: Mapping[str, Callable[[Numbers], Picture]] = {
    "location-quotients": _location_quotients,
    "basic-jobs": _basic_jobs,
    "growth": _growth,
    "exposure": _exposure,
    "stakeholder-map": _stakeholder_map,
    "options-scores": _options_scores,
    "cash-plan": _cash_plan,
    "theory-of-change": _theory_of_change,
}
FIGURE_KINDS = tuple(DRAWINGS)


def _plain(value: Any) -> Any:
    """Return JSON with texts that can be printed and numbers that are some."""
    if isinstance(value, Mapping):
        return {_plain(str(key)): _plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    if isinstance(value, (int, float)) and not abs(value) <= LARGEST:
        raise ValueError(f"A figure holds {value}, which is no number that can be drawn. Fill the gap.")
    return printable(value) if isinstance(value, str) else value


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(text for part in value.values() for text in _texts(part))]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return [value] if isinstance(value, str) else []


def _entries(values: Any, most: int) -> Sequence[Any]:
    if not isinstance(values, list) or not 0 < len(values) <= most:
        raise ValueError(f"A figure needs a list of 1 to {most} entries, got {str(values)[:80]}. Show fewer.")
    return values


def _row(values: Any) -> pd.Series[float]:
    entries = _entries(list(values.items()), MOST_ENTRIES)
    names = _apart([_name(name) for name, _ in entries])
    return pd.Series([check_number(name, value) for name, value in entries], index=names, dtype=float)


def _name(text: str) -> str:
    return shorten(text, LONGEST_NAME, placeholder="…") if text.strip() else "–"


def _unit(numbers: Numbers) -> str:
    return _name(numbers["unit"]) if numbers.get("unit") else ""


def _rest(numbers: Numbers) -> str:
    return _name(numbers["rest"]) if numbers.get("rest") else ""


def _text(text: str) -> str:
    return shorten(text, LONGEST_TEXT, placeholder=" …")


def _apart(names: list[str]) -> list[str]:
    """Return names none of which comes twice: a second "market" is "market (2)"."""
    told: list[str] = []
    for name in names:
        free = (f"{name} ({place})" for place in count(2))
        told.append(next(one for one in free if one not in told) if name in told else name)
    return told
