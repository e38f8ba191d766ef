"""Exercise w7e3: which of five projects comes first, and what the weights decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Any

from ledtoolkit.exercises.definition import RATIO, Choice, Earlier, Exercise, Explained, Field, Given, Misconception
from ledtoolkit.project_marks import CRITERIA, PROJECTS, project_name
from ledtoolkit.words import mark, number, say

__all__ = ["PROJECT_CHOICE"]

QUICK_START = 1
WEIGHTS = (0.4, 0.3, 0.2, 0.1)
PASS_MARK = 4
PASSES, FAILS = "passes", "fails"


@dataclass(frozen=True)
class Weighing:
    """The five projects and the learner's weights of four criteria."""

    weights: tuple[float, ...]

    def score(self, project: str) -> float:
        """Return the weighted sum of a project's marks."""
        return sum(weight * each for weight, each in zip(self.weights, PROJECTS[project][1], strict=True))

    def score_turned(self, project: str) -> float:
        """Return the score of somebody who reads a low mark for a quick start as good."""
        marks = [11 - each if place == QUICK_START else each for place, each in enumerate(PROJECTS[project][1])]
        return sum(weight * each for weight, each in zip(self.weights, marks, strict=True))

    @property
    def first(self) -> str:
        """The project with the highest score."""
        return max(PROJECTS, key=self.score)

    @property
    def lead(self) -> float:
        """How far the first is ahead of the second."""
        return _lead([self.score(project) for project in PROJECTS])

    def given(self) -> Given:
        """Return marks and weights."""
        rows = [(say(label), *(number(each, 0) for each in marks)) for label, marks in PROJECTS.values()]
        rows.append((say("Your weights"), *(number(weight, 1) for weight in self.weights)))
        return Given(
            sentence=say("Marks run from 1 to 10; 10 is best on every criterion, also for a quick start."),
            caption=say("Five projects, four criteria (marks set by us)"),
            header=(say("Project"), *(say(criterion) for criterion in CRITERIA)),
            rows=tuple(rows),
            source=say("Source: marks set by us; the first three criteria after Meyer-Stamer (2003)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return marks and weights as plain data."""
        return {
            "marks": {key: list(marks) for key, (_, marks) in PROJECTS.items()},
            "weights": list(self.weights),
            "choices": [*PROJECTS, PASSES, FAILS],
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return the project that a field asks about."""
        project = field_name.removeprefix("score_")
        return {"project": project_name(project)} if project in PROJECTS else {}

    def aliases(self) -> dict[str, str]:
        """Let code name a field by its project."""
        return {key: f"score_{key}" for key in PROJECTS}


def weighings() -> list[Weighing]:
    """Return the 24 orders of the four weights."""
    return [Weighing(weights) for weights in permutations(WEIGHTS)]


def _scores(earlier: Earlier) -> list[float]:
    return [earlier[f"score_{project}"] for project in PROJECTS]


def _lead(scores: Sequence[float]) -> float:
    second, first = sorted(scores)[-2:]
    return first - second


def _unweighted(project: str) -> float:
    return float(sum(PROJECTS[project][1]))


def _verdict(project: str) -> str:
    """Return whether a project reaches the pass mark on the first three criteria."""
    return PASSES if min(PROJECTS[project][1][:3]) >= PASS_MARK else FAILS


OPTIONS = tuple((key, label) for key, (label, _) in PROJECTS.items())


def _score_field(project: str) -> Field:
    return Field(
        f"score_{project}",
        mark("Score: {project}"),
        "ratio",
        1,
        (0, 10),
        RATIO,
        lambda inputs, _earlier: inputs.score(project),
        mark("Multiply each of its marks by the weight below it, and add the four."),
    )


def _explain_first(_inputs: Weighing, _chosen: str) -> Explained:
    why = say("Another project has a higher score with your weights.")
    return Explained("not_first", why, say("Look for the highest of the five scores."))


def _explain_filter(_inputs: Weighing, chosen: str) -> Explained:
    step = say("Look whether any of the first three has a mark below 4.")
    if chosen == PASSES:
        why = say("A high score does not help here: the filter looks at each of the first three criteria.")
        return Explained("score_read_as_filter", why, step)
    # Both projects that pass have a 4 somewhere.
    return Explained("limit_read_too_strictly", say("At least 4 means that 4 itself is enough."), step)


FIELDS: tuple[Field | Choice, ...] = (
    *(_score_field(project) for project in PROJECTS),
    Choice(
        name="first",
        label=mark("First with your weights"),
        options=OPTIONS,
        accepted=lambda inputs: frozenset({inputs.first}),
        right=lambda _inputs: say("It has the highest score with your weights."),
        explain=_explain_first,
    ),
    Field(
        "lead",
        mark("Lead of the first over the second"),
        "ratio",
        1,
        (0, 10),
        RATIO,
        lambda _inputs, earlier: _lead(_scores(earlier)),
        mark("Subtract the second highest score from the highest."),
    ),
    Choice(
        name="filter",
        label=mark("Does your first pass the filter: a mark of at least 4 on each of the first three criteria?"),
        options=((PASSES, mark("it passes")), (FAILS, mark("it fails"))),
        accepted=lambda inputs: frozenset({_verdict(inputs.first)}),
        right=lambda _inputs: say("Local means, quick start and visible result each have to reach a mark of 4."),
        explain=_explain_filter,
    ),
)


def _wrong_scores(project: str) -> tuple[Misconception, ...]:
    def unweighted(_inputs: Weighing, _earlier: Earlier) -> float:
        return _unweighted(project)

    def turned(inputs: Weighing, _earlier: Earlier) -> float:
        return inputs.score_turned(project)

    return (
        Misconception(
            "unweighted_sum",
            f"score_{project}",
            unweighted,
            mark("You added the marks without their weights."),
            mark("Multiply each by its weight first."),
        ),
        Misconception(
            "low_is_good",
            f"score_{project}",
            turned,
            mark("You read a low mark for a quick start as good. 10 is best on every criterion."),
            mark("Take the marks as they are printed."),
        ),
    )


MISCONCEPTIONS = (
    *(road for project in PROJECTS for road in _wrong_scores(project)),
    Misconception(
        "lead_over_the_last",
        "lead",
        lambda _inputs, earlier: max(_scores(earlier)) - min(_scores(earlier)),
        mark("You compared the first with the last."),
        mark("Look for the second highest score, and subtract it from the highest."),
    ),
    Misconception(
        "first_score_for_lead",
        "lead",
        lambda _inputs, earlier: max(_scores(earlier)),
        mark("This is the score of the first, not its lead."),
        mark("Subtract the second highest score."),
    ),
)

PROJECT_CHOICE = Exercise(
    week="week07",
    topic="project-choice",
    title=mark("Which project comes first?"),
    question=mark(
        "Score five projects with the weights that are given to you. "
        "Say which comes first, by how much it leads, and whether it passes the filter."
    ),
    criteria=(
        mark("Scores are right to 0.01 or half a percent."),
        mark("Each of the eight answers counts the same."),
        mark("If a score is wrong and you go on correctly from it, the lead counts."),
    ),
    answer_name="projects",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=weighings,
    link="lesson.ipynb#cell-id=project-choice-theory",
    model_answer="""\
import pandas as pd
from ledtoolkit import given

mine = given("week07/project-choice")
marks = pd.DataFrame(mine["marks"]).T
scores = marks @ mine["weights"]
first = scores.idxmax()
passes = (marks.loc[first].iloc[:3] >= 4).all()
ordered = scores.sort_values()
projects = {f"score_{name}": float(score) for name, score in scores.items()}
projects |= {"first": first, "lead": float(ordered.iloc[-1] - ordered.iloc[-2])}
projects["filter"] = "passes" if passes else "fails"
""",
)
