"""Exercise w8e6: the summary for the council and the first 100 days, a text that a person reads."""

from __future__ import annotations

from ledtoolkit.exercises.definition import Exercise, Written
from ledtoolkit.exercises.own_text import OwnPlace
from ledtoolkit.words import mark

__all__ = ["MY_PROJECT"]


# For whoever reads the texts: what full marks look like, on a fictional place.
EXAMPLE = """\
Each of the four criteria: 1 point where it is met, 0.5 where a part is missing (a problem without a figure, an owner \
who has not been asked, gross jobs called net, a risk without an answer), else 0. An example that earns all four, for \
a place that is FICTIONAL, as are its figures:

Summary for the council. From year 0 to year 6 Lakeside-Fiction grew from 100 to 118 thousand jobs, but industry, \
which here is fish, shrank from 14.5 to 14.0 thousand (FICTIONAL place profile of the course, own calculation). \
The problem in one sentence: a third of the catch spoils at the landing, so that boats, smokers and traders share what \
is left (own count on twelve landing days, April of year 6).
We propose an ice store beside the landing. The association of fishers and traders owns it. Its chair has \
agreed in writing, and so has the head of markets, who lets the land. Of 180 thousand euro 100 thousand is in local \
hands: savings, labour, land. Work can start in three weeks, and the first ice is sold after five months, so the \
project passes the filter.
It costs 180 thousand euro in four quarters and brings in 135 thousand: the gap is 45 thousand. The worst moment comes \
earlier: in the second quarter 55 thousand must be advanced (budget sheet of 3 March). If the grant of the district, \
asked but not signed, comes in the first quarter, 45 thousand is enough.
The store gives 20 gross jobs. Six of the 20 people who want them would find other work (all 20 asked), and we assume \
that others lose a quarter of the rest: 10.5 net jobs, at 17.1 thousand euro each. We do not multiply them.

First 100 days.
By day 5 the chair calls the women who smoke fish: they have little power, work there daily, and will name two members \
of the board.
By day 14 the association opens an account of its own, and the savings bank says in writing whether it advances \
55 thousand euro.
By day 21 the ground is levelled by members; the council sees it.
By day 45 the fisheries officer, who could close the landing, has signed the rules for waste water.
By day 75 two traders have signed for half of the ice.
By day 100 the shell stands, and the spoilt part of the catch is counted again on twelve days. This is our indicator: \
from a third to a fifth, one year after the opening, beside the next landing, which gets no store, for comparison.
The main risk: the district's grant comes late or never. Then we build the small store of the offer of 20 February, \
for 110 thousand euro, and the second half becomes phase two.
The second risk: ice makes large boats stay longer and take the fish of small ones. The association limits ice per \
boat, and the count of day 100 looks at both.
"""

MY_PROJECT = Exercise(
    week="week08",
    topic="my-project",
    title=mark("My project: summary and first 100 days"),
    question=mark(
        "Which project does your place start on Monday, with whom, and with whose money? "
        "Write 400 to 450 words: first a summary for the council, then the first 100 days, step by step with dates. "
        "Your text becomes sections 1 and 9 of your policy paper."
    ),
    criteria=(
        mark(
            "Problem and evidence: the problem in one sentence, with a figure and its source (publisher, table, year)."
        ),
        mark("Project and owner: what is done, who owns it by name of the function, and whether they have agreed."),
        mark("Money and net effect: cost, gap and peak cash need, and net jobs or another effect that is not gross."),
        mark("Risk and first step: one risk with an answer, and a first step that can be seen within 100 days."),
    ),
    answer_name="",
    points=4.0,
    fields=(),
    misconceptions=(),
    pool=lambda: [OwnPlace()],
    link="lesson.ipynb#cell-id=own-project-task",
    model_answer=EXAMPLE,
    written=Written(least_words=400, most_words=450, section="1 and 9"),
)
