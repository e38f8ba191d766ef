"""All that a paper can show: what is there, what is chosen, and what is missing and why."""

from __future__ import annotations

from ledtoolkit.capstone.choice_exhibits import CHOICE_EXHIBITS
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.exhibit import Exhibit, Missing
from ledtoolkit.capstone.place_exhibits import PLACE_EXHIBITS
from ledtoolkit.capstone.plan_exhibits import PLAN_EXHIBITS
from ledtoolkit.capstone.sections import EXHIBIT_IDS, SectionForm
from ledtoolkit.place import Place
from ledtoolkit.place_words import spoken_place

__all__ = ["exhibit_or_missing", "exhibits_for", "part_of_exhibit", "section_of_exhibit"]

# The part of the record that an own exhibit is made of.
PARTS = {
    **dict.fromkeys(("stakeholder-map", "stakeholder-table"), "stakeholders"),
    **dict.fromkeys(("options-scores", "options-table"), "options"),
    **dict.fromkeys(("project-money", "cash-plan"), "money"),
    **dict.fromkeys(("theory-of-change", "assumptions"), "change"),
    **dict.fromkeys(("action-plan", "finance"), "plan"),
}
OWN_EXHIBITS = {**CHOICE_EXHIBITS, **PLAN_EXHIBITS}


def exhibits_for(place: Place, draft: Draft) -> tuple[Exhibit, ...]:
    """Return all tables and figures that can be shown, in the order of the long paper.

    Examples
    --------
    >>> from ledtoolkit.capstone.draft import draft_of
    >>> from ledtoolkit.capstone.parts import Parts
    >>> from ledtoolkit.place import place_named
    >>> drenthe = place_named("nl/Drenthe")
    >>> [exhibit.id for exhibit in exhibits_for(drenthe, draft_of(Parts({}), drenthe))][:4]
    ['key-figures', 'place-jobs', 'location-quotients', 'basic-jobs']
    """
    found = (exhibit_or_missing(name, place, draft) for name in EXHIBIT_IDS)
    return tuple(one for one in found if isinstance(one, Exhibit))


def exhibit_or_missing(name: str, place: Place, draft: Draft) -> Exhibit | Missing:
    """Return one exhibit by its id, or why it cannot be shown yet."""
    return PLACE_EXHIBITS[name](spoken_place(place)) if name in PLACE_EXHIBITS else OWN_EXHIBITS[name](draft)


def part_of_exhibit(draft: Draft, name: str) -> str:
    """Return the part that an exhibit is made of; empty for one of the place, and where the form has no such part."""
    part = PARTS.get(name, "")
    return part if part in draft.form.parts else ""


def section_of_exhibit(draft: Draft, name: str) -> SectionForm:
    """Return the section of the draft's form in which an exhibit stands; the second where the form has none for it."""
    return next((one for one in draft.form.sections if name in one.exhibits), draft.form.sections[1])
