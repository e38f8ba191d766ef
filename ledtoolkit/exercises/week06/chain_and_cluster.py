"""Exercise w6e6: one chain and one cluster of the learner's own place, a text that a person reads."""

from __future__ import annotations

from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.own_text import OwnPlace
from ledtoolkit.words import mark

__all__ = ["CHAIN_AND_CLUSTER"]


# For whoever reads the texts: what full marks look like, on an invented place.
EXAMPLE = """\
Each of the three criteria: 1 point where it is met, 0.5 where a part is missing (a figure without its source, \
a type or phase without a reason, an intervention of one party alone), else 0. An example that earns all three:

Valle Ficticio (FICTIONAL) lives from table grapes: 12.5 of its 41.0 thousand jobs are in agriculture \
(figures set by the authors of this course, year 6), a location quotient of 3.53.
Growers sell to packers, packers to exporters, exporters to three supermarket chains abroad. \
A kilo costs 4.00 in the shop, and growers get 0.60 of it, 15% (own survey of ten growers, year 6, FICTIONAL). \
Losses on the way are not counted yet.

The chain is captive. The order is complex: size, sugar, residues, a day of delivery. It is written down in a code. \
Small growers can do little alone, so the exporter sends seedlings, credit and an inspector. \
That helps them to grow better grapes; to pack and sell themselves would make them rivals of their only customer.

Growers' co-operative, wineries and agricultural college meet twice a year: a cluster that grows. \
New firms come each year, and they all lack packing staff.
In growth the firms should lead; today the municipality still calls every meeting.

So: a packing and testing hall. Eight growers and two wineries own and lead it, the college trains staff in it, \
the municipality gives the site and a guarantee for two years, then leaves. \
Wages and safety of pickers stand in its rules.
"""

CHAIN_AND_CLUSTER = Exercise(
    week="week06",
    topic="my-chain-and-cluster",
    title=mark("A chain and a cluster of my place"),
    question=mark(
        "Sketch the main chain of your place: who sells to whom, and what share of a final price one of them gets. "
        "Say who steers it, or in which phase your cluster is, and which role should change hands. "
        "Write 150 to 250 words for a colleague who does not know your place. "
        "Your text becomes section 7 of your policy paper."
    ),
    criteria=(
        mark("One figure about the chain or the cluster, with its source (publisher, table, year)."),
        mark("The type of governance or the phase of the cluster, with the reason."),
        mark("One intervention in which at least two parties have a task, such as firms and a school."),
    ),
    answer_name="",
    points=3.0,
    fields=(),
    misconceptions=(),
    pool=lambda: [OwnPlace()],
    link="lesson.ipynb#cell-id=own-figures-task",
    model_answer=EXAMPLE,
    written=Written(least_words=150, most_words=250, section="7"),
)
