"""From a draft to a document: sections with their texts, tables and figures, and a sentence where one is missing."""

from __future__ import annotations

from ledtoolkit.capstone.checks import checks_of
from ledtoolkit.capstone.checks_of_texts import week_of
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.exhibit import Exhibit, Missing
from ledtoolkit.capstone.exhibits import exhibit_or_missing, section_of_exhibit
from ledtoolkit.capstone.methods import limits_of, works_of
from ledtoolkit.capstone.parts import weekly_question
from ledtoolkit.capstone.sections import SectionForm
from ledtoolkit.document import Block, Document, Figure, Note, Prose, Section, Table
from ledtoolkit.place_words import spoken_place
from ledtoolkit.words import mark, say, say_count, speaking

__all__ = ["assemble"]

# For titles without a place of their own in the paper.
PAPERS = {
    "paper": mark("Policy paper for {place}"),
    "policy-paper": mark("Policy paper for {place}"),
    "joint-plan": mark("Joint plan of action for {place}"),
}


def assemble(draft: Draft) -> Document:
    """Put a paper together in its own language; a draft in any state gives a document that says what is missing.

    Parameters
    ----------
    draft
        As from `draft_of`.

    Returns
    -------
    Document
        Title page, sections in the order of the form, annex, references.

    Examples
    --------
    >>> from ledtoolkit.capstone.draft import draft_of
    >>> from ledtoolkit.capstone.parts import Parts
    >>> from ledtoolkit.place import place_named
    >>> paper = assemble(draft_of(Parts({}), place_named("nl/Drenthe")))
    >>> paper.title, len(paper.sections), paper.sections[0].blocks[0].text
    ('Policy paper for Drenthe', 11, 'This section is empty. Your text of week 8 fills it.')
    """
    with speaking(draft.language):
        shown = {name: exhibit_or_missing(name, draft.place, draft) for name, _ in draft.exhibits}
        sections = tuple(_section(draft, section, shown) for section in draft.form.sections)
        used = [name for name, one in shown.items() if isinstance(one, Exhibit)]
        return Document(
            title=draft.title or say(PAPERS[draft.form.id], place=draft.place.name),
            subtitle=say(draft.form.title),
            author=draft.author,
            place=draft.place.name,
            date=draft.date,
            language=draft.language,
            sections=(*sections, _annex(draft, used)),
            references=works_of(used),
            notices=_notices(draft),
        )


def _section(draft: Draft, section: SectionForm, shown: dict[str, Exhibit | Missing]) -> Section:
    text = draft.texts[section.id]
    first: Block = Prose(text) if text.strip() else Note(_empty(section))
    captions = dict(draft.exhibits)
    here = [one for name, one in shown.items() if section_of_exhibit(draft, name).id == section.id]
    blocks = [_block(one, captions[one.id].strip()) for one in here]
    return Section(say(section.title), (first, *blocks), section.id, section.number)


def _empty(section: SectionForm) -> str:
    question = weekly_question(section.id)
    if question is None:
        return say("This section is empty.")
    return say("This section is empty. Your text of week {week} fills it.", week=week_of(question.week))


def _block(one: Exhibit | Missing, caption: str) -> Block:
    if isinstance(one, Missing):
        return Note(say("{problem} {step}", problem=one.sentence, step=one.next_step))
    title = caption or one.title
    if one.kind == "table":
        return Table(title, one.columns, one.rows, one.source, one.id)
    return Figure(title, one.id, one.numbers, one.source, one.id)


def _annex(draft: Draft, used: list[str]) -> Section:
    """Return where the figures come from, and what the methods that were used do not show."""
    place = spoken_place(draft.place)
    where_from = Prose(
        say(
            "Figures about {place} come from: {source}. They are compared with {reference}.",
            place=place.name,
            source=place.source.rstrip("."),
            reference=place.reference,
        )
    )
    limits = limits_of(used)
    columns = (say("Method"), say("What it does not show"))
    source = say("Cards on limits of the course.")
    table = (Table(say("Limits of the methods used"), columns, limits, source, "limits"),) if limits else ()
    return Section(say("Annex: sources and limits"), (where_from, *table), "annex", "")


def _notices(draft: Draft) -> tuple[str, ...]:
    notices = []
    if draft.place.kind == "fictional":
        notices.append(say("{place} is a FICTIONAL place; its figures are set by the course.", place=draft.place.name))
    missing = sum(1 for check in checks_of(draft) if check.state == "missing")
    if missing:
        notices.append(
            say_count(
                "This paper is not complete: {count} point is missing.",
                "This paper is not complete: {count} points are missing.",
                missing,
            )
        )
    return tuple(notices)
