"""Exercise with a text: what the learner's own place lives from; a person reads it, and the capstone collects it.

From the template, and complete. To make it yours: question, criteria (three, a point each), length, section of the
capstone, and an example of a good text for whoever reads.
"""

from __future__ import annotations

from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.own_text import OwnPlace
from ledtoolkit.words import mark

__all__ = ["OWN_PLACE"]

OWN_PLACE = Exercise(
    week="week00",
    topic="own-place",
    title=mark("The work of your own place"),
    question=mark(
        "Write 150 to 250 words about a branch that matters for your own place. "
        "Say how much of the work lies in it, and what the place would be without it."
    ),
    criteria=(
        mark("One figure about your place, with its source: half a point for the figure, half for the source."),
        mark("Why the branch is there: a reason that somebody else could check."),
        mark("One thing that the figure does not show."),
    ),
    answer_name="",
    points=3.0,
    fields=(),
    misconceptions=(),
    pool=lambda: [OwnPlace()],
    link="lesson.ipynb#cell-id=branch-share-theory",
    written=Written(150, 250, "2"),
    model_answer="""\
In Groningen more than a third of all jobs lie in public services, education and health:
105.7 of 292.2 thousand in 2018 (Eurostat, NAMA_10R_3EMPERS).
The university and the hospital serve the whole north of the country, and the provincial offices are here too:
most of this work is paid with money that comes from elsewhere.
The figure counts jobs where the work is. It does not show where these people live and spend what they earn.
""",
)
