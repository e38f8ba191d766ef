"""Explorers are found by their classes, named without being loaded, and built when somebody opens them."""

import subprocess
import sys
from importlib import import_module

import pytest

from ledtoolkit.documents.static_edition_still import STATIC
from ledtoolkit.widgets import explorers
from ledtoolkit.widgets.explorer import Explorer
from ledtoolkit.widgets.explorers import all_explorers, listed_explorers

LISTED = listed_explorers()


@pytest.mark.parametrize("listed", LISTED, ids=lambda listed: listed.name)
def test_what_is_listed_is_what_the_class_says(listed):
    found = getattr(import_module(listed.module), listed.class_name)
    assert issubclass(found, Explorer)
    assert (listed.name, listed.title, listed.invitation) == (found.name, found.title, found.invitation)


def test_every_explorer_of_the_package_is_listed():
    for listed in LISTED:
        import_module(listed.module)
    known = {cls.__name__ for cls in Explorer.__subclasses__() if cls.__module__.startswith("ledtoolkit.widgets")}
    assert {listed.class_name for listed in LISTED} == known


def test_a_new_module_is_found_without_being_registered(tmp_path):
    (tmp_path / "week_nine.py").write_text(
        "class Nine(Explorer):\n"
        "    name = 'week09/nine'\n    title = mark('Nine')\n    invitation = mark('Why?')\n"
        "    controls = (Control('x', mark('X'), 0, 1, 1, 0),)\n"
        "class Other:\n    name = 'week01/no'\n"
    )
    (listed,) = listed_explorers(tmp_path, "somewhere")
    assert (listed.name, listed.title, listed.invitation) == ("week09/nine", "Nine", "Why?")
    assert (listed.module, listed.class_name, listed.week) == ("somewhere.week_nine", "Nine", "Week 9")


def test_a_page_of_explorers_loads_no_figures_and_no_tables():
    code = (
        "import sys\nfrom ledtoolkit.widgets.explorers import all_explorers\nall_explorers()\n"
        "print(*{module.partition('.')[0] for module in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "ipywidgets" in done.stdout.split()
    assert not {"pandas", "matplotlib", "numpy"} & set(done.stdout.split())


def first_of(page):
    fold, room = page.children[0].children
    return fold, room


def test_an_explorer_is_built_when_it_is_opened_and_only_once(monkeypatch):
    built = []
    make = explorers.Listed.make
    monkeypatch.setattr(explorers.Listed, "make", lambda listed: built.append(listed.name) or make(listed))
    fold, room = first_of(all_explorers())
    assert built == []
    for _ in range(3):
        fold._handle_custom_msg({"kind": "turn"}, [])
    assert built == [LISTED[0].name]
    assert len(room.children) == 1


def test_a_closed_explorer_is_hidden_and_keeps_its_state():
    fold, room = first_of(all_explorers())
    fold.is_open = True
    (panel,) = room.children
    fold.is_open = False
    assert room.layout.display == "none"
    fold.is_open = True
    assert (room.layout.display, room.children) == (None, (panel,))


def test_the_static_edition_gets_every_still(monkeypatch):
    monkeypatch.setenv(STATIC, "1")
    page = all_explorers().data
    assert page.count('<section class="still">') == len(LISTED)
    assert [f"<h2>{listed.title}</h2>" in page for listed in LISTED] == [True] * len(LISTED)
