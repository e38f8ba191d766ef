"""A stored notebook is clean: nothing that a run, a formatter or an editor leaves behind."""

import re

import nbformat
import pytest

from tests.notebooks.found import every, notebooks, read

NOTEBOOKS = notebooks()
# The words of an assignment are kept in the exercise and put together by the build: nobody edits them here.
WRITTEN_BY_HAND = [path for path in NOTEBOOKS if path.name != "assignment.ipynb"]
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
CELL_METADATA = {"nbgrader", "tags", "deletable", "editable", "jupyter"}
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

# A sentence ends in front of a capital or a digit; abbreviations, initials and numbered lists end none.
NEXT_SENTENCE = re.compile(
    r"(?<![A-Z])(?<!\b[a-z])(?<!\be\.g)(?<!\bi\.e)(?<!\bvol)(?<!\bed)(?<!\beds)(?<!\bal)"
    r"(?<!^\d)[.?!]\*{0,2} +(?=[A-Z0-9*`\[])"
)


def texts(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "markdown" and not cell.id.endswith("-sources")]


def test_there_are_notebooks_to_look_at():
    assert {path.name for path in NOTEBOOKS} >= {"lesson.ipynb", "assignment.ipynb", "index.ipynb"}


@every(NOTEBOOKS)
def test_it_is_valid_in_a_format_with_cell_ids(path):
    notebook = read(path)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor >= 5) == (4, True)


@every(NOTEBOOKS)
def test_it_knows_its_kernel_and_nothing_else(path):
    assert read(path).metadata == {"kernelspec": KERNEL}


@every(NOTEBOOKS)
def test_it_holds_no_output_and_no_count(path):
    for cell in read(path).cells:
        if cell.cell_type == "code":
            assert (cell.outputs, cell.execution_count) == ([], None), cell.id


@every(NOTEBOOKS)
def test_cells_carry_only_what_is_agreed(path):
    for cell in read(path).cells:
        assert set(cell.metadata) <= CELL_METADATA, cell.id
        assert set(cell.metadata.get("jupyter", {})) <= {"source_hidden"}, cell.id


@every(NOTEBOOKS)
def test_cells_have_readable_names_of_their_own(path):
    ids = [cell.id for cell in read(path).cells]
    assert [each for each in ids if not ID.fullmatch(each)] == []
    assert len(ids) == len(set(ids))


@every(WRITTEN_BY_HAND)
def test_each_line_of_text_holds_one_sentence(path):
    crowded = [
        f"{cell.id}: {line}"
        for cell in texts(read(path))
        for line in cell.source.splitlines()
        if NEXT_SENTENCE.search(line) and not line.startswith("|")
    ]
    assert crowded == []


@every(NOTEBOOKS)
def test_no_cell_is_empty_or_ends_in_blank_lines(path):
    assert [
        cell.id for cell in read(path).cells if not cell.source.strip() or cell.source != cell.source.strip("\n")
    ] == []


@every(NOTEBOOKS)
def test_the_file_ends_as_text_files_do_and_keeps_its_letters(path):
    text = path.read_text("utf-8")
    assert text.endswith("}\n")
    assert "\\u00" not in text


@pytest.mark.parametrize(
    ("line", "crowded"),
    [
        ("Money leaks. It is gone.", True),
        ("Is it? It is.", True),
        ("**Ask:** what? Then go.", True),
        ("See Andrews, R. B. (1953), vol. 1, e.g. There.", False),
        ("1. First we look.", False),
        ("About 2.61 of 3.5 jobs.", False),
    ],
)
def test_sentences_are_told_apart(line, crowded):
    assert bool(NEXT_SENTENCE.search(line)) == crowded
