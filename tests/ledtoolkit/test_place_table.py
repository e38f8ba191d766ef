"""A pasted table is read as spreadsheets write it, and refused with the row and what to do."""

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.place_table import TableError, cells_of, read_cells, read_own_table

NO_NUMBER = f"“{'9' * 40}” in the row “Shops” is no number of jobs. Write digits only, 0 where there are none."


def numbers(text):
    table = read_own_table(text, year=2024)
    return {str(b): (table.jobs.loc[2024, b], table.reference_jobs.loc[2024, b]) for b in table.jobs.columns}


@pytest.mark.parametrize(
    "text",
    [
        "Farms\t30\t1200\nShops\t70.5\t9000",
        "Farms;30;1200\nShops;70,5;9000",
        "Farms,30,1200\nShops,70.5,9000",
        "branch\there\tnation\nFarms\t30\t1.200\nShops\t70,5\t9.000",
        "branch\there\tnation\nFarms\t30\t1,200\nShops\t70.5\t9,000.0",
        "Farms\t30\t1 200\nShops\t70,5\t9 000\n",
        "\ufeffFarms\t30\t1200\r\n\r\nShops\t70.5\t9000\r\n",
        '"Farms","30","1200"\n"Shops","70.5","9000"',
        "Farms\t30\t1\u202f200\nShops\t70,5\t9\u00a0000\n",
        "Farms\t30\t1’200\nShops\t70.5\t9'000\n",
        "sep=;\nFarms;30;1200\nShops;70,5;9000",
        "Farms;30;1200;;\nShops;70,5;9000;;",
    ],
)
def test_one_table_in_many_spellings(text):
    assert numbers(text) == {"Farms": (30.0, 1200.0), "Shops": (70.5, 9000.0)}


def test_a_branch_may_have_a_comma_in_its_name():
    assert set(numbers("Trade, transport\t30\t1200\nShops\t70\t9000")) == {"Trade, transport", "Shops"}


def test_groups_of_three_are_thousands_when_every_number_has_them():
    assert numbers("Farms\t1.500\t12.000\nShops\t2.500\t90.000")["Farms"] == (1500.0, 12000.0)


@pytest.mark.parametrize("total", ["Total", "totaal", "Summe", "TOTAL"])
def test_a_row_of_totals_is_left_out_and_named(total):
    table = read_own_table(f"Farms\t30\t1200\nShops\t70\t9000\n{total}\t100\t10200", year=2024)
    assert list(table.jobs.columns) == ["Farms", "Shops"]
    assert table.notes == (f"The row “{total}” was left out: totals are added up from the branches.",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The table is still empty. Paste three columns: branch, jobs in your place, jobs in the larger area."),
        ("Farms\t30\t1200", "We found 1 branches and need 2 to 100. Give one row for each branch."),
        ("Farms\t30\nShops\t70", "Row 1 has 2 columns and not 3: branch, jobs in your place, jobs in the larger area."),
        ("Farms\t30\t12\nFarms\t70\t90", "“Farms” stands there twice. Add its rows up, or give each a name."),
        (
            "Farms\t30\t1200\nShops\tmany\t9000",
            "“many” in the row “Shops” is no number of jobs. Write digits only, 0 where there are none.",
        ),
        (
            "Farms\t30\t1200\nShops\t-5\t9000",
            "“-5” in the row “Shops” is no number of jobs. Write digits only, 0 where there are none.",
        ),
        (
            "Farms\t30\t1200\nShops\t\t9000",
            "“” in the row “Shops” is no number of jobs. Write digits only, 0 where there are none.",
        ),
        ("Farms\t30\t1200\nShops\t" + "9" * 400 + "\t9000", NO_NUMBER),
        ("Farms\t30\t1200\n\t70\t9000", "Row 2 needs the name of its branch, at most 200 characters."),
        ("Farms\t30\t1200\n" + "x" * 201 + "\t70\t9000", "Row 2 needs the name of its branch, at most 200 characters."),
        (
            "Farms\t1300\t1200\nShops\t70\t9000",
            "“Farms” has more jobs in your place than in the larger area, of which it is a part. "
            "Look whether the columns are swapped, and whether both count in the same unit.",
        ),
        ("Farms\t0\t0\nShops\t70\t9000", "The larger area has no jobs in “Farms”. Leave this row out."),
        (
            "Farms\t0\t1200\nShops\t0\t9000",
            "Your place has no jobs in this table. Type the jobs of each branch in the first column.",
        ),
        (
            "Farms\t30\t30\nShops\t70\t70",
            "Your place and the larger area have the same jobs. Take a larger area, of which your place is a part.",
        ),
        (
            "Farms\t3\t30\nShops\t7\t70",
            "In this table every branch has the same share in your place and in the larger area, "
            "so it shows no difference. Look whether one column was copied from the other.",
        ),
        ('"' + "x" * 150_000, "This is no table that we can read. Copy the cells of your spreadsheet again."),
        ("PK\x03\x04", "This is a spreadsheet file. Save it as CSV, or copy the cells and paste them here."),
        ("x" * 300_000, "This table is too long. Paste only branch, jobs in your place, jobs in the larger area."),
    ],
)
def test_an_odd_table_is_refused_with_what_to_do(text, message):
    with pytest.raises(TableError) as refusal:
        read_own_table(text, year=2024)
    assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("cells", "row"),
    [
        ([["branch", "here", "there"], ["Farms", "30", "1200"], ["Shops", "many", "9000"]], 3),
        ([["", "", ""], ["Farms", "30", "1200"], ["", "", ""], ["Shops", "70", "60"]], 4),
        ([["Farms", "30", "1200"], ["Farms", "30", "1200"]], 2),
        ([["Farms", "", "1200"], ["Shops", "70", "9000"]], 1),
        ([["Farms", "-5", "-9"], ["Shops", "70", "9000"]], 1),
        ([["Farms", "30", "1200"]], None),
    ],
)
def test_a_refusal_names_the_row_as_it_was_given(cells, row):
    with pytest.raises(TableError) as refusal:
        read_cells(cells, year=2024)
    assert refusal.value.row == row


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Farms\t12,5\t1200,25\nShops\t1250\t9001.5", "9001.5"),
        ("Farms\t1,5\t1200.250\nShops\t1250\t9001", "1200.250"),
        ("Farms\t1,200.5\t3.400,5\nShops\t70\t9000", "3.400,5"),
    ],
)
def test_two_ways_of_writing_decimals_in_one_table_are_refused_not_guessed(text, refused):
    with pytest.raises(TableError, match=f"^“{re.escape(refused)}” in the row “.*” is no number of jobs"):
        read_own_table(text, year=2024)


