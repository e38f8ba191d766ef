"""The gallery shows every method, says each finding in words with numbers, and hides no invention."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import ledtoolkit.plots
from gallery.__main__ import all_figures, main

FIGURES = all_figures()
FUNCTIONS_OF = {
    path.stem: [name for name in import_module(f"ledtoolkit.plots.{path.stem}").__all__ if name.startswith("picture_")]
    for path in sorted(Path(ledtoolkit.plots.__file__).parent.glob("[!_]*.py"))
}
# What draws no figure of its own (bars, labels, tables) has none to show.
PLOTS = [plots for plots, functions in FUNCTIONS_OF.items() if functions]
FUNCTIONS = {name for functions in FUNCTIONS_OF.values() for name in functions}


@pytest.mark.parametrize("plots", PLOTS)
def test_every_module_of_figures_is_shown(plots):
    assert [shown for shown in FIGURES if shown.module == plots]


@pytest.mark.parametrize("shown", FIGURES, ids=lambda shown: shown.module)
def test_the_alt_text_says_the_finding_with_a_number(shown):
    assert re.search(r"\d", shown.picture.alt)
    assert not re.search(r"\b(nan|inf)\b", shown.picture.alt)
    assert not shown.picture.numbers.empty


@pytest.mark.parametrize("shown", FIGURES, ids=lambda shown: shown.module)
def test_it_is_said_where_the_numbers_come_from(shown):
    assert re.search(r"[.:)/\w]$", shown.numbers)


def test_every_kind_of_figure_is_called_somewhere():
    themes = Path(import_module("gallery").__file__).parent.glob("show_*.py")
    calls = {name for path in themes for name in re.findall(r"\b(picture_\w+)\(", path.read_text("utf-8"))}
    assert FUNCTIONS - calls == set()


def test_the_page_holds_every_figure_with_its_numbers(tmp_path, capsys):
    main(str(tmp_path))
    page = (tmp_path / "gallery.html").read_text("utf-8")
    assert page.count('<svg role="img" aria-label="') == len(FIGURES)
    assert page.count("led-numbers") == len(FIGURES)
    assert capsys.readouterr().out.strip() == str(tmp_path / "gallery.html")
