"""The bridge to look into: the numbers of the curriculum, and no industry mix before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.datasets import load_nl_provinces_employment_2008, load_nl_provinces_employment_2018
from ledtoolkit.widgets.shift_share import ShiftShareBridgeExplorer

EXPLORER = ShiftShareBridgeExplorer


def reading(explorer, region="nl/Noord-Brabant", level="total", sort="region"):
    return explorer.model(region=region, level=level, sort=sort)


def test_the_controls_are_those_of_the_curriculum(explorer):
    region, level, sort = explorer.controls
    assert (len(region.options), region.start) == (28, "nl/Noord-Brabant")
    assert ([key for key, _ in level.options], level.start) == (["total", "branch"], "total")
    assert ([key for key, _ in sort.options], sort.start) == (["region", "RS"], "region")


def test_the_start_splits_the_change_of_noord_brabant(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        "Of the change of +94.30 thousand jobs in Noord-Brabant +65.82 came with growth everywhere and -6.50 with its "
        "mix of branches; +34.98 is left over as regional share."
    )


def test_the_numbers_of_the_start_follow_from_the_published_tables(explorer):
    before, after = load_nl_provinces_employment_2008(), load_nl_provinces_employment_2018()
    e, g = before.loc["Noord-Brabant"], after.to_numpy().sum() / before.to_numpy().sum() - 1
    g_i = after.sum() / before.sum() - 1
    by_hand = {
        "national share": e.sum() * g,
        "industry mix": (e * (g_i - g)).sum(),
        "regional share": (after.loc["Noord-Brabant"] - e * (1 + g_i)).sum(),
        "total change": after.loc["Noord-Brabant"].sum() - e.sum(),
    }
    assert by_hand == pytest.approx(
        {"national share": 65.82, "industry mix": -6.50, "regional share": 34.98, "total change": 94.3}, abs=0.005
    )
    assert reading(explorer).parts.to_dict() == pytest.approx(by_hand)
    assert f"grew by {g:.2%}" in explorer.question
    assert f"gained {by_hand['total change']:.1f} thousand; growth at that rate alone would give " in explorer.question
    assert f"{by_hand['national share']:.1f} thousand" in explorer.question


def test_the_regional_shares_of_a_country_add_up_to_nothing(explorer):
    for region in ("nl/Utrecht", "de/Bayern"):
        assert reading(explorer, region).regional.sum() == pytest.approx(0, abs=1e-6)


def test_zuid_holland_has_the_regional_share_of_the_curriculum(explorer):
    explorer.prediction.skip()
    assert "the lowest Zuid-Holland with -92.51" in explorer.stage.drawing


@pytest.mark.parametrize("level", ["total", "branch"])
@pytest.mark.parametrize("region", ["nl/Noord-Brabant", "de/Bayern"])
def test_before_the_guess_nothing_depends_on_mix_and_regional_share(explorer, region, level):
    result = reading(explorer, region, level)
    parts = result.parts.copy()
    parts["industry mix"], parts["regional share"] = parts["regional share"], parts["industry mix"]
    others = replace(result, parts=parts, regional=result.regional * 0 + 7)
    assert explorer.before_guess(result).shown() == explorer.before_guess(others).shown()
    assert explorer.after_guess(result).shown() != explorer.after_guess(others).shown()


def test_before_the_guess_the_finding_says_what_is_open(explorer):
    assert explorer.stage.finding == (
        "Jobs in Noord-Brabant changed by +94.30 thousand from 2008 to 2018; growth as everywhere explains +65.82. "
        "What the mix of branches did is your guess."
    )
    assert "-6.50" not in explorer.stage.drawing + explorer.stage.table


def test_a_wrong_sign_is_answered_with_the_mix(explorer):
    explorer.prediction.guess("gain", "high")
    assert explorer.prediction.outcome == (
        "You chose “it added jobs: its branches grew faster than jobs as a whole” (very sure). "
        "It is “it took jobs away: its branches grew more slowly than jobs as a whole”. "
        "The mix gives -6.50 thousand jobs: branches that shrank or grew slowly everywhere weigh more here. "
        "Let the list show the branches: which of them shrank everywhere?"
    )


def test_a_positive_mix_is_told_as_such(explorer):
    utrecht = reading(explorer, "nl/Utrecht")
    assert explorer.asked.accepted(utrecht) == {"gain"}
    assert explorer.asked.right(utrecht) == (
        "The mix gives +3.83 thousand jobs: branches that grew fast everywhere weigh more here."
    )


def test_the_branches_say_where_the_regional_share_comes_from(explorer):
    explorer.prediction.skip()
    explorer.inputs["level"].value = "branch"
    assert explorer.stage.finding == (
        "The regional share of Noord-Brabant is +34.98 thousand jobs: Business services (M_N) did best with +29.80, "
        "Industry (B-E) did worst with -2.52."
    )


def test_the_challenge_is_met_by_utrecht(explorer):
    parts = reading(explorer, "nl/Utrecht").parts
    assert (parts["industry mix"], parts["regional share"]) == pytest.approx((3.83, -6.89), abs=0.005)


def test_the_largest_stands_first_when_asked_for(explorer):
    explorer.prediction.skip()
    explorer.inputs["sort"].value = "RS"
    first = explorer.stage.table.partition("<tbody>")[2]
    assert first.startswith('<tr><th scope="row">Overijssel</th>')


def test_a_german_region_counts_in_thousands_from_2008_to_2014(explorer):
    explorer.prediction.skip()
    explorer.inputs["region"].value = "de/Mecklenburg-Vorpommern"
    assert explorer.stage.finding.startswith("Of the change of +28.91 thousand jobs in Mecklenburg-Vorpommern +51.57")
    assert explorer.stage.table.count("<tr>") == 17
    assert "Mecklenburg-Vorpommern, 2008 to 2014: thousand jobs" in explorer.stage.drawing


def test_figures_carry_their_source(explorer):
    assert explorer.stage.source.startswith("Figures: Eurostat, Employment by NUTS 3 region")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("region", "de/Berlin"), ("level", "branch"), ("sort", "RS")):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before
