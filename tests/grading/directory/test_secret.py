import threading

import pytest

from grading.directory.course import CourseError
from grading.directory.secret import NAME, course_secret


def test_a_course_has_one_secret_that_only_its_owner_reads(tmp_path):
    secret = course_secret(tmp_path)
    assert len(secret) == 64
    assert course_secret(tmp_path) == secret
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_two_courses_have_different_secrets(tmp_path):
    (tmp_path / "other").mkdir()
    assert course_secret(tmp_path) != course_secret(tmp_path / "other")


def test_commands_that_begin_at_once_have_the_same_secret(tmp_path):
    begin, found = threading.Barrier(8), []

    def command():
        begin.wait()
        found.append(course_secret(tmp_path))

    commands = [threading.Thread(target=command) for _ in range(8)]
    for each in commands:
        each.start()
    for each in commands:
        each.join()
    assert found == [course_secret(tmp_path)] * 8
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_half_a_secret_is_refused(tmp_path):
    (tmp_path / NAME).write_text("ab\n")
    with pytest.raises(CourseError) as refused:
        course_secret(tmp_path)
    assert str(refused.value) == f"{tmp_path / NAME} is no whole secret; delete it to have a new one made."


def test_a_link_in_its_place_is_not_written_through(tmp_path):
    (tmp_path / NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError):
        course_secret(tmp_path)
    assert not (tmp_path / "elsewhere").exists()
