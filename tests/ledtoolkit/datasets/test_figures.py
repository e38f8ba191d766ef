"""Plain figures: the same numbers as the frames, a blank is missing, sums are exact."""

import math

import numpy as np
import pytest

from ledtoolkit.datasets import employment_figures, figures, load_nl_provinces_employment_2018
from ledtoolkit.datasets.cards import table_names
from ledtoolkit.datasets.figures import Figures, read_figures, read_lines
from ledtoolkit.datasets.tables import read_table


@pytest.fixture
def made_up(tmp_path, monkeypatch):
    text = 'code,place,jobs,firms\n01,"Here, now",3,0.1\n02,NA,,0.2\n'
    (tmp_path / "made_up.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(figures, "DATA", tmp_path)
    return read_figures("made_up", index="place", codes=["code"])


def test_labels_stay_text_codes_are_left_out_and_a_blank_is_missing(made_up):
    assert (made_up.labels, list(made_up.columns)) == (["Here, now", "NA"], ["jobs", "firms"])
    assert made_up["jobs"]["Here, now"] == 3.0
    assert math.isnan(made_up["jobs"]["NA"])


def test_a_label_of_digits_keeps_its_leading_zero(made_up):
    assert [line["code"] for line in read_lines("made_up")] == ["01", "02"]


def test_rows_and_columns_hold_the_same_figures(made_up):
    assert made_up.row("Here, now") == {"jobs": 3.0, "firms": 0.1}
    assert next(made_up.rows()) == ("Here, now", {"jobs": 3.0, "firms": 0.1})


def test_the_other_rows_stay_when_one_is_left_out(made_up):
    assert dict(made_up.without("NA").columns) == {"jobs": {"Here, now": 3.0}, "firms": {"Here, now": 0.1}}


def test_sums_go_down_and_across_and_are_exact():
    tenths = Figures({"a": {"x": 0.1, "y": 0.2}, "b": {"x": 0.2, "y": 0.1}, "c": {"x": 0.3, "y": 0.3}})
    assert tenths.totals() == {"a": 0.30000000000000004, "b": 0.30000000000000004, "c": 0.6}
    assert tenths.row_totals() == {"x": 0.6, "y": 0.6}
    assert tenths.each(lambda figure: figure * 10)["c"] == {"x": 3.0, "y": 3.0}


@pytest.mark.parametrize("name", table_names())
def test_every_table_reads_to_the_same_figures_as_its_frame(name):
    # A text in each cell that is no number: labels, as the loaders know them.
    every = read_lines(name)
    text = [key for key in every[0] if any(not is_figure(line[key]) for line in every)] or [next(iter(every[0]))]
    telling = next((key for key in text if len({line[key] for line in every}) == len(every)), None)
    if telling is None:
        with pytest.raises(ValueError, match=f"rows of {name} must differ in '{text[0]}'"):
            read_figures(name, index=text[0])
    else:
        mine = read_figures(name, index=telling, codes=text)
        frame = read_table(name, index=text)
        assert list(mine.columns) == list(frame.columns)
        np.testing.assert_array_equal([list(row.values()) for _, row in mine.rows()], frame.to_numpy())


def is_figure(text):
    try:
        float(text or "nan")
    except ValueError:
        return False
    return True


def test_jobs_by_region_are_those_of_the_loader_without_the_national_row():
    frame = load_nl_provinces_employment_2018()
    mine = employment_figures("nl_provinces_employment_2018")
    assert mine.labels == list(frame.index)
    np.testing.assert_array_equal(mine.frame().to_numpy(), frame.to_numpy())
