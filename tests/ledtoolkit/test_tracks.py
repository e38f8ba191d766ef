"""A track names only what is there, or what belongs to a week or worksheet that is still to come."""

import json
from pathlib import Path

import pytest

from ledtoolkit.documents.track_steps import exercise_at, where
from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.tracks import TRACKS, track_named
from ledtoolkit.tracks.step import Step
from ledtoolkit.widgets.explorers import listed_explorers

COURSE = Path(__file__).parents[2] / "notebooks"
STEPS = sorted({step for track in TRACKS for step in track.steps}, key=lambda step: step.key)
every_track = pytest.mark.parametrize("track", TRACKS, ids=lambda track: track.name)


def of_kind(kind):
    return pytest.mark.parametrize("step", [step for step in STEPS if step.kind == kind], ids=lambda step: step.target)


def test_the_five_tracks_of_the_curriculum_are_there():
    assert [track.name for track in TRACKS] == [
        "course",
        "training",
        "learning-circle",
        "neighbourhood-day",
        "regions",
    ]
    assert [track_named(track.name) for track in TRACKS] == list(TRACKS)


@every_track
def test_no_step_stands_twice_in_a_track(track):
    keys = [step.key for step in track.steps]
    assert len(set(keys)) == len(keys)


def test_a_step_that_several_tracks_name_is_the_same_in_all():
    assert len({step.key for step in STEPS}) == len(STEPS)


@of_kind("exercise")
def test_an_exercise_is_there_or_its_week_is_still_to_come(step):
    place = int(step.target.partition("/")[2])
    if step.week in weeks():
        assert exercise_at(step) == exercises_of(step.week)[place - 1]
        assert exercise_at(step).written is None
    else:
        assert 1 <= place <= 5
        assert where(step, COURSE).is_later


@of_kind("explorer")
def test_an_explorer_is_one_of_the_list_and_stands_in_its_lesson(step):
    titles = {listed.name: listed.title for listed in listed_explorers()}
    assert titles[step.target] == step.words
    cells = json.loads((COURSE / step.week / "lesson.ipynb").read_text("utf-8"))["cells"]
    assert step.cell in {cell["id"] for cell in cells}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_where_a_step_leads_there_is_a_page_with_that_cell(step):
    place = where(step, COURSE)
    assert place.words
    if place.path:
        cells = json.loads((COURSE / place.path).read_text("utf-8"))["cells"]
        assert not place.cell or place.cell in {cell["id"] for cell in cells}
    else:
        assert place.is_later == (step.kind != "activity")


def test_a_page_that_is_not_there_comes_later(tmp_path):
    assert where(Step("lesson", "week01"), tmp_path).is_later
    assert where(Step("lesson", "week01"), tmp_path).path == ""


def test_the_course_has_each_week_with_lesson_and_assignment():
    steps = [(step.kind, step.week) for step in track_named("course").steps if step.week]
    assert steps == [(kind, f"week{week:02}") for week in range(1, 9) for kind in ("lesson", "assignment")]


@pytest.mark.parametrize(
    ("name", "exercises"),
    [
        ("training", "1/1 1/2 2/5 3/1 3/5 4/1 4/5 5/1 5/2 5/3 5/4 5/5 6/1 6/2 6/3 6/4 6/5 7/3"),
        ("learning-circle", "6/3 6/5 6/4 7/3 8/4"),
        ("neighbourhood-day", "1/4 7/1"),
        ("regions", "1/3 4/1 7/2"),
    ],
)
def test_the_exercises_are_those_of_the_curriculum(name, exercises):
    named = [step.target for step in track_named(name).steps if step.kind == "exercise"]
    assert [f"{int(target[4:6])}{target[6:]}" for target in named] == exercises.split()
