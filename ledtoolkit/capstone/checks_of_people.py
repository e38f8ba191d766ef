"""Checks of the stakeholders, who are mapped by function, and of the theory of change."""

from __future__ import annotations

import re

from ledtoolkit.capstone.check import Check
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.plan_exhibits import MOST_BOXES, arrows_drawn
from ledtoolkit.words import say, say_count

__all__ = ["checks_of_change", "checks_of_stakeholders", "names_a_person"]

# A title or initials before a name. Two capitals alone are no sign: "Chamber Groningen", "Banco Rural".
PERSON = re.compile(
    r"\b(?:Mrs|Mr|Ms|Miss|Herr|Frau|Sra|Sr|Srta|Dhr|Mevr|Mw|Mme|Monsieur|Señora?|Don|Doña|Meneer|Mevrouw)\b\.?\s+"
    r"(?:\w\.\s*)*(?:van |von |de |der |den |del |la )*[A-ZÁÉÍÓÚÑÄÖÜ]\w+"
    r"|\b(?:[A-Z]\.\s?){1,3}(?:van |von |de |der |den |del |la )*[A-ZÁÉÍÓÚÑÄÖÜ][a-zà-ÿ]{2,}"
)


def names_a_person(text: str) -> bool:
    """Whether a text looks as if it names a person, such as "Mrs Jansen" or "J. Smit".

    Examples
    --------
    >>> names_a_person("Mrs de Vries, harbour master"), names_a_person("J. Smit"), names_a_person("Harbour master")
    (True, True, False)
    """
    return PERSON.search(text) is not None


def checks_of_stakeholders(draft: Draft) -> list[Check]:
    """Look at the stakeholders: whether there are any, whether they have scores, and that none is a person's name."""
    if not draft.actors:
        sentence = say("No stakeholder is mapped yet. Write who can stop the project and who cares, by function.")
        return [Check("stakeholders", "stakeholders", "missing", sentence)]
    found = []
    blank = [actor.name for actor in draft.actors if actor.power is None or actor.interest is None]
    if blank:
        sentence = say("Power or interest is not given for: {names}.", names=", ".join(blank))
        found.append(Check("stakeholder-scores", "stakeholders", "missing", sentence))
    else:
        sentence = say_count(
            "{count} stakeholder has scores for power and interest.",
            "{count} stakeholders have scores for power and interest.",
            len(draft.actors),
        )
        found.append(Check("stakeholder-scores", "stakeholders", "well", sentence))
    found += [_person("stakeholders", actor.name) for actor in draft.actors if names_a_person(actor.name)]
    found += [_person("plan", project.owner) for project in draft.projects if names_a_person(project.owner)]
    return found


def _person(part: str, name: str) -> Check:
    sentence = say(
        "“{name}” looks like a person's name. Write the function instead, such as “chair of the fishers”: "
        "people change, and nobody asked them whether they want to be on a map.",
        name=name,
    )
    return Check("person", part, "look", sentence)


def checks_of_change(draft: Draft) -> list[Check]:
    """Look at the theory of change: at most eight boxes, and on each arrow an assumption that will be checked."""
    boxes = [text for _, text in draft.boxes if text]
    if len(boxes) < 2:
        sentence = say("The theory of change has fewer than two boxes. Write what goes in and what shall change.")
        return [Check("change", "change", "missing", sentence)]
    found = []
    if len(boxes) > MOST_BOXES:
        sentence = say(
            "The theory of change has {count} boxes; at most {most} can be followed. Join some.",
            count=len(boxes),
            most=MOST_BOXES,
        )
        found.append(Check("change-boxes", "change", "look", sentence))
    arrows = arrows_drawn(draft)
    if not arrows:
        sentence = say("The theory of change has no arrow yet. Draw what leads to what.")
        return [*found, Check("change", "change", "missing", sentence)]
    bare = sum(1 for arrow in arrows if not arrow.assumption or not arrow.check)
    if bare:
        sentence = say_count(
            "{count} arrow has no assumption or no way to check it.",
            "{count} arrows have no assumption or no way to check it.",
            bare,
        )
        return [*found, Check("change-arrows", "change", "missing", sentence)]
    sentence = say("Each arrow of the theory of change has an assumption and a way to check it.")
    return [*found, Check("change-arrows", "change", "well", sentence)]
