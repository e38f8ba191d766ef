"""Figures are drawn from plain numbers of any file: right ones by the course's own drawings, wrong ones not at all."""

import contextlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from ledtoolkit.document import Figure
from ledtoolkit.documents import drawing
from ledtoolkit.documents.drawing import FILE_DPI, Drawing, families_for
from ledtoolkit.documents.figures import FIGURE_KINDS, drawing_of, picture_of
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import speaking
from tests.ledtoolkit.documents.sample_paper import HOSTILE, NUMBERS, figure

ALT = {
    "location-quotients": "Groningen is most specialised in Public, with a location quotient of 1.33. "
    "The lowest is Industry, with 0.99.",
    "basic-jobs": "Groningen has 26.20 basic jobs (thousand jobs), 99.2% of them in Public. "
    "For each basic job there are 11.15 jobs in all.",
    "growth": "Jobs in Noord-Brabant changed by +94.30: National share +65.82, Industry mix -6.50, "
    "Regional share +34.98.",
    "exposure": "The branches of Noord-Brabant predict a change of -16.67 jobs (unit of the table), -1.2% of all. "
    "The largest part is Industry with -16.67.",
    "stakeholder-map": "Actors: 3. Manage closely: Residents (2). Keep satisfied: Province. Keep informed: Residents. "
    "Monitor: nobody.",
    # 9 * 0.75 + 2 * 0.25 = 7.25 and 1 * 0.75 + 8 * 0.25 = 2.75
    "options-scores": "Hall comes first with 7.25, a lead of 4.50 over Hub. "
    "It stays first in 4 of 4 cases in which one weight moves by 0.1.",
    "cash-plan": "The project costs 180.0 and brings in 135.0, a gap of 45.0. In period 2 most must be advanced: 55.0.",
    "theory-of-change": "Activity: Train welders. Outcome: Jobs are filled. "
    "Arrow 1 from “Train welders” to “Jobs are filled”, assuming: They stay.",
}


def test_every_kind_is_tested_here():
    assert set(FIGURE_KINDS) == set(NUMBERS) == set(ALT)


@pytest.mark.parametrize("kind", FIGURE_KINDS)
def test_a_figure_says_what_its_numbers_say(kind):
    assert picture_of(figure(kind)).alt == ALT[kind]


def test_a_figure_speaks_the_language_of_the_paper():
    with speaking("nl"):
        assert "1,33" in picture_of(figure()).alt


def test_numbers_on_the_axes_of_a_figure_speak_the_language_too():
    with speaking("nl"):
        drawn = drawing_of(figure("basic-jobs", basic_jobs={"Public": 0.3, "Farms": 0.2})).vectors
    assert ">0,1" in drawn
    assert ">0.1" not in drawn


def test_no_name_of_an_axis_is_cut_by_the_edge_of_its_figure():
    drawing = drawing_of(figure("exposure", unit="thousand people who are employed in this region"))
    (axes,) = drawing._picture.figure.axes
    across = axes.xaxis.label.get_window_extent()
    assert "\n" in axes.get_xlabel()
    assert drawing._picture.figure.bbox.x0 <= across.x0 < across.x1 <= drawing._picture.figure.bbox.x1


def test_a_figure_whose_name_was_broken_to_the_last_is_laid_out_once_more(monkeypatch):
    done = []

    class Engine:
        def execute(self, _):
            done.append("laid out")

    picture = picture_of(figure("exposure"))
    monkeypatch.setattr(picture.figure, "get_layout_engine", Engine)
    monkeypatch.setattr(drawing, "break_long_labels", lambda _: done.append("broken") or True)
    Drawing(picture)
    assert done == ["laid out", "broken"] * 3 + ["laid out"]


@pytest.mark.parametrize(
    "names",
    [["a", "a (3)", "a", "a"], ["a (2)", "a", "a"], ["a", "a", "a (2)", "a"], ["a"] * 40],
)
def test_actors_of_one_name_are_told_apart_whatever_they_are_called(names):
    actors = [{"name": name, "power": 2, "interest": 2} for name in names]
    told = list(picture_of(figure("stakeholder-map", actors=actors)).numbers.index)
    assert len(set(told)) == len(names)
    assert told[0] == names[0]


def test_the_same_numbers_are_drawn_once_in_each_language():
    assert drawing_of(figure()) is drawing_of(figure())
    with speaking("es"):
        spanish = drawing_of(figure())
    assert spanish is not drawing_of(figure())


