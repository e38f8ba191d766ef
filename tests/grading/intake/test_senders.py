from datetime import UTC, datetime

import pytest

from grading.intake.found import Found
from grading.intake.senders import contested, sender
from grading.intake.submission import Submission


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("all.zip: Ann Ba_123_assignsubmission_file_/week01.ipynb", "Ann Ba"),
        ("Ann Ba_123_assignsubmission_file_week01.ipynb", "Ann Ba"),
        ("all.zip: baann_4711_99_week01-1.ipynb", "baann"),
        ("all.zip: baann_LATE_4711_99_week01.ipynb", "baann"),
        ("home/ann/week01.ipynb", None),
        ("week01_2026.ipynb", None),
    ],
)
def test_moodle_and_canvas_say_who_sent_a_file(name, who):
    assert sender(name) == who


def by(name, folder, content=b""):
    content = content or name.encode()
    return Submission(folder, folder, "week01", None, Found(name, content, datetime(2026, 9, 7, tzinfo=UTC)))


def test_two_people_with_one_id_are_both_named():
    ann, bob, eve = by("ann_1_1_w.ipynb", "x"), by("bob_2_2_w.ipynb", "x"), by("eve_3_3_w.ipynb", "eve")
    said = "ann and bob sent it under the same id 'x'; ask both, then collect each with `--learner ID`"
    assert contested([ann, bob, eve]) == {0: said, 1: said}


def test_one_person_may_send_two_attempts():
    assert contested([by("ann_1_1_w.ipynb", "x"), by("ann_1_2_w.ipynb", "x")]) == {}


def test_two_people_with_the_same_file_are_said_to_have_sent_the_same():
    said = contested([by("ann_1_1_w.ipynb", "x", b"{}"), by("bob_2_2_w.ipynb", "x", b"{}")])
    assert (
        said[0]
        == said[1]
        == (
            "ann and bob sent it under the same id 'x'; the two files are identical; "
            "ask both, then collect each with `--learner ID`"
        )
    )


def test_of_three_people_with_the_same_file_all_are_named():
    said = contested([by(f"{who}_1_1_w.ipynb", "x", b"{}") for who in ("ann", "bob", "eve")])
    assert said[2].startswith("ann and bob and eve sent it under the same id 'x'; the files are identical; ")
