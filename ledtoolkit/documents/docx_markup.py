"""What Word keeps beside the text: language, styles, bookmarks, contents, header rows, alt texts; and the same bytes.

python-docx writes most of a file; this is what it has no function for.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import Cm, Length, Pt, RGBColor
from docx.text.paragraph import Paragraph

from ledtoolkit.documents.letters import direction

__all__ = [
    "add_bookmark",
    "add_contents",
    "add_table",
    "name_picture",
    "new_numbering",
    "new_paragraph",
    "same_every_time",
    "set_properties",
    "set_styles",
    "turn",
    "use_numbering",
]

REGIONS = {"en": "en-GB", "nl": "nl-NL", "es": "es-ES"}
INK = RGBColor(0x1A, 0x1A, 0x1A)
# What follows `bidi` within the properties of a paragraph: the order is part of the format.
AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
# style of ours: the style it is made from, size, space before and after in points
OWN_STYLES = {
    "Remark": ("Normal", 10.5, 4, 8),
    "Source": ("Normal", 8.5, 3, 12),
    "Bibliography": ("Normal", 10.5, 0, 6),
    "Contents Heading": ("Normal", 15, 18, 6),
    "toc 1": ("Normal", 10.5, 0, 3),
    "Table Text": ("Normal", 9, 0, 0),
}
# Fiftieths of a percent, as Word counts them; a narrow column is a third of one that holds some words.
FULL_WIDTH, NARROW = 5000, 3.0
# Word refuses a longer title or author among the properties; on the page they stand whole.
LONGEST_PROPERTY = 255
# No file was made before this day, and it is the same every day.
NO_DAY = (1980, 1, 1, 0, 0, 0)


def set_properties(word: Word, *, title: str, author: str, language: str) -> None:
    """Write who and what into the file's properties; no day and no program, so that the bytes stay the same."""
    properties = word.core_properties
    element = properties._element
    for child in list(element):
        element.remove(child)
    properties.title, properties.author = title[:LONGEST_PROPERTY], author[:LONGEST_PROPERTY]
    properties.language = language
    (found,) = word.styles.element.iter(qn("w:lang"))
    found.set(qn("w:val"), REGIONS[language])


def set_styles(word: Word) -> None:
    """Set the page, the usual styles and our own ones."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.4)
    styles: Any = word.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Calibri", Pt(10.5)
    styles["Normal"].paragraph_format.space_after = Pt(7)
    for name, size in (("Title", 26), ("Heading 1", 16), ("Heading 2", 12), ("Caption", 10), ("Subtitle", 14)):
        styles[name].font.size, styles[name].font.color.rgb = Pt(size), INK
    styles["Caption"].font.bold, styles["Subtitle"].font.italic = False, False
    for name, (base, points, before, after) in OWN_STYLES.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = styles[base], Pt(points)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    styles["Contents Heading"].font.bold = True
    _frame(styles["Remark"].element.get_or_add_pPr())
    _number_pages(section.footer.paragraphs[0])


def new_paragraph(word: Word, style: str = "") -> Paragraph:
    """Add a paragraph in a style; by its name python-docx would look through all styles twice, for each paragraph."""
    paragraph = word.add_paragraph()
    if style:
        paragraph._p.style = style.replace(" ", "")
    return paragraph


def turn(paragraph: Paragraph) -> None:
    """Let a paragraph run from right to left."""
    paragraph._p.get_or_add_pPr().insert_element_before(_new("w:bidi"), *AFTER_BIDI)


def add_bookmark(paragraph: Paragraph, name: str) -> None:
    """Name a paragraph, so that the contents lead to it."""
    number = str(sum(1 for _ in paragraph.part.element.iter(qn("w:bookmarkStart"))))
    paragraph._p.insert(1, _new("w:bookmarkStart", id=number, name=name))
    paragraph._p.append(_new("w:bookmarkEnd", id=number))


def add_contents(word: Word, entries: Sequence[tuple[str, str]]) -> None:
    """Write the contents as links, within a field: Word adds the pages when it is asked to update."""
    paragraphs = [new_paragraph(word, "toc 1") for _ in entries]
    for paragraph, (heading, anchor) in zip(paragraphs, entries, strict=True):
        link = _new("w:hyperlink", anchor=anchor, history="1")
        link.append(_run(heading))
        paragraph._p.append(link)
    if paragraphs:
        begin, end = _field('TOC \\o "1-2" \\h \\z \\u')
        for place, part in enumerate(begin, start=1):
            paragraphs[0]._p.insert(place, part)
        paragraphs[-1]._p.append(end)


def new_numbering(word: Word, style: str, start: int) -> int:
    """Begin a numbered list anew, at any number."""
    (of_style,) = word.styles[style].element.iter(qn("w:numId"))
    numbering = word.part.numbering_part.element
    abstract = numbering.num_having_numId(int(of_style.get(qn("w:val")))).abstractNumId.val
    added = numbering.add_num(abstract)
    added.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(added.numId)


def use_numbering(paragraph: Paragraph, numbering: int) -> None:
    """Let a paragraph count in this list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, numbering


