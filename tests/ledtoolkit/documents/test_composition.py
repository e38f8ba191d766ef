"""A composition says all once: numbers of figures and tables, fixed words, and nothing that cannot be printed."""

from dataclasses import replace

from ledtoolkit.document import Figure, Prose, Section
from ledtoolkit.documents.composition import DrawnFigure, NumberedTable, Remark, compose
from tests.ledtoolkit.documents.sample_paper import JOBS, PAPER, PLAN, figure


def pieces(*blocks):
    document = replace(PAPER, sections=(Section("Place", blocks, id="2", number="2"),))
    return compose(document).parts[0].pieces


def test_figures_and_tables_are_numbered_each_in_their_own_row():
    found = pieces(JOBS, figure(), JOBS, figure("growth"))
    assert [piece.label for piece in found] == ["Table 1", "Figure 1", "Table 2", "Figure 2"]


def test_a_figure_that_cannot_be_drawn_is_told_and_takes_no_number():
    broken = Figure("The chain", "growth", {}, source="", id="x")
    found = pieces(broken, figure())
    assert found[0] == Remark("The figure “The chain” could not be drawn from its numbers.")
    assert found[1].label == "Figure 1"


def test_a_source_that_is_missing_is_told():
    (table,) = pieces(replace(JOBS, source=" "))
    assert table.source == "No source is given."


def test_columns_of_numbers_are_known_by_their_cells():
    (table,) = pieces(JOBS)
    assert isinstance(table, NumberedTable)
    assert table.is_number == (False, True, True)


def test_a_table_lies_across_when_its_columns_could_not_be_read_upright():
    short = replace(JOBS, columns=tuple("abcdefgh"), rows=(tuple("12345678"),))
    upright, across = pieces(short, PAPER.sections[2].blocks[0])
    assert (upright.lies_across, across.lies_across) == (False, True)


def test_a_table_that_lies_across_comes_last_of_what_is_shown_together_and_never_before_a_text():
    assert [piece.label for piece in pieces(PLAN, figure(), JOBS)] == ["Figure 1", "Table 1", "Table 2"]
    assert [piece.table.caption for piece in pieces(PLAN, JOBS)] == ["Jobs by branch", "Action plan"]
    assert pieces(PLAN, Prose("After the plan."))[0].table.caption == "Action plan"


def test_a_short_table_stays_together_and_a_long_one_does_not():
    long = replace(JOBS, rows=JOBS.rows * 10)
    assert [table.stays_together for table in pieces(JOBS, long)] == [True, False]


def test_columns_share_the_width_by_what_they_hold():
    words = replace(JOBS, rows=(("x", "1", "w" * 100), ("y", "2", "w" * 400)))
    (table,) = pieces(words)
    assert table.widths == (0.0, 0.0, 120**0.5)


def test_headings_carry_their_number_and_an_anchor_that_no_record_chose():
    parts = compose(PAPER).parts
    assert [(part.heading, part.anchor) for part in parts] == [
        ("1 Summary", "section-1"),
        ("2 Place", "section-2"),
        ("9 Plan", "section-3"),
        ("Annex", "section-4"),
    ]


def test_a_paper_without_title_is_called_so():
    assert compose(replace(PAPER, title=" \n")).title == "Paper without a title"


def test_unknown_facts_are_left_out():
    assert compose(replace(PAPER, author="", date="")).facts == ("Groningen",)


def test_all_words_are_there_for_a_look_at_their_letters():
    words = " ".join(compose(PAPER).words())
    for word in ("north", "Amina", "FICTIONAL", "harbour", "Public services", "CBS", "specialised", "North, D. C."):
        assert word in words


def test_titles_and_captions_are_one_line():
    composition = compose(replace(PAPER, title="one\n two\tthree"))
    assert composition.title == "one two three"


def test_prose_without_a_letter_is_no_piece():
    assert pieces(Prose(" \n\n"), figure())[0].__class__ is DrawnFigure