def test_drawings_are_letters_for_a_page_and_outlines_for_a_pdf():
    drawing = drawing_of(figure())
    assert ">Public</text>" in drawing.vectors
    assert "Public" not in drawing.outlines.replace("<!--", "").partition("<path")[0]
    assert "<text" not in drawing.outlines
    assert drawing.pixels(50).startswith(b"\x89PNG")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_names_of_any_letters_are_drawn_without_a_warning(text):
    actors = [{"name": text, "power": 2, "interest": 8}]
    drawing = Drawing(picture_of(figure("stakeholder-map", actors=actors)))
    assert "<script" not in drawing.vectors
    assert "<text" not in drawing.outlines
    assert drawing.pixels(30)


@pytest.mark.parametrize("text", [r"US$ 5 \foo US$ 7", "$x_$"])
def test_what_stands_between_two_signs_of_money_is_no_formula(text):
    drawing = drawing_of(figure("location-quotients", place=text))
    assert text in drawing.vectors
    assert drawing.pixels(30).startswith(b"\x89PNG")


def test_a_theory_of_change_without_an_arrow_yet_is_drawn():
    assert picture_of(figure("theory-of-change", arrows=[])).alt


def test_only_scripts_that_need_it_take_another_font():
    assert families_for(["Zürich", "עברית"]) == ("sans-serif",)
    assert families_for(["नमस्ते", "ไทย"]) == ("sans-serif", "Noto Sans Devanagari", "Noto Sans Thai")


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("location-quotients", {"quotients": {}}),
        ("location-quotients", {"quotients": {"a": float("nan")}}),
        ("location-quotients", {"quotients": {"a": 1e300, "b": 1}}),
        ("location-quotients", {"quotients": {str(place): 1.0 for place in range(41)}}),
        ("location-quotients", {"place": 7}),
        ("basic-jobs", {"basic_jobs": {"a": 0.0}}),
        ("basic-jobs", {"total_jobs": "many"}),
        ("growth", {"parts": {"national share": 1.0}}),
        ("exposure", {"contribution": [1, 2]}),
        ("stakeholder-map", {"actors": [{"name": "a", "power": 11, "interest": 5}]}),
        ("stakeholder-map", {"actors": [{"name": "a"}]}),
        ("options-scores", {"options": [{"name": "a", "scores": [1, 2]}]}),
        ("options-scores", {"criteria": [{"name": "a", "weight": 0}, {"name": "b", "weight": 0}]}),
        ("options-scores", {"options": [{"name": "a", "scores": [1]}, {"name": "b", "scores": [1]}]}),
        ("cash-plan", {"costs": [1, 2, 3]}),
        ("cash-plan", {"costs": [-1, 1, 1, 1]}),
        ("theory-of-change", {"boxes": []}),
        ("theory-of-change", {"boxes": [{"kind": "wish", "text": "a"}]}),
        ("theory-of-change", {"boxes": [{"kind": "input", "text": str(place)} for place in range(9)]}),
    ],
)
def test_wrong_numbers_are_a_value_error(kind, wrong):
    with pytest.raises(ValueError):
        picture_of(figure(kind, **wrong))


def test_missing_numbers_are_named():
    with pytest.raises(ValueError) as refused:
        picture_of(Figure("c", "growth", {"place": "here"}, source="", id="g"))
    assert str(refused.value) == (
        "The numbers of this figure are not those of the kind 'growth': KeyError('parts'). "
        "Make the figure again from the record."
    )


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="`kind` must be one of"):
        picture_of(Figure("c", "../../etc", {}, source="", id="g"))


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)


@pytest.mark.slow
@pytest.mark.parametrize("kind", FIGURE_KINDS)
@settings(max_examples=40)
@given(st.data())
def test_whatever_stands_in_the_place_of_a_number_draws_or_is_a_value_error(kind, data):
    key = data.draw(st.sampled_from(sorted(NUMBERS[kind])))
    broken = figure(kind, **{key: data.draw(json_values)})
    with contextlib.suppress(ValueError):
        assert isinstance(picture_of(broken), Picture)


@pytest.mark.parametrize("kind", FIGURE_KINDS)
def test_pixels_stand_on_white_and_keep_their_colours_in_few_bytes(kind):
    png = drawing_of(figure(kind)).pixels(FILE_DPI)
    assert len(png) < 30_000
    with Image.open(BytesIO(png)) as drawn:
        colours = drawn.convert("RGB").getcolors()
        assert round(drawn.info["dpi"][0]) == FILE_DPI
        assert drawn.width == int(drawing_of(figure(kind)).width * FILE_DPI)
    assert max(colours)[1] == (255, 255, 255)
    # Black words, and the blue or the grey of the course.
    near = [
        max(map(abs, (r - 0, g - 114, b - 178))) < 8 or max(map(abs, (r - 118, g - 118, b - 118))) < 8
        for _, (r, g, b) in colours
    ]
    assert any(near)
    assert any(max(colour) < 12 for _, colour in colours)