def test_a_branch_may_begin_like_a_zip():
    assert numbers("PKW-Handel;30;1200\nShops;70;9000")["PKW-Handel"] == (30.0, 1200.0)


def test_a_heading_is_passed_over_and_said():
    table = read_own_table("branch;here;nation\nFarms;30;1200\nShops;70;9000", year=2024)
    assert table.notes == ("The first row was read as a heading: “branch | here | nation”.",)


@pytest.mark.parametrize("total", ["Total employment", "Totaal banen", "Total, all industries"])
@pytest.mark.parametrize("figures", ["100\t10200", "120\t15000"], ids=["the sum", "more than is listed"])
def test_a_total_with_further_words_is_left_out_and_named(total, figures):
    table = read_own_table(f"Farms\t30\t1200\nShops\t70\t9000\n{total}\t{figures}", year=2024)
    assert list(table.jobs.columns) == ["Farms", "Shops"]
    assert table.notes == (f"The row “{total}” was left out: totals are added up from the branches.",)


@pytest.mark.parametrize("place", [0, 2])
def test_a_row_that_adds_up_the_others_is_left_out_whatever_its_name(place):
    rows = [["Farms", "30.2", "1200"], ["Shops", "70.3", "9000"]]
    rows.insert(place, ["Jobs", "100.6", "10200"])
    table = read_cells(rows, year=2024)
    assert list(table.jobs.columns) == ["Farms", "Shops"]
    assert table.notes == ("The row “Jobs” was left out: it adds up the other rows.",)


def test_half_of_one_column_is_no_total():
    table = read_own_table("Farms\t30\t1200\nShops\t70\t9000\nPublic\t100\t9000", year=2024)
    assert (len(table.jobs.columns), table.notes) == (3, ())


def test_a_branch_called_total_of_a_part_stays():
    table = read_own_table("Total manufacturing\t30\t1200\nShops\t70\t9000\nPublic\t20\t8000", year=2024)
    assert (len(table.jobs.columns), table.notes) == (3, ())


@pytest.mark.parametrize("heading", ["Branch;2024;2024", "Bedrijfstak;2023;2024", "Industry;2024;2024"])
def test_years_over_the_columns_are_a_heading_and_said(heading):
    table = read_own_table(f"{heading}\nFarms;30;1200\nShops;70;9000", year=2024)
    assert list(table.jobs.columns) == ["Farms", "Shops"]
    assert table.notes == (f"The first row was read as a heading: “{heading.replace(';', ' | ')}”.",)


def test_jobs_that_look_like_years_stay_jobs():
    assert numbers("Industry;1950;2050\nShops;70;9000")["Industry"] == (1950.0, 2050.0)


@pytest.mark.parametrize(("first", "read"), [("1.500", "1,500"), ("1,500", "1,500"), ("12.345.678", "12,345,678")])
def test_a_mark_that_may_mean_two_things_is_said_as_it_was_read(first, read):
    table = read_own_table(f"Farms\t{first}\t90000000\nShops\t70\t90000000", year=2024)
    assert table.notes == (f"“{first}” was read as {read}, the mark standing for thousands.",)


@given(st.text())
def test_any_text_is_cut_or_refused_without_a_traceback(text):
    with suppress(TableError):
        cells = cells_of(text)
        read_cells(cells, year=2024)


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3), max_size=4))
def test_any_cells_are_read_or_refused_without_a_traceback(cells):
    with suppress(TableError):
        read_cells(cells, year=2024)
