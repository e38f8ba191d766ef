"""What is no list, no table or holds a total is refused in words that say what was found and what to do."""

import pandas as pd
import pytest

from ledtoolkit.checks import check_frame, check_list, check_mapping, check_table
from ledtoolkit.civic_ladder import civic_ladder
from ledtoolkit.criteria import check_directions, equal_weights
from ledtoolkit.economic_base import location_quotient, location_quotient_of
from ledtoolkit.evidence_audit import evidence_audit
from ledtoolkit.growth_or_survival import classify_enterprises
from ledtoolkit.interindustry_multipliers import (
    input_multipliers,
    output_multipliers,
    satellite_effects,
    type1_multipliers,
)
from ledtoolkit.linkages import backward_linkages
from ledtoolkit.log_rank import log_rank_test
from ledtoolkit.networks import degree
from ledtoolkit.normalisation import goalposts
from ledtoolkit.occupational_choice import decision_shares
from ledtoolkit.product_space import nearest_absent
from ledtoolkit.spatial_autocorrelation import spatial_weights
from ledtoolkit.stakeholders import stakeholder_map
from ledtoolkit.structural_holes import constraint
from ledtoolkit.uniform_provision import uniform_provision_loss
from ledtoolkit.voting import borda

JOBS = pd.DataFrame({"farms": [1.0, 2.0, 3.0], "shops": [4.0, 5.0, 9.0]}, index=["north", "south", "Total"])
PRESENT = pd.DataFrame({"fruit": [1, 1], "wine": [1, 0]}, index=["a", "b"])


def refusal_of(call):
    with pytest.raises((TypeError, ValueError)) as refusal:
        call()
    return str(refusal.value)


@pytest.mark.parametrize("call", [lambda: check_table("jobs", JOBS, rows="region"), lambda: location_quotient(JOBS)])
def test_a_row_of_totals_is_refused(call):
    assert refusal_of(call) == (
        "`jobs` has a region called 'Total', which would be counted a second time. "
        "Drop it: totals are the sums of the region entries."
    )


def test_a_column_of_totals_is_refused():
    assert refusal_of(lambda: location_quotient(JOBS.T)).startswith("`jobs` has a branch called 'Total', which")


def test_one_single_row_may_be_called_total():
    assert check_table("jobs", JOBS.loc[["Total"]]).shape == (1, 2)


@pytest.mark.parametrize("nothing", [None, 3.0, "abc"])
def test_what_is_no_list_is_refused(nothing):
    assert refusal_of(lambda: check_list("ties", nothing, of="pairs")) == (
        f"`ties` must be a list of pairs, got {nothing!r}. Write them in brackets: [first, second]."
    )


def test_what_is_no_dictionary_is_refused():
    assert refusal_of(lambda: check_mapping("groups", [1, 2], of="group")) == (
        "`groups` must hold one entry for each group, got [1, 2]. Write them as {group: entry}."
    )


def test_what_is_no_table_is_refused():
    assert refusal_of(lambda: check_frame("firms", "many")) == (
        "`firms` must be a table, got str. Make one with pandas.DataFrame(…)."
    )


def test_an_empty_table_is_refused():
    assert refusal_of(lambda: check_frame("firms", pd.DataFrame(columns=["entry"]))) == (
        "`firms` is empty: 0 rows and 1 columns. Add the entries."
    )


@pytest.mark.parametrize(
    ("call", "beginning"),
    [
        (lambda: degree(None), "`ties` must be a list of pairs"),
        (lambda: degree([3, 4]), "Each tie must be a pair of names, got 3."),
        (lambda: constraint(7), "`ties` must be a list of pairs"),
        (lambda: borda("abc"), "`profile` must be a list of pairs"),
        (lambda: borda([(3,)]), "Each entry of `profile` must be a pair, got (3,)."),
        (lambda: civic_ladder("yes"), "`answers` must hold one entry for each question"),
        (lambda: log_rank_test("town"), "`groups` must hold one entry for each group"),
        (lambda: evidence_audit(None), "`figures` must be a table, got NoneType."),
        (lambda: classify_enterprises("firms"), "`firms` must be a table, got str."),
        (lambda: stakeholder_map(3), "`actors` must be a table, got int."),
        (lambda: decision_shares(pd.DataFrame()), "`decisions` is empty"),
        (lambda: equal_weights(4), "`criteria` must be a list of criteria, got 4."),
        (lambda: check_directions(1, pd.Index(["cost"])), "`directions` must be a list of directions, got 1."),
        (lambda: spatial_weights(None), "`neighbours` must be a list of lists of neighbours"),
        (lambda: spatial_weights([]), "`neighbours` is empty. List at least two units"),
        (lambda: uniform_provision_loss(70, [5], slope=1, cost=30), "`intercepts` must be one row of numbers"),
        (lambda: location_quotient_of("a", local_total=1, reference_jobs=1, reference_total=2), "`local_jobs` must"),
        (lambda: goalposts(JOBS, worst=[0, 0], best=[9, 9], capped=3), "`capped` must be a list of indicators, got 3."),
        (lambda: nearest_absent(PRESENT, PRESENT.iloc[:1], "b"), "`presence` and `density` must have the same labels"),
    ],
)  # fmt: skip
def test_functions_say_in_our_words_what_they_need(call, beginning):
    assert refusal_of(call).startswith(beginning)


@pytest.mark.parametrize("measure", [output_multipliers, backward_linkages])
def test_coefficients_are_not_taken_for_the_inverse(measure):
    assert refusal_of(lambda: measure([[0.1, 0.2], [0.3, 0.4]])) == (
        "`leontief` must be an inverse, whose diagonal is at least 1, got 0.1. "
        "Turn coefficients into it first with `leontief_inverse`."
    )


def test_allocation_coefficients_are_not_taken_for_the_inverse():
    assert refusal_of(lambda: input_multipliers([[0.1, 0.2], [0.3, 0.4]])).startswith("`ghosh` must be an inverse")


@pytest.mark.parametrize("measure", [satellite_effects, type1_multipliers])
def test_effects_need_the_inverse_too(measure):
    assert refusal_of(lambda: measure([10, 5], [[0.1, 0.2], [0.3, 0.4]])).startswith("`leontief` must be an inverse")
