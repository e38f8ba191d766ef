"""What a paper consists of: its sections, their titles and word budgets, in the long form and in two short ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ledtoolkit.words import mark

__all__ = ["EVIDENCE_IDS", "EXHIBIT_IDS", "FORMS", "LANGUAGES", "SECTION_IDS", "PaperForm", "SectionForm", "form_named"]

LANGUAGES = ("en", "nl", "es")
# All that can be shown, in the order of the long paper; the first eight are evidence about the place.
EXHIBIT_IDS = (
    *("key-figures", "place-jobs", "location-quotients", "basic-jobs", "growth"),
    *("output-and-income", "exposure", "budget"),
    *("stakeholder-map", "stakeholder-table", "options-scores", "options-table", "project-money"),
    *("theory-of-change", "assumptions", "action-plan", "finance", "cash-plan"),
)
EVIDENCE_IDS = EXHIBIT_IDS[:8]


@dataclass(frozen=True)
class SectionForm:
    """One section of a form of paper; titles and sentences are marked and said where they are shown.

    Attributes
    ----------
    id
        Name of the section's text in the record; the same text may serve several forms of paper.
    number
        What stands before its title.
    title
        Its heading.
    words
        Upper limit; sections with the same `budget` share it.
    asks
        What belongs here, in one sentence.
    exhibits
        Tables and figures that stand in it.
    parts
        What is made in it beside the text, by the names of the record's parts.
    """

    id: str
    number: str
    title: str
    words: int
    asks: str
    exhibits: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def budget(self) -> str:
        """The number without its letter: 6a and 6b share one limit of words."""
        return self.number.rstrip("ab")


@dataclass(frozen=True)
class PaperForm:
    """A form of paper.

    Attributes
    ----------
    id, title
        Its name in the record, and for readers.
    sections
        In their order.
    least_words, most_words
        Length of all sections; tables, figures and the plan do not count.
    parts
        What is made beside the texts: which parts of the record the form uses.
    exhibits
        What is shown until the learner chooses.
    most_evidence
        How many tables and figures about the place it may show.
    """

    id: str
    title: str
    sections: tuple[SectionForm, ...]
    least_words: int
    most_words: int
    parts: tuple[str, ...]
    exhibits: tuple[str, ...]
    most_evidence: int = len(EVIDENCE_IDS)

    def limits(self) -> dict[str, int]:
        """Return the upper limit of words for each budget, in the order of the sections."""
        return {section.budget: section.words for section in self.sections}


PAPER_SECTIONS = (
    SectionForm(
        *("1", "1", mark("Summary for the council"), 250),
        mark("The problem with its figure, the project and its owner, the money, and what the council must decide."),
    ),
    SectionForm(
        *("2", "2", mark("Place and economy"), 350),
        mark("What the place lives on: its branches, its basic jobs, and how output and income differ."),
        ("key-figures", "place-jobs", "location-quotients", "basic-jobs", "growth", "output-and-income"),
    ),
    SectionForm(
        *("3", "3", mark("World links"), 300),
        mark("What the place sells to others, and what a shock elsewhere would cost it."),
        ("exposure",),
    ),
    SectionForm(
        *("4", "4", mark("Room to act: task, money, power"), 300),
        mark("Whose task it is, who pays, who decides, and what is left to decide here."),
        ("budget",),
    ),
    SectionForm(
        *("5", "5", mark("Stakeholders"), 200),
        mark("Who can stop the project, who cares, and whose voice is missing; by function, not by name."),
        ("stakeholder-map", "stakeholder-table"),
        ("stakeholders",),
    ),
    SectionForm(
        *("6a", "6a", mark("Competitiveness and innovation"), 500),
        mark("What firms here do better or worse than elsewhere, and one innovation that could spread."),
    ),
    SectionForm(
        *("6b", "6b", mark("Entrepreneurs"), 500),
        mark("Who starts here and who survives, and what each kind of entrepreneur needs."),
    ),
    SectionForm(
        *("7", "7", mark("Chain and cluster"), 350),
        mark("Who earns what in the main chain, and which links make the cluster more than an index."),
    ),
    SectionForm(
        *("8", "8", mark("Strategy, appraisal and evaluation"), 400),
        mark("The options and why others were rejected, the filter, the value today, and how you will know it worked."),
        ("options-scores", "options-table", "project-money"),
        ("options", "money"),
    ),
    SectionForm(
        *("9", "9", mark("Theory of change, action plan, first 100 days"), 400),
        mark("What leads to what, on which assumptions; who does what first, by which day, and with whose money."),
        ("theory-of-change", "assumptions", "action-plan", "finance", "cash-plan"),
        ("change", "plan"),
    ),
)

POLICY_PAPER_SECTIONS = (
    SectionForm(
        *("1", "1", mark("The problem"), 300),
        mark("The problem in one sentence: who has it, how large, since when. Then why it is a task of this council."),
    ),
    SectionForm(
        *("2", "2", mark("The evidence"), 500),
        mark("At most three tables or figures, each with its source, and what follows from them."),
        EVIDENCE_IDS,
    ),
    SectionForm(
        *("options", "3", mark("Three options"), 600),
        mark("Three options, one of them to do nothing: what each does, costs and risks."),
        ("options-scores", "options-table"),
        ("options",),
    ),
    SectionForm(
        *("8", "4", mark("The choice"), 400),
        mark("The criteria, stated before the choice, and why the other options were rejected."),
        ("stakeholder-map", "stakeholder-table", "project-money"),
        ("stakeholders", "money"),
    ),
    SectionForm(
        *("9", "5", mark("Implementation"), 400),
        mark("Who does what first, by which day, and with whose money."),
        ("theory-of-change", "assumptions", "action-plan", "finance", "cash-plan"),
        ("change", "plan"),
    ),
    SectionForm(
        *("risks", "6", mark("Risks and answers"), 300),
        mark("What may go wrong, what you would do then, and which fact would make you choose another option."),
    ),
)

JOINT_PLAN_SECTIONS = (
    SectionForm(
        *("1", "1", mark("What we start, and why"), 150),
        mark("The problem in one sentence with its figure, and what will be different in a year."),
        ("key-figures",),
    ),
    SectionForm(
        *("5", "2", mark("With whom"), 150),
        mark("Who can help or stop us, who cares, and who was not in the room."),
        ("stakeholder-map", "stakeholder-table"),
        ("stakeholders",),
    ),
    SectionForm(
        *("9", "3", mark("The first 100 days"), 300),
        mark("Each project with its owner, its first step and the day of that step."),
        ("action-plan", "finance"),
        ("plan",),
    ),
)

FORMS: Mapping[str, PaperForm] = {
    form.id: form
    for form in (
        PaperForm(
            "paper",
            mark("Policy paper with action plan"),
            PAPER_SECTIONS,
            *(1800, 3050),
            ("exhibits", "stakeholders", "options", "plan", "change", "money"),
            tuple(exhibit for exhibit in EXHIBIT_IDS if exhibit not in {"place-jobs", "basic-jobs"}),
        ),
        PaperForm(
            "policy-paper",
            mark("Policy paper, short form"),
            POLICY_PAPER_SECTIONS,
            *(0, 2500),
            ("exhibits", "stakeholders", "options", "plan", "change", "money"),
            ("key-figures", "location-quotients", "growth", "options-scores", "options-table", "action-plan"),
            most_evidence=3,
        ),
        PaperForm(
            "joint-plan",
            mark("Joint plan of action"),
            JOINT_PLAN_SECTIONS,
            *(0, 600),
            ("exhibits", "stakeholders", "plan"),
            ("stakeholder-table", "action-plan", "finance"),
        ),
    )
}

SECTION_IDS = tuple(dict.fromkeys(section.id for form in FORMS.values() for section in form.sections))


def form_named(name: str) -> PaperForm:
    """Return a form of paper by its id; the long paper for any other word, so that an odd record still gives one.

    Examples
    --------
    >>> form_named("policy-paper").most_words, len(form_named("paper").sections), form_named("?").id
    (2500, 10, 'paper')
    """
    return FORMS.get(name, FORMS["paper"])
