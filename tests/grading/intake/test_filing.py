import json
from datetime import UTC, datetime, timedelta

import pytest

from grading.directory.course import open_course
from grading.intake.filing import file_submission, hold
from grading.intake.found import Found
from grading.intake.submission import NoSubmissionError, read_submission
from tests.grading.course_copy import MORNING, copy_of_course, handed_in

NOW = datetime(2026, 9, 8, 12, 30, 5, tzinfo=UTC)


@pytest.fixture
def course(tmp_path):
    return open_course(copy_of_course(tmp_path / "course"))


def attempt(learner="ann", *, hours=0, note=""):
    notebook = handed_in(learner, {}, when=MORNING + timedelta(hours=hours))
    notebook["cells"][0]["source"] = note
    return read_submission(Found("a.ipynb", json.dumps(notebook).encode(), MORNING), ["week01"])


def files(course):
    """List what lies in the submitted and earlier folders, with the note that tells the attempts apart."""
    found = [path for step in ("submitted", "earlier") for path in sorted(course.folder.glob(f"{step}/**/*.ipynb"))]
    return [(path.relative_to(course.folder).parts[0], note_of(path)) for path in found]


def note_of(path):
    return json.loads(path.read_text("utf-8"))["cells"][0]["source"]


def test_a_first_attempt_lies_where_nbgrader_looks_for_it(course):
    assert file_submission(course, attempt(), NOW) == "new"
    folder = course.folder / "submitted" / "ann" / "week01"
    assert sorted(path.name for path in folder.iterdir()) == ["assignment.ipynb", "timestamp.txt"]
    assert (folder / "timestamp.txt").read_text() == "2026-09-08 12:30:05 UTC\n"


def test_a_later_attempt_counts_and_the_earlier_one_is_kept(course):
    file_submission(course, attempt(note="first"), NOW)
    said = file_submission(course, attempt(hours=1, note="second"), NOW + timedelta(days=1))
    assert said == "new attempt; the earlier one is kept"
    assert files(course) == [("submitted", "second"), ("earlier", "first")]
    (kept,) = course.folder.glob("earlier/ann/week01/*.ipynb")
    assert kept.name.startswith("20260908T123005Z-")


def test_an_earlier_attempt_that_comes_in_later_does_not_count(course):
    file_submission(course, attempt(hours=1, note="second"), NOW)
    assert file_submission(course, attempt(note="first"), NOW) == "kept as an earlier attempt"
    assert files(course) == [("submitted", "second"), ("earlier", "first")]


def test_collecting_again_changes_nothing(course):
    both = [attempt(note="first"), attempt(hours=1, note="second")]
    for one in both:
        file_submission(course, one, NOW)
    before = files(course)
    assert [file_submission(course, one, NOW) for one in both] == ["already collected"] * 2
    assert files(course) == before


def test_a_folder_that_belongs_to_another_id_is_not_touched(course):
    # An id that somebody chose to look like another's folder.
    file_submission(course, attempt("x-d6b96a97", note="theirs"), NOW)
    with pytest.raises(NoSubmissionError) as refused:
        file_submission(course, attempt("../x"), NOW)
    assert str(refused.value) == "the folder x-d6b96a97 already belongs to another id; ask whose it is"
    assert files(course) == [("submitted", "theirs")]


def test_a_held_file_lies_beside_its_reason(course):
    place = hold(course, Found("all.zip: ../../x/Ann's week.ipynb", b"{", NOW), "it is torn")
    assert place.parent == course.folder / "held"
    assert place.name.startswith("Ann-s-week-")
    assert place.read_bytes() == b"{"
    reason = place.with_suffix(".reason.txt").read_text()
    assert reason == "all.zip: ../../x/Ann's week.ipynb\nit is torn\n"


def test_the_same_file_of_two_people_is_held_twice_under_their_names(course):
    names = [f"all.zip: {who}_1_assignsubmission_file_/x.ipynb" for who in ("Ann Ba", "Zoé Fox")]
    places = [hold(course, Found(name, b"{}", NOW), "one id") for name in names]
    assert [place.name.rpartition("-")[0] for place in places] == ["Ann-Ba-x", "Zoe-Fox-x"]
    assert [place.with_suffix(".reason.txt").read_text().splitlines()[0] for place in places] == names


def test_senders_whose_names_have_no_plain_letters_are_kept_apart(course):
    names = [f"all.zip: {who}_1_assignsubmission_file_/x.ipynb" for who in ("Анна", "Юлия")]
    assert len({hold(course, Found(name, b"{}", NOW), "one id") for name in names}) == 2


def test_a_held_file_is_named_after_its_folder_where_no_platform_names_the_sender(course):
    place = hold(course, Found("/srv/in/ann/a.ipynb", b"{}", NOW, inside="ann/a.ipynb"), "no id")
    assert place.name.startswith("ann-a-")


def test_holding_a_file_again_keeps_one(course):
    found = Found("all.zip: ann_1_2_a.ipynb", b"{}", NOW)
    assert hold(course, found, "no id") == hold(course, found, "no id")
