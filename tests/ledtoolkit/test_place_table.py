"""A pasted table is read as spreadsheets write it, and refused with the row and what to do."""

import pytest

from ledtoolkit.place_table import TableError, read_own_table


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
        ("PK\x03\x04", "This is a spreadsheet file. Save it as CSV, or copy the cells and paste them here."),
        ("x" * 300_000, "This table is too long. Paste only branch, jobs in your place, jobs in the larger area."),
    ],
)
def test_an_odd_table_is_refused_with_what_to_do(text, message):
    with pytest.raises(TableError) as refusal:
        read_own_table(text, year=2024)
    assert str(refusal.value) == message
