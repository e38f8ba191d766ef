"""What the capstone's page shows of a record: how each section stands, what the checks say, what is offered."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from ledtoolkit.capstone.checks import Check, checks_of
from ledtoolkit.capstone.draft import Draft, draft_of
from ledtoolkit.capstone.exhibit import Exhibit
from ledtoolkit.capstone.exhibits import exhibit_or_missing, section_of_exhibit
from ledtoolkit.capstone.parts import RECORD_KEY, Parts, parts_of, weekly_question
from ledtoolkit.capstone.sections import SectionForm
from ledtoolkit.chosen_place import Choice, place_choice
from ledtoolkit.exercises.draw import normalised
from ledtoolkit.journal import SCHEMA
from ledtoolkit.progress import Record
from ledtoolkit.widgets.capstone_results import results_of
from ledtoolkit.words import number, say, say_count

__all__ = ["START", "Shown", "exhibit_names", "state_asking_who"]

# The page of the paper as a whole, beside those of its sections.
START = "start"
STATES = ("missing", "look", "well")


def state_asking_who() -> dict[str, Any]:
    """Return the state of a page that must first know whose paper to show."""
    return {"phase": "who", "keep": ""}


@dataclass(frozen=True)
class Shown:
    """A record as the page shows it.

    Attributes
    ----------
    record
        The learner's record.
    """

    record: Record

    @cached_property
    def parts(self) -> Parts:
        """Every part as it stands."""
        return parts_of(self.record)

    @cached_property
    def choice(self) -> Choice:
        """The learner's place, or the course's example."""
        return place_choice(self.record)

    @cached_property
    def draft(self) -> Draft:
        """The paper as it is read."""
        return draft_of(self.parts, self.choice.place)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """What is missing and what to look at."""
        return checks_of(self.draft)

    @property
    def keep(self) -> str:
        """The name under which a browser keeps unsaved parts: tells nobody who the learner is."""
        return "capstone-" + sha256(normalised(self.record.learner or "").encode()).hexdigest()[:24]

    def versions(self) -> dict[str, str]:
        """Return for each part what tells two versions of it apart."""
        return {part: _fingerprint(value) for part, value in self.parts.values.items()}

    def changed(self, known: Mapping[str, Any]) -> dict[str, Any]:
        """Return the parts of which a page knows another version, or none."""
        versions = self.versions()
        return {part: value for part, value in self.parts.values.items() if versions[part] != known.get(part)}

    def state(self) -> dict[str, Any]:
        """Return everything but the parts."""
        sections = [self._section(section) for section in self.draft.form.sections]
        checks = [self._check(check) for check in self.checks]
        return {
            "phase": "write",
            "keep": self.keep,
            # With the name of a part behind its key: what a browser needs to write an entry of the record itself.
            "entry": {"schema": SCHEMA, "key": RECORD_KEY, "learner": self.record.learner, "variant": None},
            "note": self._note(),
            "saved": say("Saved in your record.") if self.parts.edited else say("Your paper is saved while you type."),
            "sections": sections,
            "titles": self._titles(sections, checks),
            "names": {**self._names(), **{f"section/{section['id']}": section["title"] for section in sections}},
            "checks": checks,
            "refused": self._refused(),
            "exhibits": [self._exhibit(name) for name in self._exhibit_ids()],
            "newer": dict(self.parts.newer_text),
            "results": results_of(self.draft),
            "complete": self._complete(),
            "total": self._total(),
        }

    def _note(self) -> str:
        # Of an example the choice itself says that it is one, and how to choose.
        sentence = (
            say("Figures of {place} stand here.", place=self.choice.place.name)
            if self.choice.is_example
            else say("Your paper is about {place}.", place=self.choice.place.name)
        )
        return " ".join(part for part in (sentence, self.choice.note, self.record.note) if part)

    def _section(self, section: SectionForm) -> dict[str, Any]:
        return {
            "id": section.id,
            "title": _titled(section),
            "budget": section.budget,
            "words": section.words,
            "asks": say(section.asks),
            "tools": [[part, _tool_names()[part]] for part in section.parts],
            "source": self._source(section),
        }

    def _source(self, section: SectionForm) -> dict[str, str] | None:
        question = weekly_question(section.id)
        if question is None:
            return None
        said = say("Filled from your text of week {week}:", week=int(question.week[-2:]))
        if f"section/{section.id}" in self.parts.edited:
            said = say("Edited by you. Your text of week {week} stays as it is:", week=int(question.week[-2:]))
        elif not self.parts.text(section.id).strip():
            said = say(
                "Still empty. You can write here, or answer the question of week {week}:", week=int(question.week[-2:])
            )
        link = f"{question.week}/assignment.ipynb#cell-id={question.topic}-task"
        return {"said": said, "title": say(question.title), "link": link}

    def _check(self, check: Check) -> dict[str, str]:
        there = self._home(check.section)
        title = next(
            (_titled(each) for each in self.draft.form.sections if each.id == there), say("The paper as a whole")
        )
        return {"state": check.state, "sentence": check.sentence, "link": check.link, "there": there, "title": title}

    def _refused(self) -> dict[str, list[Any]]:
        """Return by part what cannot be read: the way to each box, and what is wrong with it."""
        refused: dict[str, list[Any]] = {}
        for gap in self.draft.gaps:
            refused.setdefault(gap.part, []).append([list(gap.at), gap.sentence])
        return refused

    def _home(self, about: str) -> str:
        """Return the page of a section, or of the section in which a part is made."""
        name = about.removeprefix("section/")
        homes = [section.id for section in self.draft.form.sections if name == section.id or name in section.parts]
        return homes[0] if homes else START

    def _titles(
        self, sections: Sequence[Mapping[str, Any]], checks: Sequence[Mapping[str, str]]
    ) -> list[dict[str, str]]:
        missing = sum(check["state"] == "missing" for check in checks)
        first = {
            "id": START,
            "title": say("The paper as a whole"),
            "said": say_count("{count} thing is missing", "{count} things are missing", missing),
            "state": _worst(checks),
        }
        return [first, *(self._standing(section, checks) for section in sections)]

    def _standing(self, section: Mapping[str, Any], checks: Sequence[Mapping[str, str]]) -> dict[str, str]:
        here = [check for check in checks if check["there"] == section["id"]]
        count = len(self.parts.text(section["id"]).split())
        said = say("{count} of {most} words", count=number(count, 0), most=number(section["words"], 0))
        still = sum(check["state"] == "missing" for check in here)
        if still:
            said = say_count(
                "{words}, {count} thing is missing", "{words}, {count} things are missing", still, words=said
            )
        state = _worst(here) if count else "missing"
        return {
            "id": section["id"],
            "title": section["title"],
            "said": said if count or still else say("empty"),
            "state": state,
        }

    def _exhibit_ids(self) -> list[str]:
        """Return what this form of paper can show, and what else the learner has chosen."""
        chosen = [name for name, _ in self.draft.exhibits]
        return list(dict.fromkeys([name for section in self.draft.form.sections for name in section.exhibits] + chosen))

    def _exhibit(self, name: str) -> dict[str, str]:
        found = exhibit_or_missing(name, self.choice.place, self.draft)
        shown = {"id": name, "section": section_of_exhibit(self.draft, name).id}
        if isinstance(found, Exhibit):
            return {**shown, "title": found.title, "note": ""}
        note = say("Not there yet. {why} {next}", why=found.sentence, next=found.next_step)
        return {**shown, "title": exhibit_names()[name], "note": note}

    def _names(self) -> dict[str, str]:
        """Return what a learner calls each part; texts of other forms of paper stay kept and are named too."""
        named = {"about": say("The paper as a whole"), "exhibits": say("Tables and figures")}
        other = {part: say("A section of another form of paper") for part in self.parts.values}
        return {**other, **_tool_names(), **named}

    def _complete(self) -> str:
        missing = sum(check.state == "missing" for check in self.checks)
        if not missing:
            return say("Complete: nothing is missing.")
        return say_count(
            "{count} thing is still missing. You can download the paper at any time.",
            "{count} things are still missing. You can download the paper at any time.",
            missing,
        )

    def _total(self) -> str:
        form = self.draft.form
        words = number(sum(len(self.draft.texts[section.id].split()) for section in form.sections), 0)
        if form.least_words:
            least, most = number(form.least_words, 0), number(form.most_words, 0)
            return say("{words} words in all; {least} to {most} are asked.", words=words, least=least, most=most)
        return say("{words} words in all; at most {most} are asked.", words=words, most=number(form.most_words, 0))


def _titled(section: SectionForm) -> str:
    return f"{section.number} {say(section.title)}"


def _tool_names() -> dict[str, str]:
    return {
        "stakeholders": say("Stakeholders and their map"),
        "options": say("Options, criteria and the filter"),
        "money": say("Costs and benefits, cash and jobs"),
        "change": say("Theory of change"),
        "plan": say("Action plan"),
    }


def exhibit_names() -> dict[str, str]:
    """Return what an exhibit is called before it is there."""
    return {
        "key-figures": say("Key figures of the place"),
        "place-jobs": say("Jobs by branch"),
        "location-quotients": say("Location quotients"),
        "basic-jobs": say("Basic jobs"),
        "growth": say("Parts of job growth"),
        "output-and-income": say("Output beside income"),
        "budget": say("Who pays: the budget"),
        "exposure": say("Exposure to growth and decline elsewhere"),
        "stakeholder-map": say("Map of the stakeholders"),
        "stakeholder-table": say("Table of the stakeholders"),
        "options-scores": say("Scores of the options"),
        "options-table": say("Table of the options"),
        "project-money": say("Value, cash and jobs of the project"),
        "theory-of-change": say("Theory of change"),
        "assumptions": say("Assumptions of the theory of change"),
        "action-plan": say("Action plan"),
        "finance": say("Money of the plan"),
        "cash-plan": say("Cash box by quarter"),
    }


def _worst(checks: Sequence[Mapping[str, str]]) -> str:
    return next((state for state in STATES if any(check["state"] == state for check in checks)), "well")


def _fingerprint(value: Any) -> str:
    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]
