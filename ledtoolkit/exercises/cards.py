"""Cards to sort: short cases, each with the labels that count, the reason, and the wrong turns that are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice
from math import comb
from typing import Any, TypeVar

from ledtoolkit.exercises.definition import Choice, Explained, Given
from ledtoolkit.words import mark, say

__all__ = ["Card", "Hand", "Labels", "Trap", "card", "deal", "hands"]

Dealt = TypeVar("Dealt")


@dataclass(frozen=True)
class Trap:
    """A known wrong turn: its id, what the learner probably thought, and what to ask instead; marked sentences."""

    id: str
    why_not: str
    next_step: str


@dataclass(frozen=True)
class Card:
    """One case to sort.

    Attributes
    ----------
    text, reason
        Marked sentences: the case, and why its label is what it is.
    accepted
        The labels that count; more than one where experts would differ.
    traps
        By wrong label: the known wrong turn that leads to it.
    """

    text: str
    reason: str
    accepted: frozenset[str]
    traps: Mapping[str, Trap]


def card(text: str, reason: str, *accepted: str, traps: Mapping[str, Trap] | None = None) -> Card:
    """Write a card in one breath."""
    return Card(text, reason, frozenset(accepted), traps or {})


@dataclass(frozen=True)
class Labels:
    """The labels of one sort of cards.

    Attributes
    ----------
    options
        Keys and marked words, in the order offered.
    unlike
        By label: why a card that got it wrongly does not have it, in general; a marked sentence.
    next_step
        What to ask of a card, whatever the label; a marked sentence.
    """

    options: tuple[tuple[str, str], ...]
    unlike: Mapping[str, str]
    next_step: str

    def choices(self, names: Sequence[str]) -> tuple[Choice, ...]:
        """Return the choices that ask for the labels of the cards that a hand holds under these names."""
        return tuple(self._choice(name) for name in names)

    def _choice(self, name: str) -> Choice:
        def card_of(hand: Any) -> Card:
            held: Card = hand.cards[name]
            return held

        def explain(inputs: Any, key: str) -> Explained:
            if trap := card_of(inputs).traps.get(key):
                return Explained(trap.id, say(trap.why_not), say(trap.next_step))
            return Explained(f"sorted_as_{key.replace(' ', '_')}", say(self.unlike[key]), say(self.next_step))

        return Choice(
            name=name,
            label=mark("“{case}”"),
            options=self.options,
            accepted=lambda inputs: card_of(inputs).accepted,
            right=lambda inputs: say(card_of(inputs).reason),
            explain=explain,
        )


@dataclass(frozen=True)
class Hand:
    """The cards of one variant, by the field that asks about each; `task` is a marked sentence above them."""

    task: str
    cards: Mapping[str, Card]

    def given(self) -> Given:
        """Return the task: the cards themselves are the labels of the fields."""
        return Given(say(self.task), "", (), (), "")

    def plain(self) -> dict[str, Any]:
        """Return the cases by field."""
        return {"cases": {name: say(held.text) for name, held in self.cards.items()}}

    def words(self, field_name: str) -> dict[str, str]:
        """Return the case that a field asks about."""
        return {"case": say(self.cards[field_name].text)}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def deal(task: str, names: Sequence[str], *dealt: Iterable[Sequence[Card]]) -> list[Hand]:
    """Give each variant its cards of every deck, under the names of the fields that ask about them.

    Examples
    --------
    >>> one, two = card("a", "why", "label"), card("b", "why", "label")
    >>> [list(hand.cards) for hand in deal("Sort.", ("first", "second"), [(one,)], [(two,)])]
    [['first', 'second']]
    """
    return [Hand(task, dict(zip(names, chain.from_iterable(cards), strict=True))) for cards in zip(*dealt, strict=True)]


def hands(deck: Sequence[Dealt], size: int, count: int) -> list[tuple[Dealt, ...]]:
    """Deal `count` different hands of `size` cards, at even distances in the list of all hands.

    Raises
    ------
    ValueError
        If the deck has fewer different hands.

    Examples
    --------
    >>> deck = [card(text, "why", "label") for text in "abcd"]
    >>> ["".join(held.text for held in hand) for hand in hands(deck, 2, 3)]
    ['ab', 'ad', 'bd']
    """
    there_are = comb(len(deck), size)
    if there_are < count:
        raise ValueError(f"{len(deck)} cards make {there_are} hands of {size}, {count} are asked. Write more cards.")
    return list(islice(combinations(deck, size), 0, count * (there_are // count), there_are // count))
