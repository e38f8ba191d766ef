"""The promises of a worksheet: a short page, a table to fill in, an example, an end, and a way back."""

import re
import shutil

import pytest
from nbclient import NotebookClient

from ledtoolkit.datasets import load_nl_provinces_employment_2008, load_nl_provinces_employment_2018
from ledtoolkit.references import work_cited
from ledtoolkit.tracks import TRACKS
from ledtoolkit.tracks.worksheets import FOLDER, WORKSHEETS
from tests.notebooks.found import CITATION, REPOSITORY, every, markdown, read, words_of
from tests.notebooks.test_lessons import cited_in_code, code

COURSE = REPOSITORY / "notebooks"
SHEETS = sorted((COURSE / FOLDER).glob("*.ipynb"))
MOST_WORDS = 350
LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#cell-id=([^)]+))?\)")
EMPTY_CELL = re.compile(r"(?<=\|) +(?=\|)")


def text_of(path):
    return "\n\n".join(cell.source for cell in markdown(read(path)))


def test_every_worksheet_of_the_list_is_there_and_no_other():
    assert {path.stem for path in SHEETS} == set(WORKSHEETS)


def test_every_worksheet_is_a_step_of_some_way_through_the_course():
    steps = {step.target for track in TRACKS for step in track.steps if step.kind == "worksheet"}
    assert steps == set(WORKSHEETS)


@every(SHEETS)
def test_its_title_is_its_name_in_the_list(path):
    assert re.findall(r"^# (.+)$", text_of(path), re.M) == [WORKSHEETS[path.stem]]


@every(SHEETS)
def test_it_has_at_most_350_words(path):
    assert words_of(text_of(path)) <= MOST_WORDS


@every(SHEETS)
def test_its_parts_stand_in_their_order(path):
    named = ["worksheet-title", "steps-task", "sheet", "ending-question", "limits", "works-task", "back-link"]
    assert [cell.id for cell in read(path).cells if cell.id in named] == named
    assert read(path).cells[-1].id == "back-link"


@every(SHEETS)
def test_its_sheet_has_room_to_write(path):
    sheets = [cell.source for cell in markdown(read(path), "sheet")]
    rows = [row for sheet in sheets for row in sheet.splitlines() if row.startswith("|")]
    assert sum(bool(EMPTY_CELL.search(row)) for row in rows) >= 4


@every(SHEETS)
def test_what_is_made_up_is_called_fictional(path):
    assert "FICTIONAL" in text_of(path)


@every(SHEETS)
def test_it_belongs_to_a_lesson_and_leads_back_to_the_welcome_page(path):
    links = [link for link, _ in LINK.findall(text_of(path))]
    assert any(link.endswith("lesson.ipynb") for link in links)
    assert "](../index.ipynb)" in read(path).cells[-1].source


@every(SHEETS)
def test_a_lesson_that_it_belongs_to_leads_to_it(path):
    lessons = {link for link, _ in LINK.findall(text_of(path)) if link.endswith("lesson.ipynb")}
    missing = [link for link in lessons if f"](../{FOLDER}/{path.name})" not in text_of(path.parent / link)]
    assert missing == []


@every(SHEETS)
def test_its_links_lead_to_cells_of_the_course(path):
    for link, cell_id in LINK.findall(text_of(path)):
        there = path.parent / link
        assert there.is_file(), link
        assert not cell_id or cell_id in {cell.id for cell in read(there).cells}, cell_id


@every(SHEETS)
def test_what_it_cites_is_listed_and_where_it_cites_nothing_it_says_whose_the_form_is(path):
    listed = {work_cited(citation).key for citation in cited_in_code(read(path))}
    named = {work_cited(citation).key for citation in CITATION.findall(text_of(path))}
    assert named <= listed
    assert listed or "set by us" in text_of(path)


@every(SHEETS)
def test_its_code_is_folded(path):
    folded = [cell.metadata.get("jupyter", {}).get("source_hidden") for cell in code(read(path))]
    assert all(folded)


def test_a_peer_consultation_takes_45_minutes():
    steps = next(cell.source for cell in markdown(read(COURSE / FOLDER / "peer-consultation.ipynb"), "steps-task"))
    assert sum(int(minutes) for minutes in re.findall(r"^\| (\d+) \|", steps, re.M)) == 45


@pytest.mark.parametrize(
    ("name", "minutes"), [("money-flow-map", 60), ("funnels-and-umbrellas", 45), ("cross-pollination", 60)]
)
def test_the_steps_of_the_neighbourhood_day_fit_its_run_sheet(name, minutes):
    steps = next(cell.source for cell in markdown(read(COURSE / FOLDER / f"{name}.ipynb"), "steps-task"))
    assert sum(int(found) for found in re.findall(r"^\| (\d+) \|", steps, re.M)) == minutes
    assert f"{minutes} minutes" in steps


@pytest.mark.slow
@pytest.mark.filterwarnings("default::DeprecationWarning")  # of the kernel's own libraries
@every([path for path in SHEETS if code(read(path))])
def test_it_runs_and_shows_something_kind_in_every_cell(path, tmp_path, monkeypatch):
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    notebook = read(shutil.copy(path, tmp_path))
    place = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=place).execute()
    shown = [(cell.id, output) for cell in code(notebook) for output in cell.outputs]
    assert {cell.id for cell in code(notebook)} == {cell_id for cell_id, _ in shown}
    assert [cell_id for cell_id, output in shown if output.get("name") == "stderr"] == []
    assert [cell_id for cell_id, output in shown if 'class="dataframe"' in str(output.get("data"))] == []


def test_what_the_links_between_two_regions_say_in_words_is_so():
    before, after = load_nl_provinces_employment_2008(), load_nl_provinces_employment_2018()
    change = after.sum(axis=1) - before.sum(axis=1)
    assert change["Drenthe"] < 0 < change["Overijssel"]
    industry = after["B-E"].sum() / after.to_numpy().sum()
    pair = [
        f"{after.loc[region, 'B-E'] / after.loc[region].sum() / industry:.2f}" for region in ("Overijssel", "Drenthe")
    ]
    assert f"| Industry | {' | '.join(pair)} | Peer |" in text_of(COURSE / FOLDER / "region-links.ipynb")


def test_without_its_largest_funder_the_private_share_of_the_example_rises():
    """As its text says: 70 of 200 thousand euro, then 70 of 110."""
    text = text_of(COURSE / FOLDER / "investor-mix.ipynb")
    assert "the province gives 90 a year, the city 40, members 50, one firm 20" in text
    assert (90 + 40 + 50 + 20, (50 + 20) / 200 < (50 + 20) / (200 - 90)) == (200, True)
