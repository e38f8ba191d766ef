"""The day on the economy of a neighbourhood: up to 40 people at tables of four to six."""

from ledtoolkit.tracks.step import Part, Track, activity, exercise, explorer, worksheet
from ledtoolkit.words import mark

__all__ = ["NEIGHBOURHOOD_DAY"]

NEIGHBOURHOOD_DAY = Track(
    name="neighbourhood-day",
    title=mark("Neighbourhood economy day"),
    who=mark("For up to 40 residents, firms, schools, care and public services. One day, or two half-days."),
    outcome=mark("You end with a first plan together, and an owner for each project."),
    parts=(
        Part(
            mark("Before the day, for who leads it"),
            (worksheet("community-mapping"), exercise(1, 4), exercise(7, 1)),
        ),
        Part(
            mark("Morning: where does our money go?"),
            (
                activity("own-spending", mark("9:30 · Your own monthly spending in five lines: local or not?")),
                explorer("week01/leaky-bucket", mark("The leaky bucket"), cell="leaky-bucket-explorer"),
                activity("euro-by-hand", mark("10:45 · A euro is passed from hand to hand: the local multiplier")),
                worksheet("money-flow-map"),
            ),
        ),
        Part(
            mark("Afternoon: what do we start?"),
            (
                worksheet("funnels-and-umbrellas"),
                worksheet("cross-pollination"),
                activity(
                    "project-cards",
                    mark("15:00 · Project cards: problem, owner, partners, first step, money, result in six months"),
                ),
                activity("pitches", mark("16:00 · Pitches of two minutes; all choose by show of hands")),
                activity("owners-sign", mark("16:30 · Owners sign their projects, and the next date is fixed")),
            ),
        ),
    ),
)
