"""Everybody can repeat a learner's draw, and nobody can choose it."""

from collections import Counter
from hashlib import sha256

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.draw import drawing, normalised, pool_size, variant_at, variant_of

LM3 = exercise("week01/lm3")
QUOTIENTS = exercise("week01/location-quotients")


def test_the_draw_is_the_published_hash():
    drawn = int(sha256(b"2026|week01/lm3|j.smit").hexdigest(), 16) % 96
    assert variant_of(LM3, "j.smit").index == drawn


def test_exercises_of_one_family_draw_the_same_region():
    drawn = int(sha256(b"2026|own-region|j.smit").hexdigest(), 16)
    assert variant_of(QUOTIENTS, "j.smit").inputs.region == variant_at(QUOTIENTS, drawn % 28).inputs.region


@pytest.mark.parametrize("same", [" J.Smit ", "j.smit\n", "Ｊ.smit"])
def test_ids_that_look_alike_are_one_learner(same):
    assert normalised(same) == "j.smit"


def test_pools_have_the_size_that_the_curriculum_states():
    assert (pool_size(QUOTIENTS), pool_size(LM3)) == (280, 96)


def test_every_variant_is_different():
    variants = [variant_at(QUOTIENTS, index).inputs for index in range(280)]
    assert len({(v.region, v.branches) for v in variants}) == 280


def test_a_class_is_spread_over_the_pool():
    drawn = Counter(variant_of(LM3, f"learner {n}").index for n in range(960))
    assert len(drawn) > 90
    assert max(drawn.values()) < 30


def test_inside_a_block_everybody_draws_the_variant_that_is_tried():
    chosen = variant_at(exercise("week01/lm3"), 7)
    with drawing(chosen):
        assert variant_of(exercise("week01/lm3"), "j.smit") is chosen


def test_a_variant_that_is_tried_leaves_other_exercises_alone():
    other = exercise("week01/location-quotients")
    before = variant_of(other, "j.smit").index
    with drawing(variant_at(exercise("week01/lm3"), 7)):
        assert variant_of(other, "j.smit").index == before
