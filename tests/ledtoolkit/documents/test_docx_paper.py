"""The Word file has real headings, lists, header rows, alt texts and a language; a real program opens it."""

import os
import re
import subprocess
from base64 import b64encode
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from ledtoolkit.document import Section
from ledtoolkit.documents.exporting import export
from tests.ledtoolkit.documents.sample_paper import HOSTILE, JOBS, PAPER, holding
from tests.system_programs import find_or_install

FILE = export(PAPER, "docx")
WORD = docx.Document(BytesIO(FILE))


def styled(word, style):
    return [paragraph.text for paragraph in word.paragraphs if paragraph.style.name == style]


def test_title_headings_and_captions_have_their_styles():
    assert styled(WORD, "Title") == ["Work for the north"]
    assert styled(WORD, "Heading 1") == ["1 Summary", "2 Place", "9 Plan", "Annex", "References"]
    assert styled(WORD, "Heading 2") == ["What we want"]
    assert styled(WORD, "Caption") == [
        "Table 1. Jobs by branch",
        "Figure 1. Caption of location-quotients",
        "Figure 2. Caption of theory-of-change",
        "Table 2. Action plan",
    ]
    assert styled(WORD, "Remark") == [
        "FICTIONAL: this place does not exist.", "The chain is missing. Week 6 asks for it.",
    ]  # fmt: skip


def test_a_title_longer_than_a_property_may_be_stands_whole_on_the_page():
    long = "Work for the north " * 16
    word = docx.Document(BytesIO(export(replace(PAPER, title=long, author=long), "docx")))
    assert styled(word, "Title") == [long.strip()]
    assert word.core_properties.title == long[:255]


def test_bold_italic_and_line_ends_are_kept():
    (paragraph,) = [each for each in WORD.paragraphs if each.text.startswith("The province")]
    assert [(run.text, run.bold, run.italic) for run in paragraph.runs] == [
        ("The province lives from ", None, None),
        ("public services", True, None),
        (" and ", None, None),
        ("energy", None, True),
        (".\nThis is its second line.", None, None),
    ]


def test_lists_are_lists_and_a_numbered_one_begins_where_it_was_begun():
    assert styled(WORD, "List Bullet") == ["More work in the north", "Fewer trips"]
    assert styled(WORD, "List Bullet 2") == ["near the harbour"]
    assert styled(WORD, "List Number") == ["Third comes first", "then the fourth"]
    starts = [start.get(qn("w:val")) for start in WORD.part.numbering_part.element.iter(qn("w:startOverride"))]
    assert starts == ["3"]


def test_the_contents_are_a_field_whose_links_lead_to_the_headings():
    names = {mark.get(qn("w:name")) for mark in WORD.element.body.iter(qn("w:bookmarkStart"))}
    links = [link.get(qn("w:anchor")) for link in WORD.element.body.iter(qn("w:hyperlink"))]
    assert links == ["section-1", "section-2", "section-3", "section-4", "references"]
    assert set(links) == names
    instructions = [text.text for text in WORD.element.body.iter(qn("w:instrText"))]
    assert instructions == ['TOC \\o "1-2" \\h \\z \\u']


def test_pictures_carry_their_alt_text_and_number():
    described = [(shape._inline.docPr.get("name"), shape._inline.docPr.get("descr")) for shape in WORD.inline_shapes]
    assert described[0][0] == "Figure 1"
    assert described[0][1].startswith("Groningen is most specialised in Public")
    assert described[1][1].startswith("Activity: Train welders.")


def test_the_first_row_of_a_table_is_its_header():
    for table in WORD.tables:
        headers = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        assert headers == [True] + [False] * (len(headers) - 1)
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        assert look.get(qn("w:firstRow")) == look.get(qn("w:firstColumn")) == "1"
    assert [[cell.text for cell in row.cells] for row in WORD.tables[0].rows][1] == [
        "Public services",
        "105.7",
        "36.2%",
    ]


def test_a_short_table_stays_with_its_source_and_of_a_long_one_the_last_row():
    long = replace(JOBS, rows=JOBS.rows * 10)
    word = docx.Document(BytesIO(export(replace(PAPER, sections=(Section("x", (JOBS, long), "1", "1"),)), "docx")))
    kept = [
        [all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells) for row in table.rows]
        for table in word.tables
    ]
    assert kept == [[True] * 4, [False] * 30 + [True]]


def test_word_and_markdown_hold_the_same_pictures():
    with ZipFile(BytesIO(FILE)) as file:
        drawn = [file.read(name) for name in file.namelist() if name.endswith(".png")]
    told = export(PAPER, "md").decode()
    assert len(drawn) == 2
    assert all(b64encode(picture).decode() in told for picture in drawn)


def test_a_wide_table_lies_across_together_with_its_heading():
    assert [section.orientation for section in WORD.sections] == [
        WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT,
    ]  # fmt: skip


def test_properties_say_title_author_and_language_and_no_day():
    properties = docx.Document(BytesIO(export(replace(PAPER, language="es"), "docx"))).core_properties
    assert (properties.title, properties.author, properties.language) == ("Work for the north", "Amina & Jan", "es")
    assert (properties.created, properties.modified, properties.last_modified_by) == (None, None, "")


@pytest.mark.parametrize(("language", "region"), [("en", "en-GB"), ("nl", "nl-NL"), ("es", "es-ES")])
def test_the_text_is_in_the_language_of_the_paper(language, region):
    word = docx.Document(BytesIO(export(replace(PAPER, language=language), "docx")))
    assert [lang.get(qn("w:val")) for lang in word.styles.element.iter(qn("w:lang"))] == [region]


def test_no_part_of_the_file_carries_a_time():
    with ZipFile(BytesIO(FILE)) as file:
        assert {part.date_time for part in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_text_from_right_to_left_is_marked():
    word = docx.Document(BytesIO(export(holding("שלום"), "docx")))
    (paragraph,) = [each for each in word.paragraphs if each.style.name == "Normal" and each.text == "שלום"][-1:]
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert paragraph.runs[0].font.rtl


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_was_typed_is_text_and_the_file_holds_nothing_else(text):
    with ZipFile(BytesIO(export(holding(text), "docx"))) as file:
        assert not [name for name in file.namelist() if re.search(r"vba|embed|external", name, re.I)]
        everything = b"".join(file.read(name) for name in file.namelist() if name.endswith(".rels"))
    assert b'TargetMode="External"' not in everything


@pytest.mark.slow
def test_a_real_program_opens_it(tmp_path):
    (tmp_path / "paper.docx").write_bytes(FILE)
    office = find_or_install("soffice")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "paper.docx"]
    subprocess.run(
        command, check=True, cwd=tmp_path, capture_output=True, timeout=120, env={**os.environ, "HOME": str(tmp_path)}
    )
    read = (tmp_path / "paper.txt").read_text("utf-8-sig")
    for words in ("Work for the north", "Contents", "1 Summary", "public services", "Table 2. Action plan", "Annex"):
        assert words in read
