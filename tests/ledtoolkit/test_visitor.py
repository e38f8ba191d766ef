"""On a server of many the token of a browser alone leads to its record; anything else leads to an empty one."""

import os
import stat
from unittest.mock import patch

import pytest

from ledtoolkit.progress import find_record
from ledtoolkit.visitor import TOKEN, VISITORS, is_of_visitor, new_token, visitor_folder, visitors_home

MINE = "0123456789abcdef" * 2


@pytest.fixture(autouse=True)
def surroundings_as_before():
    # A page keeps what it was told in its kernel's surroundings.
    with patch.dict(os.environ):
        yield


@pytest.fixture
def shared(tmp_path, monkeypatch):
    monkeypatch.setenv(VISITORS, str(tmp_path / "visitors"))
    monkeypatch.delenv("LEDTOOLKIT_RECORD", raising=False)
    monkeypatch.delenv("VOILA_PREHEAT", raising=False)
    return monkeypatch


def visited_by(monkeypatch, token):
    monkeypatch.setenv(TOKEN, token)
    return visitor_folder()


def test_where_nobody_shares_the_server_the_record_lies_beside_the_course(monkeypatch):
    monkeypatch.delenv(VISITORS, raising=False)
    monkeypatch.delenv(TOKEN, raising=False)
    assert visitor_folder() is None
    assert visited_by(monkeypatch, "one") is None


def test_a_browser_comes_back_to_its_own_folder_and_two_have_two(shared):
    mine = visited_by(shared, MINE)
    assert visited_by(shared, new_token()) != mine == visited_by(shared, MINE)


def test_the_folder_does_not_tell_the_token(shared):
    assert MINE not in str(visited_by(shared, MINE))


@pytest.mark.parametrize(
    "odd", ["../x", "/etc", "x" * 32, MINE.upper(), MINE + "0", MINE[:-1], f"{MINE}\n", "*", "..", "\N{DIGIT ONE}" * 31]
)
def test_what_is_no_token_gets_an_empty_folder_that_stays_the_page_s_own(shared, odd):
    folder = visited_by(shared, odd)
    assert folder.parent == visitors_home()
    assert list(folder.iterdir()) == []
    assert visitor_folder() == folder
    assert visited_by(shared, odd) != folder


def test_on_a_shared_server_a_page_without_a_token_never_gets_the_record_beside_the_course(shared):
    shared.delenv(TOKEN, raising=False)
    assert is_of_visitor(visitor_folder())


def test_nobody_else_on_the_machine_can_look_into_a_visitor_s_folder(shared):
    folder = visited_by(shared, MINE)
    for each in (folder, folder.parent):
        assert stat.S_IMODE(each.stat().st_mode) == 0o700


def test_a_visitor_s_record_is_found_before_the_one_beside_the_course(shared, tmp_path):
    (tmp_path / "course" / "week01").mkdir(parents=True)
    (tmp_path / "course" / "index.ipynb").touch()
    shared.setenv(TOKEN, MINE)
    record = find_record(tmp_path / "course")
    assert record.folder == visitor_folder()
    assert record.where == (
        "Your record lies on this server and belongs to this browser: nobody else sees it. "
        "Download it before you go on in another browser."
    )


def test_without_a_setting_the_records_of_visitors_lie_in_the_user_s_own_folder(monkeypatch, tmp_path):
    monkeypatch.delenv(VISITORS, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert visited_by(monkeypatch, MINE).parent == tmp_path / ".ledtoolkit" / "visitors"


def test_a_kernel_made_ahead_without_news_of_its_visitor_keeps_to_itself(shared, tmp_path):
    shared.delenv(VISITORS, raising=False)
    shared.setenv("HOME", str(tmp_path))
    shared.setenv("VOILA_PREHEAT", "True")
    shared.setattr("ledtoolkit.visitor._told_by_server", dict)
    shared.delenv(TOKEN, raising=False)
    assert is_of_visitor(visitor_folder())
