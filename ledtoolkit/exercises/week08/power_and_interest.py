"""Exercise w8e2: eight actors of a made-up project in the grid of power and interest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ledtoolkit.exercises.cards import hands
from ledtoolkit.exercises.definition import Choice, Exercise, Explained, Given
from ledtoolkit.exercises.week08.actor_cards import PROJECTS, Actor, Project
from ledtoolkit.stakeholders import QUADRANTS
from ledtoolkit.words import mark, number, say

__all__ = ["POWER_AND_INTEREST"]

ACTOR_NAMES = tuple(f"actor_{place}" for place in range(1, 9))
HANDS_A_PROJECT = 10
CUT = 5


@dataclass(frozen=True)
class EightActors:
    """A project and the actors that are asked about, by field."""

    project: Project
    actors: dict[str, Actor]

    def given(self) -> Given:
        """Return the actors with their scores."""
        rows = tuple(
            (
                say("{actor}: {known}", actor=say(actor.name), known=say(actor.known)),
                number(actor.power, 0),
                number(actor.interest, 0),
            )
            for actor in self.actors.values()
        )
        return Given(
            sentence=say(
                "The project is {project}. A score from 0 to 10 says how far an actor can help or stop it (power), "
                "and how much the actor cares (interest). From {cut} on a score is high.",
                project=say(self.project.name),
                cut=CUT,
            ),
            caption=say("Eight actors of a project that we made up"),
            header=(say("Actor"), say("Power"), say("Interest")),
            rows=rows,
            source=say("Made up for this exercise; the cut is set by us."),
        )

    def plain(self) -> dict[str, Any]:
        """Return the scores by field."""
        return {
            "actors": {
                name: {"actor": say(actor.name), "power": actor.power, "interest": actor.interest}
                for name, actor in self.actors.items()
            },
            "choices": list(QUADRANTS.values()),
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return the actor that a field asks about."""
        return {"actor": say(self.actors[field_name].name)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def actor_hands() -> list[EightActors]:
    """Return 40 hands: for each of four projects ten ways to take eight of its ten actors."""
    return [
        EightActors(project, dict(zip(ACTOR_NAMES, hand, strict=True)))
        for project in PROJECTS
        for hand in hands(project.actors, len(ACTOR_NAMES), HANDS_A_PROJECT)
    ]


def _quadrant(actor: Actor) -> str:
    return QUADRANTS[actor.power >= CUT, actor.interest >= CUT]


def _reason(actor: Actor) -> str:
    scores = {"power": actor.power, "interest": actor.interest}
    reasons = {
        (True, True): say("Power ({power}) and interest ({interest}) are both high.", **scores),
        (True, False): say("Power ({power}) is high, interest ({interest}) is low.", **scores),
        (False, True): say("Power ({power}) is low, interest ({interest}) is high.", **scores),
        (False, False): say("Power ({power}) and interest ({interest}) are both low.", **scores),
    }
    return reasons[actor.power >= CUT, actor.interest >= CUT]


def _explain(actor: Actor, chosen: str) -> Explained:
    if chosen == QUADRANTS[actor.power > CUT, actor.interest > CUT]:
        return Explained(
            "boundary_as_low",
            say("You took a score on the cut for a low one. Who stands on the line counts as high."),
            say("Look for a score that equals the cut, and count it as high."),
        )
    if chosen == QUADRANTS[actor.interest >= CUT, actor.power >= CUT]:
        return Explained(
            "axes_swapped",
            say("You swapped power and interest: who can stop a project need not care, and who cares may have no say."),
            say("Read the two scores once more, power first."),
        )
    return Explained(
        "scores_misread",
        say("The two scores of this actor do not lead there."),
        say("Ask of each score whether it reaches the cut, first of power, then of interest."),
    )


def _choice(name: str) -> Choice:
    return Choice(
        name=name,
        label=mark("What to do: {actor}"),
        options=tuple((quadrant, quadrant) for quadrant in QUADRANTS.values()),
        accepted=lambda inputs: frozenset({_quadrant(inputs.actors[name])}),
        right=lambda inputs: _reason(inputs.actors[name]),
        explain=lambda inputs, chosen: _explain(inputs.actors[name], chosen),
    )


POWER_AND_INTEREST = Exercise(
    week="week08",
    topic="power-and-interest",
    title=mark("Who can stop it, and who cares"),
    question=mark("Place eight actors in the grid of power and interest, and say what to do with each of them."),
    criteria=(mark("Each of the eight actors counts the same."), mark("A score on the cut counts as high.")),
    answer_name="actors",
    points=1.0,
    fields=tuple(_choice(name) for name in ACTOR_NAMES),
    misconceptions=(),
    pool=actor_hands,
    link="lesson.ipynb#cell-id=power-and-interest-theory",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.stakeholders import stakeholder_quadrant

actors = {
    name: stakeholder_quadrant(scores["power"], scores["interest"], cut=5)
    for name, scores in given("week08/power-and-interest")["actors"].items()
}
""",
)
