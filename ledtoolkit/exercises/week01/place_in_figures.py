"""Exercise w1e6: the learner's own place in figures, a text that a person reads."""

from __future__ import annotations

from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.own_text import OwnPlace
from ledtoolkit.words import mark

__all__ = ["PLACE_IN_FIGURES"]


# For whoever reads the texts: what full marks look like, on the place of the lesson.
EXAMPLE = """\
Each of the three criteria: 1 point where it is met, 0.5 where a part is missing (a figure without its source, \
a driver without how it works, a gap that is only hinted at), else 0. An example that earns all three:

Groningen lives from public services. In 2018 they gave 36.2% of its jobs, against 27.3% in the Netherlands \
(Eurostat, regional employment by branch, 2018): a location quotient of 1.33. \
Almost all of its basic jobs sit in this one branch. \
The driver is the export base, and here it works through the state: a university hospital and national agencies \
are paid from outside, their staff spend part of their wages in local shops, and so outside money carries local jobs. \
If The Hague moves an agency, the shops feel it a year later.

What is earned does not all stay. GDP per head reached 90% of the national figure in 2019 (CBS, regional accounts), \
and household income was the lowest of the twelve provinces (CBS, regional accounts, 2019). \
Part of the value added leaves with owners who live elsewhere.

The figures do not show who holds these jobs. Commuters from Drenthe count where they work, not where they live, \
and the table says nothing about the quality of the work, or about those who stopped looking for it. \
Before the council plans with these numbers it should ask for commuting by branch.
"""

PLACE_IN_FIGURES = Exercise(
    week="week01",
    topic="my-place",
    title=mark("My place in figures"),
    question=mark(
        "What does your place live from, and does what it earns stay there? "
        "Write 150 to 250 words for a colleague who does not know your place. "
        "Your text becomes section 2 of your policy paper."
    ),
    criteria=(
        mark("Two figures about your place, each with its source (publisher, table, year)."),
        mark("One driver of the economy is named, with how it works."),
        mark("One thing that the figures do not show."),
    ),
    answer_name="",
    points=3.0,
    fields=(),
    misconceptions=(),
    pool=lambda: [OwnPlace()],
    link="lesson.ipynb#cell-id=own-figures-task",
    model_answer=EXAMPLE,
    written=Written(least_words=150, most_words=250, section="2"),
)
