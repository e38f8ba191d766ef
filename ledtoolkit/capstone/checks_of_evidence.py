"""Checks of the evidence: every figure has its source line, and the parts of growth add up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ledtoolkit.capstone.check import Check
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.exhibit import Exhibit, Missing, lacking_facts
from ledtoolkit.capstone.exhibits import exhibit_or_missing, part_of_exhibit, section_of_exhibit
from ledtoolkit.capstone.place_exhibits import growth_of
from ledtoolkit.capstone.sections import EVIDENCE_IDS
from ledtoolkit.words import mark, number, say

__all__ = ["checks_of_exhibits", "checks_of_growth", "said_by_its_part"]

FACTS = {
    "publisher": mark("publisher or author"),
    "table": mark("table"),
    "year": mark("year or date"),
    "place": mark("place"),
    "unit": mark("unit"),
    "calculation": mark("published or own calculation"),
    "kind": mark("observed or synthetic"),
}


# Own exhibits, and the checks of their parts that say the same lack.
LACKS = {
    name: re.compile(ids)
    for name, ids in {
        "stakeholder-map": "stakeholders|stakeholder-scores",
        "stakeholder-table": "stakeholders",
        "options-scores": "options|options-stable",
        "options-table": "options",
        "project-money": "value|cash",
        "theory-of-change": "change",
        "assumptions": "change",
        "action-plan": "plan",
        "finance": r"plan|finance-\d+",
        "cash-plan": "cash",
    }.items()
}


def checks_of_exhibits(draft: Draft) -> list[Check]:
    """Look at every chosen table and figure: whether it can be shown, and whether its source line is whole."""
    chosen = [exhibit_or_missing(name, draft.place, draft) for name, _ in draft.exhibits]
    found = [_missing(draft, one) for one in chosen if isinstance(one, Missing)]
    shown = tuple(one for one in chosen if isinstance(one, Exhibit))
    lacking = lacking_facts(shown)
    found += [_evidence(draft, one, lacking.get(one.id, [])) for one in shown]
    if not chosen:
        sentence = say("The paper shows no table and no figure yet. Choose at least one.")
        found.append(Check("exhibits", "exhibits", "missing", sentence))
    evidence = [one for one in shown if one.id in EVIDENCE_IDS]
    if len(evidence) > draft.form.most_evidence:
        sentence = say(
            "The paper shows {count} tables and figures about the place; at most {most} are asked.",
            count=len(evidence),
            most=draft.form.most_evidence,
        )
        found.append(Check("exhibits", "exhibits", "look", sentence))
    return found


def _missing(draft: Draft, one: Missing) -> Check:
    sentence = say("{problem} {step}", problem=one.sentence, step=one.next_step)
    # It leads to where it is made, which is not always where it stands.
    there = part_of_exhibit(draft, one.id) or section_of_exhibit(draft, one.id).id
    return Check(f"exhibit-{one.id}", there, "missing", sentence, one.link)


def said_by_its_part(draft: Draft, check: Check, others: Iterable[Check]) -> bool:
    """Whether the checks of a part say already why one of its exhibits cannot be shown."""
    name = check.id.removeprefix("exhibit-")
    if name == check.id or not part_of_exhibit(draft, name):
        return False
    return any(other.state == "missing" and LACKS[name].fullmatch(other.id) for other in others)


def _evidence(draft: Draft, exhibit: Exhibit, lacking: list[str]) -> Check:
    section = section_of_exhibit(draft, exhibit.id).id
    if not lacking:
        sentence = say("“{title}” has its source line.", title=exhibit.title)
        return Check(f"evidence-{exhibit.id}", section, "well", sentence)
    facts = ", ".join(say(FACTS[fact]) for fact in lacking)
    sentence = say("The source line of “{title}” lacks: {facts}.", title=exhibit.title, facts=facts)
    return Check(f"evidence-{exhibit.id}", section, "missing", sentence)


def checks_of_growth(draft: Draft) -> list[Check]:
    """Say that national share, industry mix and regional share add up to the change of jobs."""
    parts: Any = growth_of(draft.place)
    if parts is None or "growth" not in dict(draft.exhibits):
        return []
    sums = {name: float(parts[name].sum()) for name in parts.columns}
    apart = abs(sums["national share"] + sums["industry mix"] + sums["regional share"] - sums["total change"])
    adds_up = apart <= 1e-6 * max(1.0, abs(sums["total change"]))
    sentence = say(
        "National share {ns}, industry mix {im} and regional share {rs} add up to the change of jobs, {change}.",
        ns=number(sums["national share"], 2),
        im=number(sums["industry mix"], 2),
        rs=number(sums["regional share"], 2),
        change=number(sums["total change"], 2),
    )
    return [Check("growth-adds-up", section_of_exhibit(draft, "growth").id, "well" if adds_up else "look", sentence)]
