"""What hostile names and archives do to whoever takes them as they are: the positive controls of this room's tests."""

import io
import os
import unicodedata
import zipfile

import pytest

from grading.intake.names import folder_name


@pytest.mark.parametrize("name", ["../x", "../../gradebook.db", "/etc/passwd"])
def test_a_name_taken_as_it_is_leads_out_of_the_folder(tmp_path, name):
    course = tmp_path / "submitted"
    taken = os.path.normpath(os.path.join(course, name))
    assert not taken.startswith(str(course))
    given = os.path.normpath(os.path.join(course, folder_name(name)))
    assert given.startswith(f"{course}{os.sep}")


def test_names_that_look_alike_become_one_where_they_are_folded():
    looks = ["ann", "\uff41nn", "a\u0301nn"]
    folded = {unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() for name in looks}
    assert folded == {"ann"}
    assert folder_name("\u0430nn") != folder_name("ann"), "a letter of another alphabet is another learner"
    assert folder_name("a\u0301nn") != folder_name("ann")


def test_a_bomb_fills_the_memory_of_whoever_reads_it_whole():
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("bomb.ipynb", bytes(30_000_000))
    assert len(archive.getvalue()) < 100_000
    with zipfile.ZipFile(archive) as read:
        assert len(read.read("bomb.ipynb")) == 30_000_000


def test_an_entry_written_where_it_says_lies_outside(tmp_path):
    inside = tmp_path / "in"
    inside.mkdir()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("../evil.ipynb", "{}")
    with zipfile.ZipFile(archive) as read:
        for entry in read.infolist():
            (inside / entry.filename).write_bytes(read.read(entry))
    assert sorted(os.listdir(tmp_path)) == ["evil.ipynb", "in"]


@pytest.mark.parametrize("name", ["=cmd()", "<script>alert(1)</script>"])
def test_a_name_taken_as_it_is_means_something_to_a_spreadsheet_or_a_browser(name):
    assert name[0] in "=<"
    assert folder_name(name)[0].isalnum()
    assert not set("=<>()") & set(folder_name(name))
