"""Checks of the texts: what is empty, how long it is, where a source is missing, and what a cluster is."""

from __future__ import annotations

import re

from ledtoolkit.capstone.check import Check
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.first_days import summary_and_first_days
from ledtoolkit.capstone.parts import weekly_question
from ledtoolkit.capstone.sections import SectionForm
from ledtoolkit.exercises.definition import Written
from ledtoolkit.exercises.first_look import count_words, first_look
from ledtoolkit.words import number, say, say_count

__all__ = ["checks_of_texts", "week_of", "words_of_budgets"]

SOURCE = re.compile(r"\b(?:bron|fuente):", re.IGNORECASE)
CLUSTER = re.compile(r"\b(?:cluster|clúster)", re.IGNORECASE)
# Words for what ties firms of a cluster together, in the languages of papers; beginnings of words.
LINK = re.compile(
    r"\b(?:suppl(?:ier|ies|y)|customer|buys? from|sells? to|co-?operat|collaborat|associat|school|college|universit"
    r"|train|apprentic|shared?|jointly|together|meets?|staff mov|spin-?off|network|subcontract|knowledge|laborator"
    r"|leverancier|toeleverancier|klant|samenwerk|coöperat|verenig|opleid|stage|samen|gedeeld|kennis|netwerk|hogeschool"
    r"|proveedor|cliente|cooperativ|asociaci|escuela|universidad|capacit|compart|juntos|junta|red\b|conocimiento)",
    re.IGNORECASE,
)


def checks_of_texts(draft: Draft) -> list[Check]:
    """Look at every section of the draft's form."""
    found = [_first_days(draft)]
    for section in draft.form.sections:
        text = draft.texts[section.id]
        found += [_filled(section, text), _sourced(section, text), _cluster(section, text)]
    return [check for check in [*found, *_lengths(draft)] if check is not None]


def week_of(exercise_week: str) -> int:
    """Return the number of a week by the name of its folder.

    Examples
    --------
    >>> week_of("week07")
    7
    """
    return int(exercise_week.removeprefix("week"))


def words_of_budgets(draft: Draft) -> dict[str, int]:
    """Return the words written for each budget, in the order of the sections."""
    words = dict.fromkeys(draft.form.limits(), 0)
    for section in draft.form.sections:
        words[section.budget] += count_words(draft.texts[section.id])
    return words


def _filled(section: SectionForm, text: str) -> Check:
    name = {"number": section.number, "title": say(section.title)}
    if text.strip():
        return Check(f"text-{section.id}", section.id, "well", say("Section {number}, “{title}”, has a text.", **name))
    question = weekly_question(section.id)
    if question is None:
        sentence = say("Section {number}, “{title}”, is empty. Write it here.", **name)
        return Check(f"text-{section.id}", section.id, "missing", sentence)
    sentence = say(
        "Section {number}, “{title}”, is empty. Your text of week {week} fills it, or write it here.",
        **name,
        week=week_of(question.week),
    )
    return Check(f"text-{section.id}", section.id, "missing", sentence, f"{question.week}/assignment.ipynb")


def _sourced(section: SectionForm, text: str) -> Check | None:
    """Look for a source where a text has figures; steps of a plan are dated, not sourced."""
    if section.id in {"9", "risks"} or not re.search(r"\d", text):
        return None
    # First looks know the word in English and in the language of the screen; the paper may have another.
    look = first_look(Written(0, section.words, section.id), SOURCE.sub("source:", text), ())[1]
    sentence = say("Section {number}: {problem}", number=section.number, problem=look.sentence)
    return Check(f"source-{section.id}", section.id, "well" if look.in_sight else "look", sentence)


def _cluster(section: SectionForm, text: str) -> Check | None:
    if not CLUSTER.search(text):
        return None
    if LINK.search(text):
        sentence = say("Section {number} says what links the firms of the cluster.", number=section.number)
        return Check(f"cluster-{section.id}", section.id, "well", sentence)
    sentence = say(
        "Section {number} speaks of a cluster. An index shows that firms stand side by side, not that they are linked: "
        "name one link, such as a supplier, a school or an association.",
        number=section.number,
    )
    return Check(f"cluster-{section.id}", section.id, "look", sentence)


def _first_days(draft: Draft) -> Check | None:
    """Say how to part the text of week 8 while its second half is not found."""
    ids = {section.id for section in draft.form.sections}
    first, last = draft.texts["1"], draft.texts["9"]
    if not {"1", "9"} <= ids or last.strip() or count_words(first) < 300 or summary_and_first_days(first)[1]:
        return None
    sentence = say(
        "Your text of week 8 stands as a whole in the first section. Give its second half a line of its own before it, "
        "“First 100 days”, in week 8, or move that half to the section on the plan."
    )
    return Check("first-days", "9", "missing", sentence, "week08/assignment.ipynb")


def _lengths(draft: Draft) -> list[Check]:
    limits, words = draft.form.limits(), words_of_budgets(draft)
    found = [_too_long(draft, budget, words[budget], most) for budget, most in limits.items() if words[budget] > most]
    return [*found, _length_of_all(draft, sum(words.values()))]


def _too_long(draft: Draft, budget: str, words: int, most: int) -> Check:
    sentence = say_count(
        "Section {number} has {words} word; at most {most} are asked.",
        "Section {number} has {words} words; at most {most} are asked.",
        words,
        words=number(words, 0),
        number=budget,
        most=number(most, 0),
    )
    first = next(section.id for section in draft.form.sections if section.budget == budget)
    return Check(f"words-{budget}", first, "look", sentence)


def _length_of_all(draft: Draft, words: int) -> Check:
    least, most = draft.form.least_words, draft.form.most_words
    sentence = say_count(
        "The texts have {words} word; {least} to {most} are asked. Tables and figures do not count.",
        "The texts have {words} words; {least} to {most} are asked. Tables and figures do not count.",
        words,
        words=number(words, 0),
        least=number(least, 0),
        most=number(most, 0),
    )
    return Check("words", draft.form.sections[0].id, "well" if least <= words <= most else "look", sentence)
