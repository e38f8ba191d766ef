"""Exercise w3e6: task, money, power: one task of the learner's own place, a text that a person reads."""

from __future__ import annotations

from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.own_text import OwnPlace
from ledtoolkit.words import mark

__all__ = ["ROOM_TO_ACT"]

# For whoever reads the texts: what full marks look like, on the fictional city of the course.
EXAMPLE = """\
Each of the three criteria: 1 point where it is met, 0.5 where a part is missing (a figure without its source, \
a formal rule without an informal one, names without a reason why they must agree), else 0. \
An example that earns all three:

Lakeside-Fiction is responsible for its landing sites and fish market: that is the task.
Does it have the money? It raises 6 million a year, gets 24 million in grants and spends 31 million \
(FICTIONAL budget set by the authors of this course, year 6; own calculation). \
Own revenue leaves 81% of spending open. \
The landing fee pays the guards and nothing else; a new quay waits for a grant that arrives late, or not at all.

Does it have the power? By law the city owns the quay, but the ministry of fisheries gives the licences and fixes the \
fee: a formal rule. The informal one is older. \
The beach leaders decide who lands first, and nobody pays a fee that they have not agreed to.

So three must agree. The ministry, because without its signature the fee stays where it is. \
The beach leaders, because without them nobody pays it. \
The traders, mostly women, because they carry the fee in the end; they have no seat in any meeting so far.

Task: yes. Money: a fifth. Power: half. \
My first step is no quay. It is one table for these three, with one promise: \
what the fee brings is spent on the quay and written on a board there every month.
"""

ROOM_TO_ACT = Exercise(
    week="week03",
    topic="my-room-to-act",
    title=mark("Task, money and power in my place"),
    question=mark(
        "Choose one task that your place is responsible for, such as roads, water, markets or schools. "
        "Does it have the task, the money and the power? "
        "Write 150 to 250 words for a colleague who does not know your place. "
        "Your text becomes section 4 of your policy paper."
    ),
    criteria=(
        mark("One figure about the money, with its source (publisher, table, year)."),
        mark("One formal and one informal rule that decide what happens."),
        mark("Who must agree before something changes, and why."),
    ),
    answer_name="",
    points=3.0,
    fields=(),
    misconceptions=(),
    pool=lambda: [OwnPlace()],
    link="lesson.ipynb#cell-id=own-budget-task",
    model_answer=EXAMPLE,
    written=Written(least_words=150, most_words=250, section="4"),
)
