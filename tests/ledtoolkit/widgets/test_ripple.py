"""A ripple to follow: the numbers of the curriculum, and no supplier before the guess."""

import pytest

from ledtoolkit.datasets import load_io_chile_2013
from ledtoolkit.widgets.ripple import RippleTableExplorer
from tests.ledtoolkit.widgets.moved import move

EXPLORER = RippleTableExplorer

FARMS, MINES = "Agriculture and fishing", "Mining"


def test_the_controls_are_those_of_the_curriculum(explorer):
    branch, demand, measure = explorer.controls
    assert (len(branch.options), branch.start) == (12, "agriculture_fishing")
    assert (demand.lowest, demand.highest, demand.start) == (1, 200, 50)
    assert ([key for key, _ in measure.options], measure.start) == (["output", "jobs", "wages"], "jobs")


def test_the_start_brings_4715_jobs_3221_of_them_directly(explorer):
    explorer.prediction.skip()
    assert explorer.stage.finding == (
        f"50 thousand million pesos more for “{FARMS}” brings 4,715 jobs, 3,221 of them directly: "
        "94.3 jobs for each thousand million pesos, 1.46 for each direct one (type I multiplier)."
    )


def test_direct_jobs_are_employees_for_each_unit_of_output(explorer):
    farms = load_io_chile_2013().loc["agriculture_fishing"]
    reading = explorer.model(branch="agriculture_fishing", demand=50, measure="jobs")
    assert reading.direct.sum() == pytest.approx(50 * farms["employees"] / farms["total_demand"])
    assert reading.direct.drop(FARMS).eq(0).all()


def test_the_effects_are_those_of_all_rounds_of_buying(explorer):
    """Round by round: what is bought, what its makers buy, what their suppliers buy, until nothing is left."""
    table = load_io_chile_2013()
    output, branches = table["total_demand"], list(table.index)
    made = {branch: 50.0 * (branch == "mining") for branch in branches}
    jobs = 0.0
    for _ in range(60):
        jobs += sum(amount * table["employees"][name] / output[name] for name, amount in made.items())
        bought = {
            seller: sum(table[buyer][seller] / output[buyer] * amount for buyer, amount in made.items())
            for seller in branches
        }
        made = bought
    reading = explorer.model(branch="mining", demand=50, measure="jobs")
    assert float(reading.effects.sum()) == pytest.approx(jobs)


def test_mining_brings_few_jobs_and_a_high_multiplier(explorer):
    explorer.prediction.skip()
    assert move(explorer, branch="mining", demand=1) == (
        f"1 thousand million pesos more for “{MINES}” brings 21.4 jobs, 9.7 of them directly: "
        "21.4 jobs for each thousand million pesos, 2.22 for each direct one (type I multiplier)."
    )


def test_output_and_wages_are_told_in_their_own_words(explorer):
    explorer.prediction.skip()
    assert move(explorer, measure="output") == (
        f"50 thousand million pesos more for “{FARMS}” brings 94.5 thousand million pesos of output: "
        "1.89 for each of final demand (output multiplier)."
    )
    assert move(explorer, measure="wages") == (
        f"50 thousand million pesos more for “{FARMS}” brings 14.6 thousand million pesos of wages, "
        "7.3 of them directly: 0.29 for each thousand million pesos, 1.99 for each direct one (type I multiplier)."
    )


@pytest.mark.parametrize("measure", ["output", "jobs", "wages"])
def test_before_the_guess_only_the_branch_itself_is_shown(explorer, measure):
    finding = move(explorer, measure=measure)
    assert finding.endswith("What its suppliers add, and which branch brings most jobs in all, is your guess.")
    assert "4,715" not in explorer.stage.drawing
    assert explorer.stage.drawing.count(">?<") == 11
    assert explorer.stage.table.count("<tr>") == 2


def test_most_direct_jobs_are_not_most_jobs(explorer):
    explorer.prediction.guess("personal_services", "high")
    assert explorer.prediction.outcome == (
        "You chose “Personal services, education and health” (very sure). It is “Agriculture and fishing”. "
        "It brings 94.3 jobs for each thousand million pesos, your choice 90.8 (78.6 directly). "
        "Direct jobs are not all jobs: ask whom the branch buys from, and how many people they need."
    )


def test_a_right_guess_is_praised(explorer):
    explorer.prediction.guess("agriculture_fishing", "low")
    assert explorer.prediction.outcome == (
        "You chose “Agriculture and fishing” (just guessing): well seen. It brings 94.3 jobs for each thousand million "
        "pesos, 64.4 of them directly. Next is “Personal services, education and health” with 90.8."
    )


def test_two_branches_and_no_other_meet_the_challenge(explorer):
    reading = explorer.model(branch="mining", demand=1, measure="jobs")
    meets = (reading.for_each / reading.direct_for_each > 2.9) & (reading.for_each < 25)
    assert list(meets[meets].index) == ["Electricity, gas and water", "Dwellings and real estate"]


def test_figures_carry_their_source(explorer):
    assert explorer.stage.source.startswith("Figures: Input–output table of Chile, 12 branches, 2013. Banco Central")


def test_reset_brings_everything_back(explorer):
    explorer.prediction.skip()
    before = explorer.stage.drawing
    move(explorer, branch="mining", demand=10, measure="wages")
    assert explorer.stage.drawing != before
    explorer.reset()
    assert explorer.stage.drawing == before
