import os
from datetime import datetime

import pytest

from grading.directory.stamp import handed_in_at


@pytest.mark.parametrize("text", ["2026-09-07 09:30:00 UTC", "2026-09-07 09:30:00", "2026-09-07T09:30:00Z\n"])
def test_a_moment_comes_back_as_nbgrader_keeps_it(tmp_path, text):
    (tmp_path / "timestamp.txt").write_text(text)
    assert handed_in_at(tmp_path) == datetime(2026, 9, 7, 9, 30)


def test_nothing_written_is_no_moment(tmp_path):
    assert handed_in_at(tmp_path) is None
    (tmp_path / "timestamp.txt").write_text(" \n")
    assert handed_in_at(tmp_path) is None


@pytest.mark.parametrize("content", [b"yesterday evening", b"\xff\xfe\x00", b"2026-13-45", b"9" * 5000, b"\x00"])
def test_what_is_no_time_is_said(tmp_path, content):
    (tmp_path / "timestamp.txt").write_bytes(content)
    with pytest.raises(ValueError):
        handed_in_at(tmp_path)


def test_a_link_or_a_pipe_is_not_read(tmp_path):
    (tmp_path / "elsewhere").write_text("2026-09-07 09:30:00 UTC")
    (tmp_path / "timestamp.txt").symlink_to(tmp_path / "elsewhere")
    assert handed_in_at(tmp_path) is None
    (tmp_path / "timestamp.txt").unlink()
    os.mkfifo(tmp_path / "timestamp.txt")
    assert handed_in_at(tmp_path) is None
