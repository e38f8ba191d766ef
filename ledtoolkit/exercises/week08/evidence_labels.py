"""The four labels of exercise w8e5, and the two wrong turns that plans take most often.

They follow each other in this order, and the first that applies is the answer:
double counting, wrong inference, source missing, supported.
"""

from __future__ import annotations

from ledtoolkit.exercises.cards import Labels, Trap
from ledtoolkit.words import mark

__all__ = [
    "DOUBLE_COUNTING",
    "EVIDENCE",
    "MULTIPLIER",
    "PROJECTION",
    "SOURCE_MISSING",
    "SUPPORTED",
    "WRONG_INFERENCE",
]

SUPPORTED, SOURCE_MISSING = "supported", "source missing"
WRONG_INFERENCE, DOUBLE_COUNTING = "wrong inference", "double counting"

MULTIPLIER = Trap(
    "multiplier_of_gross_jobs_accepted",
    mark(
        "The sentence multiplies all jobs of a project, also those that would have come anyway or are lost by others."
    ),
    mark("Ask which jobs the multiplier was put on, and whether it counts some of them already."),
)
PROJECTION = Trap(
    "projection_read_as_fact",
    mark("The figure has a source, but it is a projection, and the sentence treats it as something that happened."),
    mark("Ask of each year that is still to come: who says so, and what if it does not happen?"),
)

EVIDENCE = Labels(
    options=(
        (SUPPORTED, mark("supported: the figure has a source and carries the sentence")),
        (SOURCE_MISSING, mark("source missing: who published it, where and when is not said")),
        (WRONG_INFERENCE, mark("wrong inference: the figure does not carry the conclusion")),
        (DOUBLE_COUNTING, mark("double counting: the same money, jobs or people count twice")),
    ),
    unlike={
        SUPPORTED: mark("A supported sentence names who counted what and when, and claims no more than that."),
        SOURCE_MISSING: mark("This sentence does say where its figures come from, or has a worse fault than that."),
        WRONG_INFERENCE: mark("This sentence draws no conclusion that its figures do not carry, or it counts twice."),
        DOUBLE_COUNTING: mark("Nothing stands in this sum twice."),
    },
    next_step=mark(
        "Ask in this order: is something counted twice, does the conclusion go too far, is the source missing?"
    ),
)
