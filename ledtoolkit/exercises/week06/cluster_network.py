"""Exercise w6e5: who joins the groups of a network, and who leads what in a cluster's life."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, islice
from math import comb
from typing import Any

from ledtoolkit.exercises.definition import Choice, Exercise, Explained, Field, Given, Misconception, Tolerance
from ledtoolkit.exercises.week06.phase_cards import (
    ACTIONS,
    DECLINE,
    EMERGENCE,
    FIRMS,
    GOVERNMENT,
    GROWTH,
    KNOWLEDGE,
    ORGANISATION,
    SUSTAINMENT,
    Action,
)
from ledtoolkit.words import mark, say

__all__ = ["CLUSTER_NETWORK"]

LETTERS = "ABCDEFGHI"
RELABELLINGS = 24
Ties = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Shape:
    """A network of nine: its ties, who joins the groups, who has most contacts, and the groups left without the first.

    Both rules for the broker agree: the largest betweenness, and the smallest largest group after removal.
    """

    ties: Ties
    broker: int
    best_connected: int
    groups: int


SHAPES = (
    Shape(((0, 6), (1, 6), (2, 4), (3, 4), (3, 6), (3, 7), (4, 5), (4, 8), (5, 8), (7, 8)), 3, 4, 2),
    Shape(((0, 1), (0, 2), (0, 4), (0, 8), (1, 4), (1, 8), (2, 3), (2, 5), (3, 7), (4, 8), (5, 6)), 2, 0, 3),
    Shape(((0, 2), (0, 7), (1, 2), (1, 3), (1, 5), (2, 6), (2, 7), (4, 5), (5, 8), (6, 7)), 1, 2, 3),
)
ASKED = tuple(range(1, 7))
# Written out, because every sentence that is said has to be found by translators.
MEMBERS = (
    ("A", mark("A")),
    ("B", mark("B")),
    ("C", mark("C")),
    ("D", mark("D")),
    ("E", mark("E")),
    ("F", mark("F")),
    ("G", mark("G")),
    ("H", mark("H")),
    ("I", mark("I")),
)
PHASES = (
    (EMERGENCE, mark("emergence")),
    (GROWTH, mark("growth")),
    (SUSTAINMENT, mark("sustainment")),
    (DECLINE, mark("decline or renewal")),
)
LEADS = (
    (GOVERNMENT, mark("government")),
    (FIRMS, mark("firms")),
    (KNOWLEDGE, mark("knowledge and education")),
    (ORGANISATION, mark("cluster organisation")),
)


@dataclass(frozen=True)
class Network:
    """One shape with letters of its own, and six actions."""

    shape: Shape
    letters: str
    actions: tuple[Action, ...]

    @property
    def broker(self) -> str:
        """Who joins the groups."""
        return self.letters[self.shape.broker]

    @property
    def best_connected(self) -> str:
        """Who has most contacts."""
        return self.letters[self.shape.best_connected]

    def ties(self) -> list[tuple[str, str]]:
        """Return the ties in letters, sorted."""
        pairs = (sorted((self.letters[one], self.letters[other])) for one, other in self.shape.ties)
        return sorted((one, other) for one, other in pairs)

    def action(self, field_name: str) -> Action:
        """Return the action that a field asks about."""
        return self.actions[int(field_name.rpartition("_")[2]) - 1]

    def given(self) -> Given:
        """Return who works with whom."""
        ties = self.ties()
        contacts = {letter: [{*tie} - {letter} for tie in ties if letter in tie] for letter in LETTERS}
        rows = tuple((letter, ", ".join(sorted(set().union(*found)))) for letter, found in contacts.items())
        return Given(
            sentence=say(
                "Nine members of a made-up cluster are called A to I. Draw the network on paper, take away "
                "one member at a time, and look at the largest group that is left. Without the broker it is smallest."
            ),
            caption=say("SYNTHETIC: who works with whom"),
            header=(say("Member"), say("works with")),
            rows=rows,
            source=say("Source: made up for this exercise (SYNTHETIC)."),
        )

    def plain(self) -> dict[str, Any]:
        """Return ties and actions as plain data."""
        return {
            "ties": [list(tie) for tie in self.ties()],
            "actions": {str(place): say(self.actions[place - 1].text) for place in ASKED},
            "choices": [key for key, _ in (*PHASES, *LEADS)],
        }

    def words(self, field_name: str) -> dict[str, str]:
        """Return the action that a field asks about."""
        return {"action": say(self.action(field_name).text)} if field_name.rpartition("_")[2].isdecimal() else {}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def networks() -> list[Network]:
    """Return 72 variants: three shapes in 24 relabellings, each with six of twelve actions."""
    count = len(SHAPES) * RELABELLINGS
    step = comb(len(ACTIONS), len(ASKED)) // count
    hands = islice(combinations(ACTIONS, len(ASKED)), 0, step * count, step)
    return [
        Network(SHAPES[place % len(SHAPES)], _letters(place // len(SHAPES)), hand) for place, hand in enumerate(hands)
    ]


def _letters(turn: int) -> str:
    """Return the letters in one of 24 orders: every second, fourth, fifth or seventh letter, from each start."""
    stride, start = (2, 4, 5, 7)[turn % 4], turn // 4
    return "".join(LETTERS[(start + stride * place) % len(LETTERS)] for place in range(len(LETTERS)))


def _explain_broker(inputs: Network, chosen: str) -> Explained:
    if chosen == inputs.best_connected:
        why = say("This member has most contacts, but some of them know each other: without it most stay in one group.")
        return Explained("most_contacts", why, say("Take members away one by one, and look at the largest group left."))
    why = say("Without this member a larger group stays together than without the broker.")
    return Explained("not_the_broker", why, say("Take members away one by one, and look at the largest group left."))


def _explain_phase(_inputs: Network, _chosen: str) -> Explained:
    why = say("What the case tells of firms, how many, how they do or what they lack, does not fit this phase.")
    return Explained(
        "other_phase", why, say("Ask: few and new, many more each year, strong and settled, or shrinking?")
    )


def _explain_lead(_inputs: Network, chosen: str) -> Explained:
    if chosen == GOVERNMENT:
        why = say("The government does not lead every phase; here somebody else acts.")
        return Explained("government_leads_all", why, say("Ask who does what the case tells."))
    return Explained("other_lead", say("In this case somebody else acts."), say("Ask who does what the case tells."))


def _choices(place: int) -> tuple[Choice, Choice]:
    phase = Choice(
        name=f"phase_{place}",
        label=mark("“{action}” In which phase?"),
        options=PHASES,
        accepted=lambda inputs: inputs.actions[place - 1].phases,
        right=lambda _inputs: say("The state of the firms in the case tells the phase."),
        explain=_explain_phase,
    )
    lead = Choice(
        name=f"lead_{place}",
        label=mark("“{action}” Who leads?"),
        options=LEADS,
        accepted=lambda inputs: inputs.actions[place - 1].leads,
        right=lambda _inputs: say("Who acts in the case, leads."),
        explain=_explain_lead,
    )
    return phase, lead


FIELDS: tuple[Field | Choice, ...] = (
    Choice(
        name="broker",
        label=mark("Who is the broker?"),
        options=MEMBERS,
        accepted=lambda inputs: frozenset({inputs.broker}),
        right=lambda _inputs: say("Without this member the network falls apart most."),
        explain=_explain_broker,
    ),
    Field(
        "groups",
        mark("Groups left without the broker"),
        "ratio",
        0,
        (1, 9),
        Tolerance(0.0),
        lambda inputs, _earlier: float(inputs.shape.groups),
        mark("Take the broker and all its ties away, and count the groups that still hang together."),
    ),
    *(choice for place in ASKED for choice in _choices(place)),
)

MISCONCEPTIONS = (
    Misconception(
        "contacts_counted",
        "groups",
        lambda inputs, _earlier: float(sum(inputs.shape.broker in tie for tie in inputs.shape.ties)),
        mark("You counted the broker's contacts. Some of them reach each other without it."),
        mark("Put contacts that still hang together into one group."),
    ),
    Misconception(
        "nothing_removed",
        "groups",
        lambda _inputs, _earlier: 1.0,
        mark("You counted the network with the broker in it."),
        mark("Take the broker away first."),
    ),
)

CLUSTER_NETWORK = Exercise(
    week="week06",
    topic="cluster-network",
    title=mark("Who holds the cluster together, and who leads (SYNTHETIC network)"),
    question=mark(
        "Find the broker of a network of nine and count the groups left without it. "
        "Then say of six actions in which phase of a cluster's life they belong, and who leads them."
    ),
    criteria=(
        mark("Each of the fourteen answers counts the same."),
        mark("Where careful readers would differ, both answers count."),
    ),
    answer_name="network",
    points=1.0,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=networks,
    link="lesson.ipynb#cell-id=cluster-life-theory",
    main_field="broker",
    model_answer="""\
from ledtoolkit import given
from ledtoolkit.networks import betweenness, fragments_without

mine = given("week06/cluster-network")
ties = [tuple(tie) for tie in mine["ties"]]
broker = betweenness(ties).idxmax()
clues = {
    "pioneers": ("emergence", "government"),
    "suppliers into": ("growth", "firms"),
    "fairs abroad": ("sustainment", "cluster organisation"),
    "Orders have fallen": ("decline", "firms"),
    "laboratory": ("emergence", "knowledge"),
    "clears land": ("growth", "government"),
    "Member firms": ("sustainment", "firms"),
    "stop its support": ("decline", "government"),
    "technicians": ("growth", "knowledge"),
    "retrain": ("decline", "knowledge"),
    "next use": ("sustainment", "knowledge"),
    "office closes": ("decline", "cluster organisation"),
}
network = {"broker": broker, "groups": float(len(fragments_without(ties, broker)))}
for place, action in mine["actions"].items():
    found = next(answer for clue, answer in clues.items() if clue in action)
    network["phase_" + place], network["lead_" + place] = found
""",
)
