"""Cards: what is said of a sorted case, and how hands are dealt."""

import pytest

from ledtoolkit.exercises.cards import Hand, Labels, Trap, card, hands
from ledtoolkit.exercises.week01.reading_quotients import CLAIM, NEXT
from ledtoolkit.exercises.week01.reading_statements import NEEDS_DATA, NOT_SUPPORTED, SUPPORTED, TRAPS

# Only sentences of the course can be said, in tests too: these are borrowed from the statements of week 1.
CASE, REASON, TASK = CLAIM[NEEDS_DATA], TRAPS["quotient_read_as_size"], NEXT[NOT_SUPPORTED]
TRAP = Trap("inference_to_exports", TRAPS["inference_to_exports"], NEXT[SUPPORTED])
LABELS = Labels(
    options=((SUPPORTED, CLAIM[SUPPORTED]), (NOT_SUPPORTED, CLAIM[NOT_SUPPORTED]), (NEEDS_DATA, CLAIM[NEEDS_DATA])),
    unlike=CLAIM,
    next_step=NEXT[NEEDS_DATA],
)
HAND = Hand(TASK, {"case_1": card(CASE, REASON, SUPPORTED, traps={NOT_SUPPORTED: TRAP})})
(CHOICE,) = LABELS.choices(("case_1",))


def test_a_right_label_is_answered_with_the_reason_of_the_card():
    assert CHOICE.right(HAND) == REASON


def test_a_known_wrong_turn_is_answered_with_its_own_words():
    found = CHOICE.explain(HAND, NOT_SUPPORTED)
    assert (found.misconception, found.why_not, found.next_step) == (TRAP.id, TRAP.why_not, TRAP.next_step)


def test_another_wrong_label_is_answered_with_what_the_label_means():
    found = CHOICE.explain(HAND, NEEDS_DATA)
    assert (found.misconception, found.why_not) == ("sorted_as_needs_other_data", CLAIM[NEEDS_DATA])


def test_the_case_stands_in_the_label_of_its_field():
    assert HAND.words("case_1") == {"case": CASE}


def test_hands_differ_and_hold_no_card_twice():
    deck = [card(str(number), "why", "label") for number in range(8)]
    dealt = hands(deck, 3, 20)
    assert len({tuple(held.text for held in hand) for hand in dealt}) == 20
    assert all(len({held.text for held in hand}) == 3 for hand in dealt)


def test_more_hands_than_the_deck_has_are_refused():
    with pytest.raises(ValueError, match=r"2 cards make 1 hands of 2, 5 are asked\. Write more cards\."):
        hands([*HAND.cards.values()] * 2, 2, 5)
