"""The record is found by walking up, belongs to one learner, and says what is unusual."""

import pytest

from ledtoolkit.progress import Record, RecordError, find_record, open_record


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.delenv("LEDTOOLKIT_RECORD", raising=False)
    (tmp_path / "index.ipynb").touch()
    (tmp_path / "week01").mkdir()
    return tmp_path


def test_a_week_and_the_welcome_page_share_one_record(course):
    assert find_record(course / "week01").folder == find_record(course).folder == course / "my-work"


def test_a_notebook_elsewhere_keeps_its_work_beside_it_and_says_so(tmp_path, monkeypatch):
    monkeypatch.delenv("LEDTOOLKIT_RECORD", raising=False)
    record = find_record(tmp_path)
    assert record.folder == tmp_path / "my-work"
    assert record.note == f"Your work is kept in {tmp_path / 'my-work'}."


def test_nothing_is_written_into_an_instructors_course(course):
    (course / "nbgrader_config.py").touch()
    record = find_record(course / "week01")
    record.save("key", 1)
    assert not list(course.rglob("my-work"))
    assert record.note.startswith("This is an instructor's course folder")


def test_a_record_named_by_the_environment_wins(course, tmp_path_factory, monkeypatch):
    named = tmp_path_factory.mktemp("named")
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(named))
    assert find_record(course).folder == named


def test_while_grading_no_record_is_opened(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    record = open_record()
    record.save("key", 1)
    assert (record.folder, record.entries(), record.learner) == (None, [], None)


def test_the_newest_entry_of_a_key_holds(tmp_path):
    record = Record(tmp_path)
    record.save("a", 1)
    record.save("b", 2)
    record.save("a", 3)
    assert record.newest("a").value == 3


def test_entries_carry_the_learner_of_their_time(tmp_path):
    record = Record(tmp_path)
    record.set_learner("first")
    record.save("key", 1)
    record.set_learner("second")
    record.save("key", 2)
    learners = [entry.learner for entry in record.entries() if entry.key == "key"]
    assert learners == ["first", "second"]


@pytest.mark.parametrize("odd", ["../x", "<script>alert(1)</script>", "=cmd()", "Ünï cödé", "a@b.nl"])
def test_an_odd_id_is_kept_as_it_was_typed(tmp_path, odd):
    record = Record(tmp_path)
    record.set_learner(odd)
    assert Record(tmp_path).learner == odd


def test_an_empty_id_is_refused_kindly(tmp_path):
    with pytest.raises(RecordError) as refusal:
        Record(tmp_path).set_learner("  ")
    assert str(refusal.value) == "Your id is still empty. Type the id that your course gave you."


def test_an_endless_id_is_refused(tmp_path):
    with pytest.raises(RecordError) as refusal:
        Record(tmp_path).set_learner("x" * 10_000)
    assert str(refusal.value) == "This id is longer than 200 characters. Type the id that your course gave you."


def test_a_line_that_cannot_be_read_is_reported_and_the_rest_is_there(tmp_path):
    record = Record(tmp_path)
    record.save("key", 1)
    with (tmp_path / "record.jsonl").open("a") as file:
        file.write("torn\n")
    assert record.note == ("1 line of your record cannot be read and was left as it is. All other work is here.")
    assert record.newest("key").value == 1


def test_an_entry_of_ten_megabytes_is_refused_and_says_what_to_do(tmp_path):
    with pytest.raises(RecordError) as refusal:
        Record(tmp_path).save("key", "x" * 10_000_000)
    assert str(refusal.value) == (
        "Your last words could not be saved (too long). They are still on this page: "
        "copy them, then free some space or shorten the text."
    )


def test_what_was_kept_before_anybody_said_who_they_are_belongs_to_whoever_said_it_next(tmp_path):
    record = Record(tmp_path / "my-work")
    record.save("prediction/first", 1)
    record.set_learner("anna")
    record.save("prediction/second", 2)
    record.set_learner("bert")
    record.save("prediction/third", 3)
    assert [entry.value for entry in record.own_entries()] == ["bert", 3]
    record.set_learner("ANNA")
    assert [entry.value for entry in record.own_entries()] == [1, "anna", 2, "ANNA"]


def test_before_anybody_has_said_who_they_are_all_entries_without_a_name_are_theirs(tmp_path):
    record = Record(tmp_path / "my-work")
    record.save("prediction/first", 1)
    assert [entry.value for entry in record.own_entries()] == [1]
