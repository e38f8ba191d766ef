"""What is kept of a run for the next one: what was found, and that a broken time stops nobody."""

from dataclasses import replace

import pytest

from grading.directory.course import Course
from grading.directory.stamp import handed_in_at
from grading.gradebook.findings import findings_of
from tests.grading.engine.small_course import NAME, WEEK, SmallCourse, answer, check

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
NO_TIME = "The time in timestamp.txt cannot be read, so lateness was not counted."


class Dated(SmallCourse):
    """With the times that stand beside the submissions."""

    def places(self):
        return replace(
            super().places(), timestamp=lambda student: handed_in_at(self.folder / "submitted" / student / WEEK)
        )


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    made = Dated(tmp_path_factory.mktemp("course"), [answer("a", "x = 1"), check("t", "assert x == 1")])
    stops = made.answered({"a": "x = 1\nimport builtins\nbuiltins.abs = 1\nopen('/etc/shadow')"})
    made.hand_in("stops", stops)
    for name, text in [("broken", "yesterday"), ("late", "2026-09-07 09:30:00 UTC")]:
        made.hand_in(name, made.answered({"a": "x = 1"}), **{"timestamp.txt": text})
    return made


@pytest.fixture(scope="module")
def first(course):
    return course.grade()


def test_a_broken_time_stops_nobody_and_is_noted(course, first):
    assert [first[name].points[NAME] for name in ("broken", "late", "stops")] == [{"t": 1.0}] * 3
    assert first["broken"].notes == [NO_TIME]
    assert first["late"].notes == []
    with course.api.gradebook as book:
        moments = {name: book.find_submission(WEEK, name).timestamp for name in ("broken", "late")}
    assert (moments["broken"], str(moments["late"])) == (None, "2026-09-07 09:30:00")


def test_a_second_run_finds_again_what_the_first_one_found(course, first):
    names = sorted(first)
    assert course.grade() == {}
    now, again = (findings_of(Course(course.folder), WEEK, names, found) for found in (first, {}))
    assert {name: replace(found, earlier=False) for name, found in again.items()} == now
    assert again["broken"].notes == [NO_TIME]
    assert again["stops"].stops == [f"a stops with {first['stops'].stops[0].rpartition(' ')[2]}"]
    assert again["stops"].integrity == [
        "It tried to use a file outside its folder (open '/etc/shadow').",
        "It replaced what tests use: builtins.abs.",
    ]
