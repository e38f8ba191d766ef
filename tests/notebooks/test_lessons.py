"""The promises of a lesson: it runs, it is short, it shows its code plainly, and its links lead somewhere."""

import ast
import re
import shutil

import pytest
from nbclient import NotebookClient

from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.glossary import glossary
from ledtoolkit.references import work_cited
from tests.notebooks.found import CITATION, every, markdown, notebooks, read, words_of

LESSONS = notebooks("lesson.ipynb")
LONGEST_CODE = 8
MOST_THEORY, MOST_BETWEEN_ACTIVITIES = 400, 150
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
# Code that nobody needs to read is folded: it puts a control or a list in place.
FOLDED = ("-explorer", "-sources", "glossary")


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


@pytest.mark.slow
@pytest.mark.filterwarnings("default::DeprecationWarning")  # of the kernel's own libraries
@every(LESSONS)
def test_a_lesson_runs_from_top_to_bottom_and_shows_something_kind_in_every_cell(path, tmp_path, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    week = shutil.copytree(path.parent, tmp_path / path.parent.name)
    notebook = read(week / path.name)
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(week)}}).execute()
    shown = [(cell.id, output) for cell in code(notebook) for output in cell.outputs]
    assert {cell.id for cell in code(notebook)} == {cell_id for cell_id, _ in shown}
    assert [cell_id for cell_id, output in shown if output.get("name") == "stderr"] == []
    # A raw table has no title, no unit and six decimals: `ShownTable` has what a reader wants.
    assert [cell_id for cell_id, output in shown if 'class="dataframe"' in str(output.get("data"))] == []


@every(LESSONS)
def test_code_in_a_lesson_is_short_and_plain(path):
    for cell in code(read(path)):
        assert len(cell.source.splitlines()) <= LONGEST_CODE, cell.id
        assert not re.search(r"^\s*[%!]|get_ipython", cell.source, re.M), cell.id


@every(LESSONS)
def test_code_that_only_puts_something_in_place_is_folded_and_a_computation_can_be_read(path):
    folded = [cell.id for cell in code(read(path)) if cell.metadata.get("jupyter", {}).get("source_hidden")]
    assert [cell.id for cell in code(read(path)) if cell.id.endswith(FOLDED) and cell.id not in folded] == []
    assert len(folded) < len(code(read(path)))


@every(LESSONS)
def test_theory_is_at_most_400_words(path):
    assert sum(words_of(cell.source) for cell in markdown(read(path), "-theory")) <= MOST_THEORY


@every(LESSONS)
def test_at_most_150_words_stand_between_two_activities(path):
    """Something to look at, to move or to answer: a cell with code, or a question to answer on paper."""
    words = 0
    for cell in read(path).cells:
        words = 0 if cell.cell_type == "code" else words + words_of(cell.source)
        assert words <= MOST_BETWEEN_ACTIVITIES, cell.id
        if cell.id.endswith("-question"):
            words = 0


@every(LESSONS)
def test_a_lesson_opens_with_one_title_and_the_question_of_the_week(path):
    texts = [cell.source for cell in markdown(read(path))]
    assert texts[0].startswith("# ")
    assert "**Question of the week:**" in texts[0]
    assert sum(len(re.findall(r"^# ", text, re.M)) for text in texts) == 1


@every(LESSONS)
def test_links_lead_to_files_of_the_course(path):
    links = [link for cell in markdown(read(path)) for link in LINK.findall(cell.source)]
    assert "assignment.ipynb" in links
    assert [link for link in links if not (path.parent / link).exists()] == []


@every(LESSONS)
def test_the_last_cell_leads_back_to_the_welcome_page(path):
    assert "](../index.ipynb)" in read(path).cells[-1].source


@every(LESSONS)
def test_the_words_of_its_week_are_shown_and_with_them_the_way_to_all_words(path):
    """The table of a week's words brings the link along, in every view."""
    (cell,) = [cell for cell in code(read(path)) if cell.id == "glossary"]
    assert f'ShownTable(glossary("{path.parent.name}")' in cell.source
    assert (path.parent / glossary(path.parent.name).attrs["more"][1]).resolve().is_file()


@every([path for path in LESSONS if path.parent.name in weeks()])
def test_what_an_exercise_links_to_is_a_cell_that_begins_with_a_heading(path):
    """Cells keep their ids in every view and language; headings are words, and change."""
    headings = {cell.id for cell in markdown(read(path)) if cell.source.startswith("## ")}
    for exercise in exercises_of(path.parent.name):
        file, _, cell_id = exercise.link.partition("#cell-id=")
        assert file == "lesson.ipynb", exercise.id
        assert cell_id in headings, f"{exercise.id} links to {exercise.link}"


@every(LESSONS)
def test_what_the_text_cites_is_listed_among_the_sources_and_its_authors_are_known(path):
    notebook = read(path)
    listed = {work_cited(citation).key for citation in cited_in_code(notebook)}
    named = {citation for cell in markdown(notebook) for citation in CITATION.findall(cell.source)}
    assert named
    assert [citation for citation in named if work_cited(citation).key not in listed] == []


def cited_in_code(notebook):
    """Return what the cells give to `references`."""
    for cell in code(notebook):
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "references":
                yield from (inner.value for inner in ast.walk(node) if isinstance(inner, ast.Constant))


@pytest.mark.parametrize(
    ("sentence", "citations"),
    [
        ("a place (Zaaijer & Sara 1993, quoted by Helmsing 2003).", ["Zaaijer & Sara 1993", "Helmsing 2003"]),
        ("regions (Krugman 1991a).", ["Krugman 1991a"]),
        ("captured (Henderson et al. 2002).", ["Henderson et al. 2002"]),
        ("In 2019 Groningen's GDP", []),
        ("services (North 1955; Andrews 1953).", ["North 1955", "Andrews 1953"]),
    ],
)
def test_citations_are_found(sentence, citations):
    assert CITATION.findall(sentence) == citations
