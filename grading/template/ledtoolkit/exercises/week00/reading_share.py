"""Exercise with choices: what a table of jobs says about a branch, and what it cannot say.

From the template, and complete. To make it yours: inputs and pool, as in an exercise with numbers
(here they are those of the first question), then options (step 1), choices (2), exercise (3).
"""

from __future__ import annotations

from ledtoolkit.exercises.definition import Choice, Exercise, Explained
from ledtoolkit.exercises.own_region import FAMILY
from ledtoolkit.exercises.week00.branch_share import RegionBranch, region_branches
from ledtoolkit.words import mark, say

__all__ = ["READING_SHARE"]

# Step 1: what can be chosen. The first of each pair is what code writes, the second is what the form shows.
LARGER, SMALLER, NOT_TOLD = "larger", "smaller", "not told"
OPTIONS = (
    (LARGER, mark("larger in the region")),
    (SMALLER, mark("smaller in the region")),
    (NOT_TOLD, mark("not told by this table")),
)


# Step 2: for each choice which keys are right, why, and what to say to whoever chose another.
def _share(inputs: RegionBranch) -> frozenset[str]:
    return frozenset({LARGER if inputs.share(0) > inputs.share(1) else SMALLER})


def _share_is_right(inputs: RegionBranch) -> str:
    return say("Both columns give a share, and this is how they compare.", **inputs.words("share"))


def _share_explained(_inputs: RegionBranch, key: str) -> Explained:
    if key == NOT_TOLD:
        why = say("The table gives both shares: the jobs of the branch and all jobs, in two columns.")
        return Explained("unread_table", why, say("Divide the branch by all ten branches, once in each column."))
    why = say("The two shares compare the other way round.")
    step = say("Compare shares, not numbers of jobs: all regions together always have more jobs.")
    return Explained("direction_reversed", why, step)


def _pay(_inputs: RegionBranch) -> frozenset[str]:
    return frozenset({NOT_TOLD})


def _pay_is_right(_inputs: RegionBranch) -> str:
    return say("The table counts jobs. Pay stands in another table.")


def _pay_explained(_inputs: RegionBranch, _key: str) -> Explained:
    why = say("You read pay into a table that counts jobs.")
    return Explained("inference_to_pay", why, say("Ask which table you would need to compare pay."))


CHOICES = (
    Choice("share", mark("The share of {branch} in all jobs is"), OPTIONS, _share, _share_is_right, _share_explained),
    Choice("pay", mark("The pay for an hour of work in {branch} is"), OPTIONS, _pay, _pay_is_right, _pay_explained),
)

# Step 3: the exercise.
READING_SHARE = Exercise(
    week="week00",
    topic="reading-share",
    title=mark("What a table of jobs can tell"),
    question=mark(
        "Take the region and the branch of the first question. "
        "Compare the region with all regions together, and say what the table tells."
    ),
    criteria=(mark("Each of the two choices counts the same."),),
    answer_name="reading",
    points=3.0,
    fields=CHOICES,
    misconceptions=(),
    pool=region_branches,
    family=FAMILY,
    link="lesson.ipynb#cell-id=branch-share-theory",
    model_answer="""\
from ledtoolkit import given

mine = given("week00/reading-share")
expected = mine["all_jobs_here"] * mine["jobs_everywhere"] / mine["all_jobs_everywhere"]
reading = {"share": "larger" if mine["jobs_here"] > expected else "smaller", "pay": "not told"}
""",
)
