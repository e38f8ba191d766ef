import json

from grading.engine.shared_ids import shared_ids


def folder(tmp_path, name, learner, notebook="problem"):
    place = tmp_path / name
    place.mkdir(exist_ok=True)
    whole = {"cells": [], "metadata": {"ledtoolkit": {"learner": learner}}}
    (place / f"{notebook}.ipynb").write_text(json.dumps(whole))
    return place


def test_each_of_those_with_one_id_is_told_the_others(tmp_path):
    ids = {"a": "ann", "b": "ann", "c": " Ａnn ", "d": "dora"}
    folders = {name: folder(tmp_path, name, learner) for name, learner in ids.items()}
    assert shared_ids(folders, ["problem"]) == {
        "a": "The learner's id 'ann' also stands in the submission of: b, c.",
        "b": "The learner's id 'ann' also stands in the submission of: a, c.",
        "c": "The learner's id 'ann' also stands in the submission of: a, b.",
    }


def test_two_notebooks_of_one_student_are_no_two_submissions(tmp_path):
    for notebook in ("one", "two"):
        place = folder(tmp_path, "a", "ann", notebook)
    assert shared_ids({"a": place}, ["one", "two"]) == {}


def test_what_cannot_be_read_has_no_id(tmp_path):
    places = {}
    for number, content in enumerate(
        [b"", b'{"learner"', b'["learner"]', b'{"metadata": {"ledtoolkit": {"learner": 7}}}']
    ):
        place = tmp_path / str(number)
        place.mkdir()
        (place / "problem.ipynb").write_bytes(content)
        places[str(number)] = place
    places["missing"] = tmp_path / "missing"
    assert shared_ids(places, ["problem"]) == {}


def test_a_large_notebook_that_is_graded_is_compared_as_well(tmp_path):
    places = {name: folder(tmp_path, name, "ann") for name in "ab"}
    path = places["b"] / "problem.ipynb"
    path.write_text(path.read_text() + " " * 12_000_000)
    assert set(shared_ids(places, ["problem"])) == {"a", "b"}
