import os

import pytest

from grading.directory.files import write_whole


def test_a_file_is_written_with_the_folders_it_needs(tmp_path):
    write_whole(tmp_path / "a" / "b.txt", b"whole")
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"whole"
    assert (tmp_path / "a" / "b.txt").stat().st_mode & 0o777 == 0o644


def test_what_cannot_be_written_leaves_the_old_file_and_no_part(tmp_path, monkeypatch):
    (tmp_path / "b.txt").write_bytes(b"old")

    def full(_descriptor):
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left on device"):
        write_whole(tmp_path / "b.txt", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("b.txt", b"old")]
