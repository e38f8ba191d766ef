"""Roles and money by phase: complete tables and the test of commitment at its boundary."""

import pytest

from ledtoolkit.cluster_phases import ACTORS, PHASES, commitment, phase_finance, phase_roles


def test_every_actor_has_a_role_in_every_phase():
    roles = phase_roles()
    assert (tuple(roles.index), tuple(roles.columns)) == (PHASES, ACTORS)
    assert roles.map(len).to_numpy().min() > 0


def test_government_does_not_lead_in_growth():
    assert phase_roles().loc["growth", ["government", "firms"]].to_list() == [
        "removes bottlenecks (space, skills, rules)",
        "lead, recruit suppliers",
    ]


def test_every_phase_has_its_money():
    assert tuple(phase_finance().index) == PHASES


@pytest.mark.parametrize(("phase", "needed"), [("growth", 25), ("sustainment", 50)])
def test_commitment_is_met_at_exactly_the_needed_share(phase, needed):
    assert commitment(phase, private=needed, public=100 - needed).is_met
    assert not commitment(phase, private=needed - 1, public=101 - needed).is_met


def test_a_phase_without_a_test_is_refused():
    with pytest.raises(ValueError) as refusal:
        commitment("emergence", private=1, public=1)
    assert str(refusal.value) == "`phase` must be one of 'growth', 'sustainment', got 'emergence'."


def test_no_money_at_all_is_refused():
    with pytest.raises(ValueError) as refusal:
        commitment("growth", private=0, public=0)
    assert str(refusal.value) == ("`private + public` must be above 0, got 0. Without it the result is undefined.")
