"""Five projects to weigh: what the weight of jobs decides, and what a discount rate decides for one of them."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.appraisal import appraise
from ledtoolkit.exercises.definition import Choice, Explained
from ledtoolkit.paca import paca_filter_of_marks
from ledtoolkit.plots.project_choice import ChoiceDrawing, ChoiceReading
from ledtoolkit.project_marks import PROJECTS, project_marks, project_name
from ledtoolkit.rate_of_return import internal_rates_of_return
from ledtoolkit.weighted_sum import weighted_sum
from ledtoolkit.widgets.control import ChoiceControl, Control
from ledtoolkit.widgets.explorer import Explorer, View
from ledtoolkit.words import mark, say

__all__ = ["ProjectChooserExplorer"]

WEIGHT, RATE = 0.25, 0.05
# The worked project of the lesson, thousand euro; cash flows of the five projects are not stated.
COSTS = np.array([400.0, 60, 60, 60, 60, 60])
BENEFITS = np.array([0.0, 120, 170, 180, 180, 180])
SCORES, MONEY = "scores", "money"
VIEWS = ((SCORES, mark("Scores of five projects")), (MONEY, mark("Money of one project")))


class ProjectChooserExplorer(Explorer):
    """Weigh five projects, and discount one.

    The start is equal weights and a discount rate of 5 %; marks and cash flows are set by us.

    References
    ----------
    Meyer-Stamer, J. (2003). Participatory appraisal of competitive advantage (PACA): effectively launching local
    economic development initiatives. Mesopartner working paper 01/2003 (2nd rev. 2005). Duisburg: mesopartner.
    Boardman, A. E., Greenberg, D. H., Vining, A. R. & Weimer, D. L. (2018). Cost-benefit analysis: concepts and
    practice, 5th ed. Cambridge: Cambridge University Press.
    """

    name = "week07/project-chooser"
    title = mark("Which project first?")
    invitation = mark("Five projects, one table of marks. How little must a weight change until another one wins?")
    controls = (
        ChoiceControl("view", mark("View"), VIEWS, SCORES),
        Control("weight", mark("Weight of long-run jobs"), 0, 0.7, 0.01, WEIGHT, unit=mark("%"), scale=100),
        Control("rate", mark("Discount rate (money view)"), 0, 0.15, 0.005, RATE, unit=mark("%"), scale=100),
    )
    question = mark(
        "Before you move anything: four criteria count alike, and the processing hub comes first. "
        "Suppose that long-run jobs do not count at all, and the other three count alike. Which project comes first?"
    )
    challenge = mark(
        "Find the smallest change of the weight that changes the winner. "
        "Who in your place could argue for that change, and what would they gain?"
    )
    limits = mark(
        "SYNTHETIC: marks and cash flows are set by us. Marks are opinions, and criteria overlap: "
        "what is quick is often visible too. The money view is society's: wages are a cost, not a benefit. "
        "Where workers would otherwise be idle, the cost of labour may be set below the wage; but never count both. "
        "Cash flows of the five projects are not stated, so the money view shows another project, the one worked out "
        "in the lesson."
    )
    asked = Choice(
        name="project",
        label=mark("First without long-run jobs"),
        options=tuple((key, name) for key, (name, _) in PROJECTS.items()),
        accepted=lambda _reading: frozenset({_first_without_jobs()}),
        right=lambda _reading: _why(),
        explain=lambda _reading, _key: Explained("", _why(), say("Move the weight down, and watch where it changes.")),
    )

    def model(self, **state: Any) -> ChoiceReading:
        """Weigh the five projects, and bring the worked one to today's money."""
        project = appraise(BENEFITS, COSTS, state["rate"])
        flow = pd.Series((BENEFITS - COSTS) / (1 + state["rate"]) ** np.arange(COSTS.size))
        return ChoiceReading(
            view=state["view"],
            weight=state["weight"],
            scores=_scores(state["weight"]),
            passes=paca_filter_of_marks(project_marks().iloc[:, :3])["passes"],
            rate=state["rate"],
            flow=flow,
            break_even=self._break_even,
            ratio=project.benefit_cost_ratio,
        )

    def before_guess(self, result: ChoiceReading) -> View:
        """Show all but the scores at a lower weight of jobs."""
        if result.view == SCORES and result.weight < WEIGHT:
            finding = say("With less weight on long-run jobs than at the start, who comes first is your guess.")
            return View(self._drawing.unscored(result), finding)
        return self.after_guess(result)

    def after_guess(self, result: ChoiceReading) -> View:
        """Show scores or money."""
        if result.view == MONEY:
            return View(self._drawing.money(result), _money_finding(result))
        return View(self._drawing.scores(result), _score_finding(result))

    @cached_property
    def _break_even(self) -> float:
        return internal_rates_of_return(BENEFITS - COSTS).nearest_zero

    @cached_property
    def _drawing(self) -> ChoiceDrawing:
        return ChoiceDrawing(len(PROJECTS), COSTS.size)


def _scores(weight: float) -> pd.Series[float]:
    others = (1 - weight) / 3
    return weighted_sum(project_marks(), [others, others, others, weight])["score"]


def _first_without_jobs() -> str:
    scores = _scores(0.0)
    return max(PROJECTS, key=lambda key: scores[project_name(key)])


def _why() -> str:
    return say(
        "It has 10 of 10 marks for local means and for a visible result; only jobs and its slow start speak against it."
    )


def _score_finding(reading: ChoiceReading) -> str:
    words = reading.words()
    if reading.passes[reading.ordered.index[0]]:
        return say(
            "When long-run jobs weigh {weight}, “{first}” comes first with {high}, {lead} ahead of “{second}”; "
            "it passes the PACA filter.",
            **words,
        )
    return say(
        "When long-run jobs weigh {weight}, “{first}” comes first with {high}, {lead} ahead of “{second}”; "
        "it fails the PACA filter.",
        **words,
    )


def _money_finding(reading: ChoiceReading) -> str:
    words = reading.words()
    if reading.value > 0:
        return say(
            "At {rate} a year the worked project brings society {value} thousand euro more than it costs "
            "(benefit-cost ratio {ratio}); it breaks even at {break_even}.",
            **words,
        )
    return say(
        "At {rate} a year the worked project costs society {value} thousand euro more than it brings "
        "(benefit-cost ratio {ratio}); it breaks even at {break_even}.",
        **words,
    )
