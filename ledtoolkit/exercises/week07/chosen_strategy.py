"""Exercise w7e6: one strategy chosen and two rejected for the learner's own place, a text that a person reads."""

from __future__ import annotations

from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.own_text import OwnPlace
from ledtoolkit.words import mark

__all__ = ["CHOSEN_STRATEGY"]


# For whoever reads the texts: what full marks look like, on the invented city of the course.
EXAMPLE = """\
Each of the three criteria: 1 point where it is met, 0.5 where a part is missing (a filter without a number, \
losers who are only named, an indicator without anything to compare it with), else 0. \
An example that earns all three, on the invented city Lakeside-Fiction:

Lakeside-Fiction lives from fish. Industry has 1.61 times its national share of jobs \
(profile of the course, FICTIONAL, year 6, own calculation), and most of it dries and packs fish.

We choose to upgrade this chain: one shared cold store for forty small processors. \
It passes the PACA filter: the landing site and 60% of the money are local, it starts within four weeks \
in a rented hall, and less fish is thrown away after the first month. \
At 5% the net present value of our plan is 53 thousand euro, the benefit-cost ratio 1.08 \
(our own estimate, invented like the city): little room for error.

We reject a business park: half of our zones stand empty, and nothing would show within a year. \
We reject a city brand: it costs little, but nobody could tell us which sale it brings.

Who loses: traders who buy cheap at dusk, when fish must go; two ice sellers; and whoever hoped for the same money. \
The ice sellers are offered the first contract.

How we shall know: kilos thrown away a week, 900 today, target 500 after a year. \
The landing site across the lake gets no store; we count there too, from today, \
and also compare both sites over the six months before the start. If both fall alike, it was not our store.
"""

CHOSEN_STRATEGY = Exercise(
    week="week07",
    topic="my-strategy",
    title=mark("The strategy for my place"),
    question=mark(
        "Choose one strategy for your place, and reject two others with a reason each. "
        "Does it pass the PACA filter, who loses, and how shall we know that it worked? "
        "Write 150 to 250 words for a council that has to decide. "
        "Your text becomes section 8 of your policy paper."
    ),
    criteria=(
        mark("The PACA filter is applied to your choice, with one number from appraisal, scores or your place."),
        mark("Who loses from your choice, and what they are offered or told."),
        mark("How we shall know: one indicator with a figure of today, and what it is compared with."),
    ),
    answer_name="",
    points=3.0,
    fields=(),
    misconceptions=(),
    pool=lambda: [OwnPlace()],
    link="lesson.ipynb#cell-id=own-figures-task",
    model_answer=EXAMPLE,
    written=Written(least_words=150, most_words=250, section="8"),
)