def name_picture(shape: InlineShape, *, name: str, alt: str) -> None:
    """Give a picture its alt text."""
    properties = shape._inline.docPr
    properties.set("name", name)
    properties.set("descr", alt)


def add_table(
    word: Word,
    rows: Sequence[Sequence[str]],
    *,
    numbers: Sequence[bool],
    widths: Sequence[float],
    caption: str,
    size: Length,
    kept: int,
) -> None:
    """Write a table whose first row is repeated on each page and whose first column heads the rows.

    So many rows at its end stay on one page with the line that follows it.
    """
    table = _new("w:tbl")
    look = {"val": "04A0", "firstRow": "1", "lastRow": "0", "firstColumn": "1", "lastColumn": "0", "noHBand": "0"}
    table.append(
        _with(
            _new("w:tblPr"),
            _new("w:tblStyle", val="TableGrid"),
            _new("w:tblW", w="5000", type="pct"),
            _new("w:tblLook", **look),
            _new("w:tblCaption", val=caption),
        )
    )
    shares = [round(FULL_WIDTH * (width or NARROW) / sum(each or NARROW for each in widths)) for width in widths]
    table.append(_with(_new("w:tblGrid"), *(_new("w:gridCol", w=str(share)) for share in shares)))
    for place, row in enumerate(rows):
        properties = _with(_new("w:trPr"), _new("w:cantSplit"), *([_new("w:tblHeader")] if place == 0 else []))
        cells = [
            _cell(text, is_number, size, share, is_bold=place == 0)
            for text, is_number, share in zip(row, numbers, shares, strict=True)
        ]
        table.append(_with(_new("w:tr"), properties, *cells))
    for row_at_end in list(table.iter(qn("w:tr")))[-kept:]:
        for style in list(row_at_end.iter(qn("w:pStyle"))):
            style.addnext(_new("w:keepNext"))
    body = word.element.body
    body.insert(len(body) - 1, table)


def same_every_time(file: bytes) -> bytes:
    """Return a file whose parts carry no time."""
    written = BytesIO()
    with ZipFile(BytesIO(file)) as old, ZipFile(written, "w") as new:
        for name in old.namelist():
            part = ZipInfo(name, NO_DAY)
            # A PNG is packed already.
            part.compress_type = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED
            part.external_attr, part.create_system = 0o600 << 16, 3
            new.writestr(part, old.read(name))
    return written.getvalue()


def _cell(text: str, is_number: bool, size: Length, share: int, *, is_bold: bool) -> Any:  # noqa: FBT001 - of a row
    is_rtl = direction(text) == "rtl"
    properties = _with(_new("w:pPr"), _new("w:pStyle", val="TableText"))
    properties.extend([_new("w:bidi")] * is_rtl + [_new("w:jc", val="right")] * is_number)
    style = _new("w:rPr")
    style.extend([_new("w:b")] * is_bold + [_new("w:sz", val=str(int(size.pt * 2)))] + [_new("w:rtl")] * is_rtl)
    shade = [_new("w:shd", val="clear", color="auto", fill="F2F2F2")] * is_bold
    cell = _with(_new("w:tcPr"), _new("w:tcW", w=str(share), type="pct"), *shade)
    return _with(_new("w:tc"), cell, _with(_new("w:p"), properties, _run(text, style)))


def _run(text: str, style: Any = None) -> Any:
    run = _new("w:r")
    if style is not None:
        run.append(style)
    for place, line in enumerate(text.split("\n")):
        if place:
            run.append(_new("w:br"))
        words = _new("w:t")
        words.text = line
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(words)
    return run


def _field(instruction: str) -> tuple[list[Any], Any]:
    """Return what begins a field and what ends it."""
    words = _new("w:instrText")
    words.text = instruction
    begin = [_new("w:fldChar", fldCharType="begin"), words, _new("w:fldChar", fldCharType="separate")]
    return [_with(_new("w:r"), part) for part in begin], _with(_new("w:r"), _new("w:fldChar", fldCharType="end"))


def _number_pages(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    begin, end = _field("PAGE")
    paragraph._p.extend([*begin, _run("1"), end])


def _frame(properties: Any) -> None:
    edge = _new("w:left", val="single", sz="18", space="8", color="767676")
    properties.insert_element_before(_with(_new("w:pBdr"), edge), "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind")
    properties.insert_element_before(
        _new("w:shd", val="clear", color="auto", fill="F2F2F2"), "w:tabs", "w:bidi", "w:spacing", "w:ind"
    )


def _new(tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _with(element: Any, *children: Any) -> Any:
    element.extend(children)
    return element
