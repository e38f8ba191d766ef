"""The nearest words of the instructor hold, up to the course's folder and not above it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledtoolkit.widgets.sending import where_to_send

GENERAL = "Download it and send it to your instructor in the way that your course told you."


@pytest.fixture
def week(tmp_path: Path) -> Path:
    week = tmp_path / "course" / "week01"
    week.mkdir(parents=True)
    (tmp_path / "course" / "index.ipynb").touch()
    return week


def test_the_words_of_the_course_hold_for_every_week(week: Path) -> None:
    (week.parent / "where-to-hand-in.txt").write_text("Mail it to Ann.\n", "utf-8")
    assert where_to_send(week) == "Mail it to Ann."


def test_a_week_may_go_another_way(week: Path) -> None:
    (week.parent / "where-to-hand-in.txt").write_text("Mail it to Ann.", "utf-8")
    (week / "where-to-hand-in.txt").write_text("Bring it to the meeting.", "utf-8")
    assert where_to_send(week) == "Bring it to the meeting."


def test_nothing_above_the_course_is_read(week: Path, tmp_path: Path) -> None:
    (tmp_path / "where-to-hand-in.txt").write_text("Another course.", "utf-8")
    assert where_to_send(week) == GENERAL


@pytest.mark.parametrize("odd", [b"", b" \n\t"])
def test_an_empty_file_says_nothing(week: Path, odd: bytes) -> None:
    (week / "where-to-hand-in.txt").write_bytes(odd)
    assert where_to_send(week) == GENERAL


def test_a_folder_of_that_name_and_bytes_that_are_no_text_do_no_harm(week: Path) -> None:
    (week / "where-to-hand-in.txt").mkdir()
    (week.parent / "where-to-hand-in.txt").write_bytes(b"Caf\xe9")
    assert where_to_send(week) == "Caf\ufffd"
