"""The actors of exercise w8e2: what is known of each, and scores for power and interest.

Four made-up projects, typical ones; none of the actors is a named organisation.
Each project has at least two actors on the cut.
"""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.words import mark

__all__ = ["PROJECTS", "Actor", "Project"]


@dataclass(frozen=True)
class Actor:
    """Somebody with a stake: who, what is known, and two scores from 0 to 10; texts are marked."""

    name: str
    known: str
    power: int
    interest: int


@dataclass(frozen=True)
class Project:
    """A made-up project and ten actors around it."""

    name: str
    actors: tuple[Actor, ...]


PROJECTS = (
    Project(
        mark("a covered fish market at a harbour in Ghana"),
        (
            Actor(
                mark("the regional port authority"),
                mark("It owns the quay and must sign; for it the hall is a small matter."),
                9,
                3,
            ),
            Actor(
                mark("women who smoke fish and sell it"),
                mark("They will work in the hall every day, and nobody has given them a vote."),
                3,
                9,
            ),
            Actor(mark("the town council"), mark("It pays a third and decides on the rules of the hall."), 8, 8),
            Actor(
                mark("a chain of cold stores in the capital"),
                mark("It buys here now and then, and in four other harbours."),
                4,
                3,
            ),
            Actor(mark("the chief of the canoe owners"), mark("His word decides where the boats land."), 7, 7),
            Actor(mark("the bank of the town"), mark("It can refuse the loan; the sum is small for it."), 6, 2),
            Actor(mark("the school beside the quay"), mark("It hopes for less smoke, and has no say."), 2, 5),
            Actor(
                mark("the fisheries officer"),
                mark("She can close the landing for a season, and seldom comes."),
                5,
                4,
            ),
            Actor(mark("visitors who take photographs"), mark("They come for an hour and buy little."), 1, 2),
            Actor(mark("a church group"), mark("It lends its tables and wants a corner for its kitchen."), 3, 6),
        ),
    ),
    Project(
        mark("workshops in an empty textile mill in northern Portugal"),
        (
            Actor(
                mark("the family that owns the mill"),
                mark("It could sell to somebody else tomorrow, and would like to stay."),
                9,
                6,
            ),
            Actor(
                mark("the heritage office"),
                mark("Every window needs its approval; it has forty other cases."),
                8,
                2,
            ),
            Actor(mark("former mill workers"), mark("They meet each Thursday and want their stories kept."), 2, 8),
            Actor(mark("the bus company"), mark("One of its lines passes by."), 4, 2),
            Actor(mark("the mayor"), mark("She promised it in the election and signs the plan."), 8, 9),
            Actor(
                mark("young designers without a workshop"),
                mark("They would move in at once, and have no money."),
                3,
                7,
            ),
            Actor(
                mark("the electricity company"),
                mark("The connection must be made stronger; it has a waiting list."),
                5,
                2,
            ),
            Actor(
                mark("the café across the street"),
                mark("Its owner hopes for guests and comes to every meeting."),
                1,
                5,
            ),
            Actor(mark("the railway"), mark("Its line runs behind the mill."), 3, 1),
            Actor(mark("the savings bank"), mark("It gives the loan or does not, and likes to be asked early."), 7, 5),
        ),
    ),
    Project(
        mark("shared drip irrigation for three villages in Rajasthan"),
        (
            Actor(mark("the association of water users"), mark("It opens and closes the gates."), 9, 9),
            Actor(mark("the collector of the district"), mark("He signs the grant, one of two hundred."), 8, 3),
            Actor(
                mark("women who fetch water"),
                mark("They walk an hour a day, and are no members of the association."),
                2,
                9,
            ),
            Actor(mark("a dealer in seeds"), mark("He sells in the district town, with or without the pipes."), 3, 4),
            Actor(
                mark("the landowner at the head of the canal"),
                mark("He takes most of the water today, and has lawyers."),
                8,
                7,
            ),
            Actor(
                mark("the company that insures harvests"),
                mark("It may ask for pipes before it insures a field."),
                5,
                3,
            ),
            Actor(
                mark("young people who work in Jaipur"),
                mark("They come home for the harvest and send money."),
                2,
                5,
            ),
            Actor(
                mark("the electricity board"),
                mark("It gives power for four hours a day, to the whole state by one rule."),
                7,
                2,
            ),
            Actor(mark("the headmaster"), mark("He writes letters for many families and asks how it goes."), 4, 6),
            Actor(mark("a tour operator"), mark("His buses stop at the fort and drive on."), 1, 1),
        ),
    ),
    Project(
        mark("a cheese road through seven villages in the Bolivian highlands"),
        (
            Actor(
                mark("the health inspector"),
                mark("No cheese is sold without his stamp; he has the whole province to visit."),
                9,
                4,
            ),
            Actor(
                mark("the assemblies of the seven villages"),
                mark("The land, the water and every sign on the road are theirs."),
                8,
                8,
            ),
            Actor(mark("herders who make no cheese"), mark("They use the same road with their llamas."), 3, 3),
            Actor(
                mark("women who make cheese at home"),
                mark("They would sell twice as much, and speak little in the assemblies."),
                4,
                9,
            ),
            Actor(mark("a supermarket chain in La Paz"), mark("It may buy or not; one supplier among hundreds."), 6, 2),
            Actor(mark("the drivers' union"), mark("Its minibuses carry every visitor."), 7, 6),
            Actor(mark("the food laboratory of the university"), mark("It looks for cases for its students."), 2, 7),
            Actor(
                mark("the mine on the next ridge"),
                mark("It uses the same water and pays most of the fees of the province."),
                8,
                5,
            ),
            Actor(
                mark("the ministry of tourism"),
                mark("It prints the maps, and decides late what stands on them."),
                5,
                1,
            ),
            Actor(mark("the radio station of the valley"), mark("It reads the news of whoever sends some."), 4, 4),
        ),
    ),
)
