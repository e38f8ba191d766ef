"""Exercise w2e6: opening and threat for one branch of the learner's own place, a text that a person reads."""

from __future__ import annotations

from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.own_text import OwnPlace
from ledtoolkit.words import mark

__all__ = ["BRANCH_IN_THE_WORLD"]


# For whoever reads the texts: what full marks look like, on a province of the lesson.
EXAMPLE = """\
Each of the three criteria: 1 point where it is met, 0.5 where a part is missing (a figure without its source, \
winners without losers, a next product without a reason), else 0. An example that earns all three:

Lleida sells food. In 2022 prepared food, drinks and oils were 28.3% of its exports, against 6.9% of those of Spain \
(DataComex through OEC, exports of provinces by product group, 2022): a revealed comparative advantage of 4.13. \
With fruit and vegetables and with animal products it makes up 63% of all exports.

The opening: supermarkets abroad pay more for food that comes washed, cut and packed. \
Firms with a cold store and a certificate gain, and so do their drivers and packers. \
Small growers without a certificate lose: they sell to these firms, and the firms set the price.
The threat: a buyer moves to a cheaper origin. \
Then seasonal workers lose first, and villages where packing is the only work lose most. \
Shoppers everywhere gain a few cents, and nobody here notices them.

A next step: leather and textiles. Of the groups in which Lleida has no advantage yet it is the nearest \
(density 0.39, own calculation from the same table). \
The reason that I see is meat: hides come with it, and today they leave for little. \
Of the four provinces with an advantage in animal products two have one in leather and textiles as well. \
That is nearness, not demand: the chamber should first ask three tanneries what they would pay for hides.
"""

BRANCH_IN_THE_WORLD = Exercise(
    week="week02",
    topic="my-branch-in-the-world",
    title=mark("One branch of my place in the world"),
    question=mark(
        "Choose one branch of your place. "
        "What does the world market open for it, and what does it threaten? "
        "Write 150 to 250 words for a colleague who does not know your place. "
        "Your text becomes section 3 of your policy paper."
    ),
    criteria=(
        mark("One figure about the branch, with its source (publisher, table, year)."),
        mark("Who gains and who loses in your place, from the opening and from the threat."),
        mark("One product or service that could come next, near to what is made already, with the reason."),
    ),
    answer_name="",
    points=3.0,
    fields=(),
    misconceptions=(),
    pool=lambda: [OwnPlace()],
    link="lesson.ipynb#cell-id=own-figures-task",
    model_answer=EXAMPLE,
    written=Written(least_words=150, most_words=250, section="3"),
)
