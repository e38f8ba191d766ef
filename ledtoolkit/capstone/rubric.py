"""How the policy paper is read: eight criteria, each worth 0 to 5 points, with what earns 0, 1, 3 and 5."""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.words import mark, say

__all__ = ["ANCHORS", "CAPSTONE", "CRITERIA", "HIGHEST", "PAPER", "Criterion", "criterion_in"]

# The assignment, and what the page and the hand-in call the paper, as an exercise is called `week01/lm3`.
CAPSTONE = "capstone"
PAPER = f"{CAPSTONE}/paper"
HIGHEST = 5.0
# The same four steps for every criterion: what a reader sees at each.
ANCHORS: dict[int, str] = {
    0: mark("absent"),
    1: mark("named"),
    3: mark("adequate, with reasons"),
    5: mark("convincing to a sceptical councillor"),
}


@dataclass(frozen=True)
class Criterion:
    """One criterion of the rubric.

    Attributes
    ----------
    title, looks_for
        Its name, and what a reader looks for, as marked sentences.
    adequate, convincing
        What 3 and 5 points look like here.
    """

    title: str
    looks_for: str
    adequate: str
    convincing: str


CRITERIA: tuple[Criterion, ...] = (
    Criterion(
        mark("Problem and place"),
        mark("One problem in one sentence, with a figure, of a place that a reader gets to know."),
        mark("The problem is clear, it has a figure with a source, and the place is described by what it lives from."),
        mark("It is also clear whose problem it is, since when, and why it is this one and not another."),
    ),
    Criterion(
        mark("Evidence and sources"),
        mark("Every figure has its source: publisher, table, year, place, unit, own calculation or not."),
        mark("Nearly all figures have a whole source line, and none contradicts its table."),
        mark("All figures do, and the text says what the figures cannot tell."),
    ),
    Criterion(
        mark("Tools of the course"),
        mark("At least four tools, such as the location quotient, growth in parts, a chain or a budget by quarter."),
        mark("Four tools are used as they are meant, and each leads to a sentence about this place."),
        mark("The tools together lead to the choice, and their limits are named where they matter."),
    ),
    Criterion(
        mark("Stakeholders and institutions"),
        mark("Who decides, who cares, who is missing, and which rules and organisations help or hinder."),
        mark("State, business and civic actors are on the map by their function, each with what it offers and asks."),
        mark("There is an answer to who could stop it, and a place for those with little power."),
    ),
    Criterion(
        mark("Strategy and rejected options"),
        mark("The chosen option beside those that were not chosen, judged by the same criteria."),
        mark("Criteria and weights are said first, doing nothing is among the options, and the choice follows."),
        mark("It is said with which other weights another option would win, and why these weights are right here."),
    ),
    Criterion(
        mark("Action plan and ownership"),
        mark("Projects with an owner who has been asked, partners, and a first step within 100 days."),
        mark("Each project has an owner by function, a dated first step and an indicator with a baseline."),
        mark("Owners have agreed, the steps follow from each other, and somebody could start on Monday."),
    ),
    Criterion(
        mark("Money and appraisal"),
        mark("What it costs, who pays, when money is short, and whether it is worth it."),
        mark("Cost and finance add up, the status of each source is said, gap and peak need are told apart."),
        mark("Effects are net, the appraisal is tested with another rate or a worse case, and there is a plan B."),
    ),
    Criterion(
        mark("Evaluation, risks and limits"),
        mark("How one will know whether it worked, what may go wrong, and what the paper does not know."),
        mark("An indicator with target and date, two risks each with an answer, and limits of the figures."),
        mark("There is a comparison with what would have happened anyway, and a date on which to stop or go on."),
    ),
)


def criterion_in(text: str) -> Criterion | None:
    """Return the criterion whose steps a text tells, in the language that is spoken; None where it tells none.

    Examples
    --------
    >>> criterion_in(f"- 3: {CRITERIA[1].adequate}").title
    'Evidence and sources'
    >>> criterion_in("Write about the evidence.") is None
    True
    """
    return next((criterion for criterion in CRITERIA if say(criterion.adequate) in text), None)
