"""The PDF says what it is: tags, language, title, outline, alt texts and the mark of PDF/UA-1; text is text in it."""

import subprocess
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from ledtoolkit.document import Prose, Section
from ledtoolkit.documents.exporting import export
from ledtoolkit.documents.letters import BOX
from tests.ledtoolkit.documents.sample_paper import HOSTILE, JOBS, PAPER, PLAN, figure, holding
from tests.system_programs import find_or_install

FILE = export(PAPER, "pdf")
PDF = pikepdf.open(BytesIO(FILE))


def tags(node):
    """All tags below a node of the structure tree, in reading order, with their attributes."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from tags(kid)


TAGS = list(tags(PDF.Root.StructTreeRoot))
KINDS = [str(tag.S) for tag in TAGS]


def text_of(file, tmp_path):
    (tmp_path / "paper.pdf").write_bytes(file)
    command = [find_or_install("pdftotext"), "-layout", "paper.pdf", "-"]
    return subprocess.run(command, check=True, cwd=tmp_path, capture_output=True, text=True).stdout


def flat(text):
    return " ".join(text.replace("\u200b", "").split())


def test_it_carries_the_mark_of_the_standard():
    with PDF.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Work for the north"
    assert PDF.Root.MarkInfo.Marked


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_it_names_its_language(language):
    pdf = pikepdf.open(BytesIO(export(replace(PAPER, language=language), "pdf")))
    assert str(pdf.Root.Lang) == language


def test_a_reader_shows_the_title_and_the_outline():
    assert PDF.Root.ViewerPreferences.DisplayDocTitle
    assert str(PDF.docinfo["/Author"]) == "Amina & Jan"
    with PDF.open_outline() as outline:
        assert [item.title for item in outline.root] == ["1 Summary", "2 Place", "9 Plan", "Annex", "References"]
        assert [item.title for item in outline.root[0].children] == ["What we want"]


def test_headings_lists_tables_and_figures_are_tagged():
    # the contents have a heading too, which is not in the outline
    assert KINDS.count("/H1") == 6
    assert KINDS.count("/H2") == 1
    assert KINDS.count("/Table") == 2
    assert KINDS.count("/TH") == 3 + 9
    assert KINDS.count("/LI") == 2 + 1 + 2
    assert KINDS.count("/Figure") == 2
    assert "/TOC" in KINDS


def test_figures_have_their_alt_text():
    alts = [str(tag.Alt) for tag in TAGS if str(tag.S) == "/Figure"]
    assert alts[0].startswith("Groningen is most specialised in Public")
    assert alts[1].startswith("Activity: Train welders.")


def test_a_figure_that_stands_on_another_page_is_read_where_it_was_put():
    first_of_next = KINDS.index("/H1", KINDS.index("/Figure"))
    assert KINDS[:first_of_next].count("/Figure") == 2
    assert KINDS[:first_of_next].count("/H1") == 3


def test_it_holds_no_day_no_script_and_no_file():
    assert "/CreationDate" not in PDF.docinfo
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(PDF.Root.get("/Names", {}).keys())
    assert "/OpenAction" not in PDF.Root


def test_all_is_there_in_order(tmp_path):
    read = flat(text_of(FILE, tmp_path))
    places = [
        read.index(words)
        for words in (
            "Work for the north",
            "A policy paper",
            "FICTIONAL: this place does not exist.",
            "Contents",
            "public services",
            "near the harbour",
            "3. Third comes first",
            "Table 1. Jobs by branch",
            "Source: CBS StatLine, 2019",
            "Figure 1. Caption of location-quotients",
            "Table 2. Action plan",
            "No source is given.",
            "North, D. C. (1955).",
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["typst", "html", "markdown", "office", "lines"])
def test_whatever_was_typed_is_printed_as_it_was_typed(name, tmp_path):
    typed = [line for line in HOSTILE[name].splitlines() if line and not line.startswith(("#", "+", "1)", "    "))]
    read = flat(text_of(export(holding(HOSTILE[name]), "pdf"), tmp_path)).replace(" ", "")
    for line in typed or [HOSTILE[name]]:
        assert line.replace(" ", "") in read


def test_scripts_without_letters_print_as_boxes_and_are_named(tmp_path):
    read = flat(text_of(export(holding("水 water"), "pdf"), tmp_path))
    assert f"{BOX} water" in read
    assert "The PDF has no letters for these scripts and prints boxes instead: Han." in read


def test_letters_in_figures_are_letters_where_they_are_simple(tmp_path):
    paper = replace(PAPER, sections=(Section("x", (figure(quotients={"Weavers": 1.2, "Potters": 0.8}),), "1", "1"),))
    assert "Weavers" in text_of(export(paper, "pdf"), tmp_path)


def test_scripts_that_print_are_not_boxes(tmp_path):
    paper = replace(PAPER, sections=(Section("x", (Prose(HOSTILE["scripts"]),), "1", "1"),))
    assert BOX not in text_of(export(paper, "pdf"), tmp_path)


def test_a_word_without_end_stays_on_the_page(tmp_path):
    paper = replace(PAPER, sections=(Section("x", (Prose("x" * 5000),), "1", "1"),))
    (tmp_path / "paper.pdf").write_bytes(export(paper, "pdf"))
    command = [find_or_install("pdftoppm"), "-r", "30", "-f", "2", "-l", "2", "-gray", "-png", "paper.pdf", "page"]
    subprocess.run(command, check=True, cwd=tmp_path)
    (page,) = tmp_path.glob("page*.png")
    with Image.open(page) as drawn:
        right_margin = drawn.crop((int(drawn.width * 0.9), 0, drawn.width, drawn.height)).convert("L")
        assert right_margin.getextrema() == (255, 255)


def test_a_wide_table_lies_across_and_a_long_one_repeats_its_head(tmp_path):
    across = [page.MediaBox[2] > page.MediaBox[3] for page in PDF.pages]
    assert across.count(True) == 1
    long = replace(PAPER.sections[1].blocks[0], rows=tuple((f"Branch {k}", str(k), "1%") for k in range(500)))
    paper = replace(PAPER, sections=(Section("x", (long,), "1", "1"),))
    read = text_of(export(paper, "pdf"), tmp_path)
    assert read.count("Share of all jobs") > 5
    assert "Branch 499" in read


def pages(file, tmp_path):
    return text_of(file, tmp_path).split("\f")[:-1]


def test_text_runs_on_past_a_figure_that_fits_on_no_page_that_has_begun(tmp_path):
    told = "\n\n".join(["Before the figure."] * 20)
    tall = figure(quotients={f"Branch {place}": place + 0.5 for place in range(10)})
    sections = (
        Section("Place", (Prose(told), tall), "1", "1"),
        Section("Plan", (Prose("After the figure."),), "2", "2"),
    )
    read = pages(export(replace(PAPER, sections=sections), "pdf"), tmp_path)
    at = {words: [words in page for page in read] for words in ("After the figure.", "Figure 1.")}
    assert at["After the figure."].index(True) < at["Figure 1."].index(True)


def test_no_source_stands_alone_on_a_page_wherever_its_table_begins(tmp_path):
    tables = [replace(PAPER.sections[1].blocks[0], rows=(("Branch", "1", "1%"),) * rows) for rows in (5, 13, 40)]
    blocks = [block for lines in range(40) for block in (Prose("Line.\n" * (lines % 17 + 1)), tables[lines % 3])]
    read = pages(export(replace(PAPER, sections=(Section("x", tuple(blocks), "1", "1"),)), "pdf"), tmp_path)
    assert sum(page.count("Source: CBS") for page in read) == 40
    assert not [page for page in read if page.lstrip().startswith("Source")]


def test_what_is_shown_with_a_table_that_lies_across_fills_the_page_before_it(tmp_path):
    paper = replace(PAPER, sections=(Section("Plan", (Prose("Told."), PLAN, figure(), JOBS), "1", "1"),))
    read = pages(export(paper, "pdf"), tmp_path)
    assert "Figure 1." in read[1]
    assert "Table 1. Jobs by branch" in flat(read[1])
    assert "Table 2. Action plan" in flat(read[2])
