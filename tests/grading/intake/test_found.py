import io
import os
import stat
import zipfile

from grading.intake import found as module
from grading.intake.found import Found, Other, Refused, look_in


def zipped(path, entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def names(path):
    return [one.name.removeprefix(f"{path}: ") for one in look_in(path) if isinstance(one, Found)]


def reasons(path):
    return [one.reason for one in look_in(path) if isinstance(one, Refused)]


def test_a_notebook_a_folder_and_a_zip_are_looked_into(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.ipynb").write_text("{}")
    (tmp_path / "notes.txt").write_text("no notebook")
    zipped(tmp_path / "z.zip", [("inside/b.IPYNB", "{}"), ("readme.md", "")])
    assert [one.content for one in look_in(tmp_path) if isinstance(one, Found)] == [b"{}", b"{}"]
    assert names(tmp_path / "z.zip") == ["inside/b.IPYNB"]


def test_what_is_no_notebook_is_named_and_what_nobody_wrote_is_not(tmp_path):
    (tmp_path / "essay.docx").write_text("")
    (tmp_path / ".DS_Store").write_text("")
    zipped(tmp_path / "z.zip", [("x/data.csv", ""), ("x/Thumbs.db", ""), ("timestamp.txt", "")])
    other = [one.name for one in look_in(tmp_path) if isinstance(one, Other)]
    assert other == [str(tmp_path / "essay.docx"), f"{tmp_path / 'z.zip'}: x/data.csv"]


def test_what_systems_leave_behind_is_passed_over(tmp_path):
    zipped(tmp_path / "z.zip", [("__MACOSX/a.ipynb", ""), ("x/.ipynb_checkpoints/a.ipynb", ""), ("x/._a.ipynb", "")])
    assert list(look_in(tmp_path / "z.zip")) == []


def test_an_entry_that_climbs_out_is_read_and_written_nowhere(tmp_path):
    (tmp_path / "in").mkdir()
    path = zipped(tmp_path / "in" / "z.zip", [("../../evil.ipynb", "{}"), ("/etc/evil.ipynb", "{}")])
    assert [one.content for one in look_in(path)] == [b"{}", b"{}"]
    assert sorted(os.listdir(tmp_path)) == ["in"]


def test_a_link_is_not_followed(tmp_path):
    secret = tmp_path / "secret.ipynb"
    secret.write_text("{}")
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "a.ipynb").symlink_to(secret)
    (tmp_path / "given" / "b.ipynb").symlink_to(tmp_path / "given", target_is_directory=True)
    assert reasons(tmp_path / "given") == ["it is a link or no file; give the file itself"] * 2
    assert names(tmp_path / "given") == []


def test_a_link_in_a_zip_is_not_read(tmp_path):
    entry = zipfile.ZipInfo("a.ipynb")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    zipped(tmp_path / "z.zip", [(entry, "/etc/passwd")])
    assert reasons(tmp_path / "z.zip") == ["it is a link or locked with a password; ask for the notebook itself"]


def test_a_zip_in_a_zip_is_left_to_the_instructor(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.ipynb", "{}")
    zipped(tmp_path / "z.zip", [("inner.zip", inner.getvalue())])
    assert reasons(tmp_path / "z.zip") == ["a zip inside the zip; unpack it and collect it by itself"]


def test_a_bomb_is_read_no_further_than_the_limit(tmp_path):
    zipped(tmp_path / "z.zip", [("bomb.ipynb", bytes(50_000_000)), ("good.ipynb", "{}")])
    assert (tmp_path / "z.zip").stat().st_size < 100_000
    assert reasons(tmp_path / "z.zip") == ["it is larger than 45 MB; ask for it without pictures in its outputs"]
    assert names(tmp_path / "z.zip") == ["good.ipynb"]


def test_many_middling_files_together_are_limited_too(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LARGEST_TOTAL", 10)
    zipped(tmp_path / "z.zip", [("a.ipynb", "123456"), ("b.ipynb", "123456")])
    assert names(tmp_path / "z.zip") == ["a.ipynb"]
    assert reasons(tmp_path / "z.zip") == ["the zip holds more than 500 MB; split it"]


def test_a_zip_of_very_many_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MOST_ENTRIES", 2)
    zipped(tmp_path / "z.zip", [(f"{place}.ipynb", "{}") for place in range(3)])
    assert reasons(tmp_path / "z.zip") == ["the zip lists 3 files; at most 2 are read"]


def test_a_torn_zip_is_said_to_be_torn(tmp_path):
    path = zipped(tmp_path / "z.zip", [("a.ipynb", "{}")])
    path.write_bytes(path.read_bytes()[:-30])
    assert reasons(path) == ["the zip cannot be read (File is not a zip file); download it again"]


def test_a_damaged_entry_does_not_cost_the_others(tmp_path):
    path = tmp_path / "z.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.ipynb", "{'first'}")
        archive.writestr("b.ipynb", "{}")
    path.write_bytes(path.read_bytes().replace(b"{'first'}", b"{'fxrst'}"))
    assert names(path) == ["b.ipynb"]
    assert reasons(path) == ["it cannot be unpacked (Bad CRC-32 for file 'a.ipynb'); download it again"]


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LARGEST_NOTEBOOK", 1_000_000)
    (tmp_path / "a.ipynb").write_bytes(bytes(1_000_001))
    assert reasons(tmp_path / "a.ipynb") == ["it is larger than 1 MB; ask for it without pictures in its outputs"]
