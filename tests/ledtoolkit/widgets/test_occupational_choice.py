"""Who becomes an entrepreneur, to move: the shares of the curriculum, and no other wage before the guess."""

from dataclasses import replace

import pytest

from ledtoolkit.widgets.occupational_choice import WhoBecomesEntrepreneurExplorer

EXPLORER = WhoBecomesEntrepreneurExplorer

WHY = (
    "Fewer people run a firm: 42.7% before, 26.1% now. But those who still would need a larger one, "
    "and so more capital: the share kept out goes from 2.9% to 4.3%."
)


def kept_out_by_hand(credit, wage):
    """Count whom finance keeps out on the grid, in plain arithmetic."""
    count = 0
    for talent in (step / 10 for step in range(5, 51)):
        wanted = (0.5 * talent / 1.1) ** 2
        for assets in (step / 10 for step in range(1, 41)):
            usable = min(wanted, credit * assets)
            able, willing = (talent * capital**0.5 - 1.1 * capital >= wage for capital in (usable, wanted))
            count += willing and not able
    return count / (46 * 40)


def test_the_controls_are_those_of_the_curriculum(explorer):
    credit, wage, shown = explorer.controls
    assert (credit.lowest, credit.highest, credit.start) == (1, 5, 1.5)
    assert (wage.lowest, wage.highest, wage.start) == (1, 4, 2)
    assert ([key for key, _ in shown.options], shown.start) == (["all", "kept_out"], "all")


def test_the_start_shows_the_shares_of_the_curriculum(explorer):
    assert explorer.stage.finding == (
        "42.7% of the people run a firm. Another 2.9% would run one, but finance keeps them out."
    )


@pytest.mark.parametrize(("credit", "wage"), [(1.5, 2), (1, 2), (2.6, 2), (1.5, 3)])
def test_the_share_kept_out_is_that_of_a_count_by_hand(explorer, credit, wage):
    reading = explorer.model(credit_limit=credit, wage=wage, shown="all")
    assert reading.kept_out == pytest.approx(kept_out_by_hand(credit, wage))


def test_without_credit_more_are_kept_out(explorer):
    assert explorer.model(credit_limit=1, wage=2, shown="all").kept_out == pytest.approx(0.048, abs=5e-4)


def test_the_challenge_is_met_from_a_credit_of_2_6_on(explorer):
    at_start = explorer.model(credit_limit=1.5, wage=2, shown="all").kept_out
    kept = {step / 10: explorer.model(credit_limit=step / 10, wage=2, shown="all").kept_out for step in range(10, 51)}
    assert min(credit for credit, share in kept.items() if share <= at_start / 2) == 2.6
    assert kept[2.6] == pytest.approx(0.014, abs=5e-4)


def test_before_the_guess_another_wage_stays_open(explorer):
    explorer.inputs["wage"].value = 3
    assert explorer.stage.finding == "At another wage than at the start, what people decide is your guess."
    assert "%" not in explorer.stage.table
    reading = explorer.model(credit_limit=1.5, wage=3, shown="all")
    other = replace(reading, decisions=reading.decisions.replace("firm", "worker"))
    assert explorer.before_guess(reading).shown() == explorer.before_guess(other).shown()
    assert explorer.after_guess(reading).shown() != explorer.after_guess(other).shown()


def test_before_the_guess_credit_can_be_tried_at_the_wage_of_the_start(explorer):
    explorer.inputs["credit_limit"].value = 1
    assert "Another 4.8% would run one, but finance keeps them out." in explorer.stage.finding


@pytest.mark.parametrize(("key", "opening"), [("rises", "well seen."), ("falls", "It is “It rises:")])
def test_the_guess_is_told_what_a_higher_wage_does_and_why(explorer, key, opening):
    explorer.prediction.guess(key, "low")
    assert opening in explorer.prediction.outcome
    assert WHY in explorer.prediction.outcome


def test_the_question_names_the_share_at_the_start(explorer):
    assert f"{explorer.model(credit_limit=1.5, wage=2, shown='all').kept_out:.1%}" in explorer.question


def test_who_earns_just_the_wage_runs_a_firm_also_where_the_slider_has_crumbs(explorer):
    reading = explorer.model(credit_limit=5, wage=1.1 + 1e-12, shown="all")
    # Talent 2.2 wants capital 1 and earns 2.2 - 1.1 = 1.1 with it.
    assert reading.decisions.loc[2.2, 4.0] == "firm"


@pytest.mark.parametrize("credit", [1, 5])
@pytest.mark.parametrize("wage", [1, 4])
@pytest.mark.parametrize("shown", ["all", "kept_out"])
def test_every_corner_of_the_controls_can_be_shown(explorer, credit, wage, shown):
    explorer.prediction.skip()
    for name, value in (("credit_limit", credit), ("wage", wage), ("shown", shown)):
        explorer.inputs[name].value = value
    assert explorer.stage.table.count("<tr>") == 5


def test_the_picture_and_its_limits_say_that_the_numbers_are_synthetic(explorer):
    assert "SYNTHETIC" in explorer.stage.drawing
    assert explorer.limits.startswith("SYNTHETIC")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    for name, value in (("credit_limit", 3), ("wage", 1), ("shown", "kept_out")):
        explorer.inputs[name].value = value
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before
