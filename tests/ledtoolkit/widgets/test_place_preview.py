"""The preview of a place: Groningen's figures are those of the curriculum's worked example."""

from __future__ import annotations

from ledtoolkit.place import place_named
from ledtoolkit.widgets.place_preview import branch_said, preview


def test_groningen_lives_from_public_services_in_one_sentence() -> None:
    shown = preview(place_named("nl/Groningen"))
    assert shown["finding"] == (
        "Most at home here: Public services, education and health, with 1.33 times the share of the larger area."
    )
    assert shown["caption"] == (
        "Groningen in 2018, beside the 12 provinces of the Netherlands (thousand employed persons)"
    )


def test_whole_jobs_are_shown_whole_and_others_with_one_decimal() -> None:
    assert preview(place_named("de/Bayern"))["rows"][0][1] == "27,623"
    assert preview(place_named("nl/Groningen"))["rows"][8][1] == "105.7"


def test_a_branch_of_the_learner_s_own_stays_as_typed() -> None:
    assert branch_said("Boat {repair}") == "Boat {repair}"
