"""The promises of a lesson: it runs, it is short, it shows its code plainly, and its links lead somewhere."""

import re
import shutil

import pytest
from nbclient import NotebookClient

from tests.notebooks.found import REPOSITORY, every, notebooks, read, words_of

LESSONS = notebooks("lesson.ipynb")
LONGEST_CODE = 8
MOST_THEORY, MOST_BETWEEN_ACTIVITIES = 400, 150
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def markdown(notebook, role):
    return [cell for cell in notebook.cells if cell.cell_type == "markdown" and cell.id.endswith(role)]


@pytest.mark.slow
@pytest.mark.filterwarnings("default::DeprecationWarning")  # of the kernel's own libraries
@every(LESSONS)
def test_a_lesson_runs_from_top_to_bottom(path, tmp_path, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    week = shutil.copytree(path.parent, tmp_path / path.parent.name)
    notebook = read(week / path.name)
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(week)}}).execute()
    assert [cell.id for cell in notebook.cells if cell.cell_type == "code" and not cell.outputs] == []
    assert [
        cell.id for cell in notebook.cells for output in cell.get("outputs", []) if output.get("name") == "stderr"
    ] == []


@every(LESSONS)
def test_code_in_a_lesson_is_short_and_plain(path):
    for cell in read(path).cells:
        if cell.cell_type == "code":
            assert len(cell.source.splitlines()) <= LONGEST_CODE, cell.id
            assert not re.search(r"^\s*[%!]|get_ipython", cell.source, re.M), cell.id
            assert "source_hidden" not in cell.metadata.get("jupyter", {}), cell.id


@every(LESSONS)
def test_theory_is_at_most_400_words(path):
    assert sum(words_of(cell.source) for cell in markdown(read(path), "-theory")) <= MOST_THEORY


@every(LESSONS)
def test_at_most_150_words_of_theory_stand_between_two_activities(path):
    words = 0
    for cell in read(path).cells:
        words = (
            0 if cell.cell_type == "code" else words + words_of(cell.source) * cell.id.endswith(("-theory", "-reading"))
        )
        assert words <= MOST_BETWEEN_ACTIVITIES, cell.id


@every(LESSONS)
def test_a_lesson_opens_with_one_title_and_the_question_of_the_week(path):
    texts = [cell.source for cell in read(path).cells if cell.cell_type == "markdown"]
    assert texts[0].startswith("# ")
    assert "**Question of the week:**" in texts[0]
    assert sum(len(re.findall(r"^# ", text, re.M)) for text in texts) == 1


@every(LESSONS)
def test_links_lead_to_files_of_the_course(path):
    links = [link for cell in markdown(read(path), "") for link in LINK.findall(cell.source)]
    assert "assignment.ipynb" in links
    assert [link for link in links if not (path.parent / link).exists()] == []


@every(LESSONS)
def test_sources_are_printed_as_the_modules_print_them(path):
    """A work is cited one way: its author, year and title stand in a docstring of the package too, or only here."""
    (sources,) = markdown(read(path), "-sources")
    package = " ".join(
        re.sub(r"\s+", " ", module.read_text("utf-8")) for module in (REPOSITORY / "ledtoolkit").glob("*.py")
    )
    for line in re.findall(r"^- (.+)$", sources.source, re.M):
        plain = re.sub(r" (?:<https?:[^>]+>|ISBN \S+)$", "", line)
        first_words = plain[: plain.index(")") + 1]
        if first_words in package:
            assert plain in package, f"{first_words} is printed otherwise in a module"


def test_the_worked_example_says_what_the_cells_compute():
    from ledtoolkit.datasets import load_nl_provinces_employment_2018
    from ledtoolkit.economic_base import base_multiplier, location_quotient

    jobs = load_nl_provinces_employment_2018()
    base, quotients = base_multiplier(jobs, "Groningen"), location_quotient(jobs).loc["Groningen"]
    whole_branches = jobs.loc["Groningen"][quotients >= 1].sum()
    text = " ".join(cell.source for cell in markdown(read(REPOSITORY / "notebooks/week01/lesson.ipynb"), ""))
    for figure in (
        f"{base.basic_jobs['O-Q']:.2f} of {base.basic_total:.2f} thousand",
        f"A multiplier of {base.multiplier:.2f}",
        f"it gives {base.total_jobs / whole_branches:.2f}",
        f"{jobs.loc['Groningen', 'O-Q']} of the {jobs.loc['Groningen'].sum():.1f} thousand",
    ):
        assert figure in text
