"""A paper as its reader sees it: texts, lists and numbers, read from what was typed; what is unreadable is a gap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ledtoolkit.capstone.parts import Parts
from ledtoolkit.capstone.reading import MARK, Gap, Reader
from ledtoolkit.capstone.rows import (
    Actor,
    Arrow,
    Criterion,
    Money,
    Option,
    Project,
    actors_of,
    arrows_of,
    criteria_of,
    money_of,
    options_of,
    projects_of,
)
from ledtoolkit.capstone.sections import PaperForm, form_named
from ledtoolkit.capstone.shape import PARTS, shaped
from ledtoolkit.place import Place
from ledtoolkit.words import say

__all__ = ["Draft", "draft_of"]


@dataclass(frozen=True)
class Draft:
    """A paper that is read.

    Attributes
    ----------
    form, language, title, author, date
        What kind of paper it is, and what stands on its title page.
    place
        The learner's place.
    texts
        By id of the section.
    exhibits
        Ids and captions of what is shown, in the learner's order.
    cut, actors
        The stakeholders, and from which score on one is high.
    criteria, options
        What is weighed.
    unit, projects
        The action plan and its unit of money.
    boxes, arrows
        The theory of change: kind and text of each box; arrows name boxes by their place, from 0.
    money
        Appraisal, cash and jobs.
    gaps
        Boxes that could not be read.
    """

    form: PaperForm
    language: str
    title: str
    author: str
    date: str
    place: Place
    texts: Mapping[str, str]
    exhibits: tuple[tuple[str, str], ...]
    cut: float
    actors: tuple[Actor, ...]
    criteria: tuple[Criterion, ...]
    options: tuple[Option, ...]
    unit: str
    projects: tuple[Project, ...]
    boxes: tuple[tuple[str, str], ...]
    arrows: tuple[Arrow, ...]
    money: Money
    gaps: tuple[Gap, ...]


def draft_of(parts: Parts, place: Place) -> Draft:
    """Read every part of a paper; rows without a word are left out, and nothing that was typed stops it.

    Parameters
    ----------
    parts
        As from `parts_of` or `read_payload`.
    place
        The learner's place.

    Examples
    --------
    >>> from ledtoolkit.capstone.parts import parts_of
    >>> from ledtoolkit.place import place_named
    >>> from ledtoolkit.progress import Record
    >>> draft = draft_of(parts_of(Record(None)), place_named("nl/Groningen"))
    >>> draft.form.id, draft.cut, draft.projects, draft.gaps
    ('paper', 5.0, (), ())
    """
    value = {name: shaped(name, parts.values.get(name)) for name in PARTS}
    readers = {name: Reader(name) for name in ("stakeholders", "options", "plan", "money")}
    about = value["about"]
    cut = readers["stakeholders"].number(MARK, value["stakeholders"]["cut"], say("the cut"), "cut")
    return Draft(
        form=form_named(about["form"]),
        language=about["language"],
        title=about["title"].strip(),
        author=about["author"].strip(),
        date=about["date"].strip(),
        place=place,
        texts={name.removeprefix("section/"): value[name]["text"] for name in value if name.startswith("section/")},
        exhibits=tuple({one["id"]: one["caption"] for one in value["exhibits"]["chosen"] if one["id"]}.items()),
        cut=5.0 if cut is None else cut,
        actors=actors_of(value["stakeholders"]["actors"], readers["stakeholders"]),
        criteria=criteria_of(value["options"]["criteria"], readers["options"]),
        options=options_of(value["options"], readers["options"]),
        unit=value["plan"]["unit"].strip(),
        projects=projects_of(value["plan"]["projects"], readers["plan"]),
        boxes=tuple((box["kind"], box["text"].strip()) for box in value["change"]["boxes"]),
        arrows=arrows_of(value["change"]),
        money=money_of(value["money"], readers["money"]),
        gaps=tuple(gap for reader in readers.values() for gap in reader.gaps),
    )
