"""What can be shown of the choice: stakeholders, options and their filter, and the money of the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.exhibit import Exhibit, Missing
from ledtoolkit.capstone.own_source import own_line, own_source
from ledtoolkit.capstone.reading import as_amount, as_computed
from ledtoolkit.capstone.rows import Option
from ledtoolkit.capstone.weighing import appraisal_of, cash_of, filtered_of, jobs_of, quadrants_of, weighed_of
from ledtoolkit.place_words import in_words
from ledtoolkit.words import mark, number, percent, say

__all__ = ["CHOICE_EXHIBITS"]

KINDS = {
    "state": mark("state"),
    "business": mark("business"),
    "civic": mark("civic society"),
    "knowledge": mark("knowledge"),
}
POSITIONS = {"for": mark("for"), "neutral": mark("neutral"), "against": mark("against")}


def stakeholder_map(draft: Draft) -> Exhibit | Missing:
    """Return the map of power and interest."""
    mapped = quadrants_of(draft)
    if not mapped:
        sentence = say("The stakeholder map is missing: no stakeholder has both scores yet.")
        return Missing("stakeholder-map", sentence, say("Give each a score for power and for interest."), "")
    actors = [{"name": actor.name, "power": actor.power, "interest": actor.interest} for actor, _ in mapped]
    title = say("Stakeholders by power and interest, by function")
    line = own_line(draft, title, say("scores from 0 to 10"))
    numbers = {"cut": draft.cut, "actors": actors}
    source = own_source(draft, say("Own estimate, scores from 0 to 10"))
    return Exhibit("stakeholder-map", title, "figure", line, source, numbers=numbers)


def options_scores(draft: Draft) -> Exhibit | Missing:
    """Return the options with their marks and the weights of the criteria."""
    weighed = weighed_of(draft)
    if weighed is None:
        sentence = say("The comparison of options is missing: it needs two options with all marks, and all weights.")
        return Missing("options-scores", sentence, say("Fill in criteria, weights and marks."), "")
    names = {name for name, _ in weighed.scores}
    numbers = {
        "criteria": [{"name": one.name, "weight": one.weight} for one in draft.criteria],
        "options": [{"name": one.name, "scores": list(one.scores)} for one in draft.options if one.name in names],
    }
    title = say("Options by weighted score")
    line = own_line(draft, title, say("scores from 0 to 10"))
    source = own_source(draft, say("Own estimate, marks from 0 to 10"))
    return Exhibit("options-scores", title, "figure", line, source, numbers=numbers)


def stakeholder_table(draft: Draft) -> Exhibit | Missing:
    """Return who the stakeholders are, where they stand, what they offer, and what is asked of them."""
    if not draft.actors:
        sentence = say("The table of stakeholders is missing: nobody is named yet.")
        return Missing("stakeholder-table", sentence, say("Write who can stop the project and who cares."), "")
    advice = {id(actor): say(quadrant) for actor, quadrant in quadrants_of(draft)}
    columns = (
        say("Stakeholder"),
        say("Kind"),
        say("Position"),
        say("What to do"),
        say("What they offer"),
        say("What we ask"),
    )
    rows = tuple(
        (
            actor.name,
            say(KINDS[actor.kind]) if actor.kind else "",
            say(POSITIONS[actor.position]) if actor.position else "",
            advice.get(id(actor), ""),
            actor.offer,
            actor.ask,
        )
        for actor in draft.actors
    )
    title = say("Stakeholders: position, offer and ask")
    line, source = own_line(draft, title, say("no unit")), own_source(draft, say("Own estimate"))
    return Exhibit("stakeholder-table", title, "table", line, source, columns=columns, rows=rows)


def options_table(draft: Draft) -> Exhibit | Missing:
    """Return the options with the three facts of the filter, its verdict, the score and the reason."""
    if not draft.options:
        sentence = say("The table of options is missing: there is no option yet.")
        return Missing("options-table", sentence, say("Write at least three options."), "")
    verdicts = {True: say("yes"), False: say("no")}
    tested = {id(option): verdicts[all(results)] for option, results in filtered_of(draft)}
    weighed = weighed_of(draft)
    scores = dict(weighed.scores) if weighed else {}
    columns = (
        say("Option"),
        say("Local means"),
        say("Weeks to the start"),
        say("Months to a result"),
        say("Passes the filter"),
        say("Score"),
        say("Reason"),
    )
    rows = tuple(_option_row(option, tested.get(id(option), ""), scores.get(option.name)) for option in draft.options)
    title = say("Options, the filter and the choice")
    line = own_line(draft, title, say("percent, weeks, months and marks from 0 to 10"))
    source = own_source(draft, say("Own estimate; limits of the filter set by the course"))
    return Exhibit("options-table", title, "table", line, source, columns=columns, rows=rows)


def _option_row(option: Option, verdict: str, score: float | None) -> tuple[str, ...]:
    share = option.local_means_share
    return (
        option.name,
        "" if share is None else percent(share, 0),
        _as_typed(option.weeks_to_start),
        _as_typed(option.months_to_result),
        verdict,
        "" if score is None else number(score, 2),
        option.reason,
    )


def _as_typed(value: float | None) -> str:
    return "" if value is None else as_amount(value)


def project_money(draft: Draft) -> Exhibit | Missing:
    """Return value today, gap, peak need and net jobs of the project, as far as they are known."""
    rows = (*_value_rows(draft), *_cash_rows(draft), *_job_rows(draft))
    if not rows:
        sentence = say("The money of the project is missing: no row of it is filled in.")
        return Missing("project-money", sentence, say("Write costs and benefits by year, or by quarter."), "")
    unit = in_words(draft.money.unit)
    title = say("Money and jobs of the project ({unit})", unit=unit) if unit else say("Money and jobs of the project")
    line, source = own_line(draft, title, unit), own_source(draft, say("Own plan and calculation"))
    columns = (say("Figure"), say("Value"))
    return Exhibit("project-money", title, "table", line, source, columns=columns, rows=rows)


def _value_rows(draft: Draft) -> tuple[tuple[str, str], ...]:
    value = appraisal_of(draft)
    if value is None:
        return ()
    rate = percent(value.rate)
    return (
        (say("Net present value at {rate} a year", rate=rate), as_computed(value.net_present_value)),
        (say("Benefit-cost ratio at {rate} a year", rate=rate), number(value.benefit_cost_ratio, 2)),
    )


def _cash_rows(draft: Draft) -> tuple[tuple[str, str], ...]:
    plan = cash_of(draft)
    if plan is None:
        return ()
    need = as_amount(plan.peak_need)
    when = say("{need}, in quarter {quarter}", need=need, quarter=plan.peak_period)
    return (
        (say("Cost of all quarters"), as_amount(plan.total_cost)),
        (say("Funding gap: costs minus incomings"), as_amount(plan.gap)),
        (say("Peak cash need"), need if plan.peak_period is None else when),
    )


def _job_rows(draft: Draft) -> tuple[tuple[str, str], ...]:
    jobs = jobs_of(draft)
    if jobs is None:
        return ()
    words = {"gross": number(jobs.gross, 1), "net": number(jobs.net, 1)}
    first = (say("Jobs: gross and net"), say("{gross} and {net}", **words))
    each = () if jobs.cost_each is None else ((say("Cost of a net job"), as_computed(jobs.cost_each)),)
    return (first, *each)


CHOICE_EXHIBITS: Mapping[str, Callable[[Draft], Exhibit | Missing]] = {
    "stakeholder-map": stakeholder_map,
    "stakeholder-table": stakeholder_table,
    "options-scores": options_scores,
    "options-table": options_table,
    "project-money": project_money,
}
