"""Ids that mean one learner are compared as one."""

import pytest

from ledtoolkit.learner_id import normalised


@pytest.mark.parametrize("typed", ["ann", " Ann\t", "ANN", "\uff21nn"])
def test_one_learner_may_spell_an_id_in_many_ways(typed):
    assert normalised(typed) == "ann"
