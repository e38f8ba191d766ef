"""The exporter that a learner draws."""

from ledtoolkit.exercises.own_exporter import TABLES, exporters


def test_there_are_33_exporters_and_no_total_among_them():
    places = [place for _, place in exporters()]
    assert len(places) == 33
    assert not {table.total_row for table in TABLES} & set(places)


def test_kenya_sells_vegetable_products_fourteen_times_as_much_as_the_world():
    # 3,087 of 7,137 million, beside 641,940 of 21,062,980 million of the world.
    assert round(TABLES[0].rca["vegetable"]["Kenya"], 2) == 14.19
