import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.intake.names import folder_name


@pytest.mark.parametrize("learner", ["j.smit", "0612345", "ann@example.org", "a_b-c", "x"])
def test_a_harmless_id_is_its_own_folder(learner):
    assert folder_name(learner) == learner


def test_capitals_spaces_and_wide_letters_do_not_make_another_learner():
    assert folder_name("  J.SMIT ") == folder_name("ｊ.ｓｍｉｔ") == "j.smit"


@pytest.mark.parametrize(
    ("learner", "likeness"),
    [
        ("../x", "x"),
        ("..", "learner"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("=cmd()", "cmd"),
        ("+1", "1"),
        ("-rf", "rf"),
        ("@sum", "sum"),
        (".hidden", "hidden"),
        ("a/b", "a-b"),
        ("a\\b", "a-b"),
        ("con", "con"),
        ("nul.txt", "nul-txt"),
        ("x.", "x"),
        ("a\nb", "a-b"),
        ("Jürgen", "jurgen"),
        ("李", "learner"),
        ("*", "learner"),
        ("a" * 200, "a" * 40),
    ],
)
def test_any_other_id_becomes_a_likeness_and_a_hash(learner, likeness):
    assert re.fullmatch(re.escape(likeness) + "-[0-9a-f]{8}", folder_name(learner))


def test_ids_that_look_alike_get_folders_of_their_own():
    assert folder_name("a/b") != folder_name("a\\b")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_no_id_gives_a_name_that_means_something_to_a_system(learner):
    assert re.fullmatch(r"[a-z0-9_][a-z0-9_.@-]{0,63}", folder_name(learner))
    assert not folder_name(learner).endswith(".")
