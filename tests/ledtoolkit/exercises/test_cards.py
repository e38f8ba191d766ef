"""Cards: what is said of a sorted case, and how hands are dealt."""

import pytest

from ledtoolkit.exercises.cards import Hand, Labels, Trap, card, hands

TRAP = Trap("size_for_speed", "You read quick as small.", "Look at the date, not at the sum.")
LABELS = Labels(
    options=(("quick", "quick"), ("slow", "slow"), ("never", "never")),
    unlike={"quick": "It is not quick.", "slow": "It is not slow.", "never": "It happens."},
    next_step="Look at the date.",
)
SHOP = card("A shop opens in three weeks.", "Three weeks are less than four.", "quick", traps={"slow": TRAP})
HAND = Hand("Sort the case.", {"case_1": SHOP})
CHOICE = LABELS.choice("case_1", lambda hand: hand.cards["case_1"])


def test_a_right_label_is_answered_with_the_reason_of_the_card():
    assert CHOICE.right(HAND) == "Three weeks are less than four."


def test_a_known_wrong_turn_is_answered_with_its_own_words():
    found = CHOICE.explain(HAND, "slow")
    assert (found.misconception, found.why_not, found.next_step) == (TRAP.id, TRAP.why_not, TRAP.next_step)


def test_another_wrong_label_is_answered_with_what_the_label_means():
    found = CHOICE.explain(HAND, "never")
    assert (found.misconception, found.why_not) == ("sorted_as_never", "It happens.")


def test_the_case_stands_in_the_label_of_its_field():
    assert HAND.words("case_1") == {"case": "A shop opens in three weeks."}


def test_hands_differ_and_hold_no_card_twice():
    deck = [card(str(number), "why", "label") for number in range(8)]
    dealt = hands(deck, 3, 20)
    assert len({tuple(held.text for held in hand) for hand in dealt}) == 20
    assert all(len({held.text for held in hand}) == 3 for hand in dealt)


def test_more_hands_than_the_deck_has_are_refused():
    with pytest.raises(ValueError, match=r"2 cards make 1 hands of 2, 5 are asked\. Write more cards\."):
        hands([SHOP, SHOP], 2, 5)
