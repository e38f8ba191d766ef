"""Exercise w5e6: one offer for firms that survive and one for firms that grow, a text that a person reads."""

from __future__ import annotations

from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.own_text import OwnPlace
from ledtoolkit.words import mark

__all__ = ["TWO_OFFERS"]


# For whoever reads the texts: what full marks look like, on a region of the lesson.
EXAMPLE = """\
Each of the three criteria: 1 point where it is met, 0.5 where a part is missing (a figure without its source, \
a constraint for one group only, two offers without the reason why they differ), else 0. \
An example that earns all three (its figures are real, its conversations are invented):

Wales had 100,420 active firms in 2024, and 11,070 of them had ten or more employees (Office for National Statistics, \
Business demography, UK: 2024): 11 in 100. Of these, 485 grew fast. \
Of the firms born in 2019, 38% were left after five years.

Most owners here secure a living: a taxi in the season, a cottage to let, repairs in winter. \
They do not want a second van. What holds them back is the bad month: one broken engine eats the savings. \
Our offer to them is security: a savings group with the credit union, a low-cost insurance against illness, \
a covered market with water and light. We count months without income, not jobs.

The 485 and those who could join them meet another limit. I asked four of them: orders are there, \
but the bank wants land as security, and nobody can be found who programmes the machines. \
Our offer to them is a guarantee for half of a loan and an apprenticeship shared by six firms. \
We count turnover and trained people.

One offer for all would miss both. A loan pushes a survival firm into a risk that it is wise to avoid; \
a savings group is of no use to a firm that needs half a million. \
The figures leave out whoever is not registered: we ask the market women before we decide.
"""

TWO_OFFERS = Exercise(
    week="week05",
    topic="two-offers",
    title=mark("Two offers for the firms of my place"),
    question=mark(
        "What would you offer to firms in your place that secure a living, and what to firms that want to grow? "
        "Write 150 to 250 words for a colleague who does not know your place. "
        "Your text becomes section 6b of your policy paper."
    ),
    criteria=(
        mark("One figure about firms in your place or region, with its source (publisher, table, year)."),
        mark("For each of the two groups: what holds it back most."),
        mark("Two different offers, and the reason why they differ."),
    ),
    answer_name="",
    points=3.0,
    fields=(),
    misconceptions=(),
    pool=lambda: [OwnPlace()],
    link="lesson.ipynb#cell-id=own-figures-task",
    model_answer=EXAMPLE,
    written=Written(least_words=150, most_words=250, section="6b"),
)
