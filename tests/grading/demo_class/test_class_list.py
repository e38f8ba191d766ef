from collections import Counter

import pytest

from grading.demo_class.class_list import SHARES, class_of


@pytest.mark.parametrize("size", [1, 2, 7, 12, 40, 300])
def test_a_class_has_its_size_and_no_two_of_one_name(size):
    members = class_of(size, 1, 11)
    assert len(members) == size
    assert len({member.learner for member in members}) == size


def test_the_same_numbers_give_the_same_class_and_another_seed_another():
    assert class_of(40, 1, 11) == class_of(40, 1, 11)
    assert class_of(40, 1, 11) != class_of(40, 2, 11)


def test_forty_have_every_kind_and_every_known_misunderstanding():
    kinds = Counter(member.recipe.kind for member in class_of(40, 1, 11))
    assert set(kinds) == set(SHARES)
    assert kinds["misunderstanding"] >= 11


def test_a_large_class_shows_every_odd_and_every_hostile_one():
    from grading.demo_class.attacks_on_marks import IN_PROCESS, ON_THE_LINE
    from grading.demo_class.attacks_on_walls import REACH
    from grading.demo_class.class_list import LEFT_OUT
    from grading.demo_class.odd import ANSWER_LINES, FOLDERS, ODD

    shown = {member.recipe.what for member in class_of(1500, 1, 11)}
    assert {*ODD, *ANSWER_LINES, *FOLDERS, *IN_PROCESS, *ON_THE_LINE, *REACH} - shown == LEFT_OUT


def test_everybody_is_called_synthetic_or_is_a_strange_name():
    names = [member.learner.lower() for member in class_of(80, 1, 11)]
    assert all("synthetic" in name or "синтетика" in name for name in names)
    assert "<script>alert('synthetic')</script>" in names
