"""Exercise w4e6: why firms of the learner's own place innovate or not, a text that a person reads."""

from __future__ import annotations

from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.own_text import OwnPlace
from ledtoolkit.words import mark

__all__ = ["INNOVATION_HERE"]


# For whoever reads the texts: what full marks look like, on a province of the lesson.
EXAMPLE = """\
Each of the three criteria: 1 point where it is met, 0.5 where a part is missing (a figure without its source or \
without its caveat, a bottleneck without its level, a measure at another level), else 0. \
An example that earns all three; its figures are real, the talks with firms are made up:

From 2008 to 2018 Drenthe lost 2.0 thousand jobs, while jobs in the twelve provinces grew by 4.9% (Eurostat, \
regional employment by branch, 2008 and 2018). Its mix of branches explains little of that (-0.9 thousand). \
The regional share is -12.6 thousand (own calculation from the same tables): Drenthe fell behind its own branches. \
The figure is a remainder between two years. It names no cause, and ten branches are coarse.

Why do firms here not try more? I spoke with nine makers of machine parts. \
Six know what they would test next, and none has where to test it: the nearest laboratory is two hours away and \
made for large firms. They talk to each other, and the bank would lend. \
So the bottleneck is not will (meta), not money and rules for all (macro) and not the firms themselves (micro). \
It is at the meso level: no institution serves small makers. The system is thin, not locked in.

One measure at that level: a shared test bench at the vocational school, open two evenings a week, \
run by the school and paid half by fees. \
It is worth trying if three of the nine firms sign for a year before anybody buys a machine. \
If they do not, I was wrong about the bottleneck, and we have lost nothing but the evening on which we asked them.
"""

INNOVATION_HERE = Exercise(
    week="week04",
    topic="innovation-here",
    title=mark("Why firms here innovate, or do not"),
    question=mark(
        "Do firms of your place try new things? What holds them back, or what carries them? "
        "Write 150 to 250 words for a colleague who does not know your place. "
        "Your text becomes the first part of section 6 of your policy paper."
    ),
    criteria=(
        mark("One regional share or one index of your place, with its source and with what it does not prove."),
        mark("The level of the bottleneck (meta, macro, meso or micro), with the reason."),
        mark("One measure at that same level."),
    ),
    answer_name="",
    points=3.0,
    fields=(),
    misconceptions=(),
    pool=lambda: [OwnPlace()],
    link="lesson.ipynb#cell-id=own-figures-task",
    model_answer=EXAMPLE,
    written=Written(least_words=150, most_words=250, section="6a"),
)
