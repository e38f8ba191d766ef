"""Zones to judge: the numbers of the curriculum, no other cities before the guess, the challenge."""

from dataclasses import replace

import pandas as pd
import pytest

from ledtoolkit.widgets.enterprise_zones import DidItWorkExplorer

EXPLORER = DidItWorkExplorer


def read(explorer, base=1983, end=1987, estimate="did"):
    return explorer.model(base=base, end=end, estimate=estimate)


def test_the_controls_are_those_of_the_curriculum(explorer):
    base, end, estimate = explorer.controls
    assert (base.lowest, base.highest, base.start) == (1981, 1983, 1983)
    assert (end.lowest, end.highest, end.start) == (1984, 1988, 1987)
    assert ([key for key, _ in estimate.options], estimate.start) == (["treated", "after", "did"], "did")


def test_the_start_has_the_numbers_of_the_worked_example(explorer):
    found = read(explorer)
    shares = [found.change("treated"), found.change("control"), found.effect, found.placebo]
    assert shares == pytest.approx([-0.523, -0.484, -0.039, -0.083], abs=5e-4)


def test_the_start_tells_both_changes_and_the_placebo(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "From 1983 to 1987 claims changed by -52.3% with a zone and by -48.4% without: -3.9 points. "
        "Before any zone, from 1981 to 1983, it was -8.3 points."
    )


@pytest.mark.parametrize("estimate", ["treated", "after", "did"])
def test_before_the_guess_nothing_depends_on_the_other_cities(explorer, estimate):
    found = read(explorer, estimate=estimate)
    others = replace(
        found,
        paths=found.paths.assign(control=0.7),
        levels=pd.Series({"treated": 1.0, "control": 2.0}),
        effect=0.2,
        placebo=0.3,
    )
    assert explorer.before_guess(found).shown() == explorer.before_guess(others).shown()
    if estimate != "treated":
        assert explorer.after_guess(found).shown() != explorer.after_guess(others).shown()


def test_a_wrong_sign_is_told_both_numbers(explorer):
    explorer.prediction.guess("above", "low")
    assert explorer.prediction.outcome == (
        "You chose “above zero: claims fell less with a zone” (just guessing). "
        "It is “below zero: claims fell more with a zone”. "
        "Without a zone claims fell nearly as much: -48.4%, a difference of -3.9 points. "
        "But before any zone began it was -8.3 points already. Now look at other years."
    )


@pytest.mark.parametrize(
    ("estimate", "said"),
    [
        (
            "treated",
            "Claims changed by -52.3% from 1983 to 1987 where there was a zone. "
            "Without the other cities this says nothing about zones.",
        ),
        (
            "after",
            "In 1987 a city with a zone had 51,324 claims and one without 63,657: -19.4%. "
            "But they differed before as well.",
        ),
    ],
)
def test_poor_comparisons_are_called_so(explorer, estimate, said):
    explorer.prediction.skip()
    explorer.inputs["estimate"].value = estimate
    assert explorer.stage.finding == said


# Twice -3.9 is -7.8.
@pytest.mark.parametrize(("base", "end", "points"), [(1981, 1986, -10.7), (1981, 1987, -7.9)])
def test_the_challenge_is_met_by_years_that_begin_in_1981(explorer, base, end, points):
    effect = 100 * read(explorer, base=base, end=end).effect
    assert effect == pytest.approx(points, abs=0.05)
    assert effect <= 2 * 100 * read(explorer).effect


def test_no_other_years_meet_the_challenge(explorer):
    twice = 2 * read(explorer).effect
    pairs = [(base, end) for base in (1981, 1982, 1983) for end in range(1984, 1989)]
    assert [pair for pair in pairs if read(explorer, *pair).effect <= twice] == [(1981, 1986), (1981, 1987)]


def test_zones_that_had_not_begun_are_counted(explorer):
    explorer.prediction.skip()
    explorer.inputs["end"].value = 1984
    assert explorer.stage.finding.endswith("In 1984 4 zones had not begun.")


def test_figures_carry_their_source(explorer):
    assert explorer.stage.source.startswith("Figures: Papke, L.E. (1994)")


@pytest.mark.parametrize("base", [1981, 1983])
@pytest.mark.parametrize("end", [1984, 1988])
@pytest.mark.parametrize("estimate", ["treated", "after", "did"])
def test_every_corner_of_the_controls_can_be_shown(explorer, base, end, estimate):
    explorer.prediction.skip()
    for name, value in (("base", base), ("end", end), ("estimate", estimate)):
        explorer.inputs[name].value = value
    assert explorer.stage.table.count("<tr>") == 9


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    explorer.inputs["base"].value, explorer.inputs["estimate"].value = 1981, "after"
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before
