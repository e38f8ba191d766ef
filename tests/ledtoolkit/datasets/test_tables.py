"""Reading a table: a code stays text, a blank is missing, figures are floats."""

import pandas as pd

from ledtoolkit.datasets import tables
from ledtoolkit.datasets.tables import read_table


def test_a_code_na_stays_text_and_a_blank_figure_is_missing(tmp_path, monkeypatch):
    (tmp_path / "made_up.csv").write_text("country,jobs\nNA,3\nNL,\n", encoding="utf-8")
    monkeypatch.setattr(tables, "DATA", tmp_path)
    table = read_table("made_up", index=["country"])
    assert list(table.index) == ["NA", "NL"]
    assert table["jobs"].isna().to_list() == [False, True]


def test_whole_figures_become_floats_and_codes_are_left_out(tmp_path, monkeypatch):
    (tmp_path / "made_up.csv").write_text("code,place,jobs\n01,here,3\n", encoding="utf-8")
    monkeypatch.setattr(tables, "DATA", tmp_path)
    expected = pd.DataFrame({"jobs": [3.0]}, index=pd.Index(["here"], name="place"))
    pd.testing.assert_frame_equal(read_table("made_up", index=["place"], codes=["code"]), expected)


def test_a_label_of_digits_keeps_its_leading_zero(tmp_path, monkeypatch):
    (tmp_path / "made_up.csv").write_text("code,jobs\n01,3\n", encoding="utf-8")
    monkeypatch.setattr(tables, "DATA", tmp_path)
    assert list(read_table("made_up", index=["code"]).index) == ["01"]
