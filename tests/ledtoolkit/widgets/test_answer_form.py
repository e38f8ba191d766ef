from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.exercises.catalogue import exercise
from ledtoolkit.exercises.check import check
from ledtoolkit.exercises.draw import variant_of
from ledtoolkit.exercises.judge import judge
from ledtoolkit.progress import Record
from ledtoolkit.widgets.answer_form import PROCESS, AnswerForm

LM3 = exercise("week01/lm3")


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Record:
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))
    return Record(tmp_path / "my-work")


@pytest.fixture
def own(record: Record) -> Record:
    record.set_learner("anna")
    return record


class Browser:
    """What a form's page sends, and what it hears."""

    def __init__(self, form: AnswerForm) -> None:
        self.form = form
        self.heard: list[dict[str, Any]] = []
        form.send = lambda content, buffers=None: self.heard.append(content)

    def say(self, kind: str, **more: Any) -> dict[str, Any]:
        self.form._hear(self.form, {"kind": kind, "client": "page-1", **more}, [])
        return self.heard[-1]

    def type(self, number: int, **texts: str) -> dict[str, Any]:
        return self.say("typed", number=number, typed=texts, keep=self.form.state["keep"])

    def field(self, name: str) -> dict[str, Any]:
        (found,) = [field for field in self.form.state["fields"] if field["name"] == name]
        return dict(found)


def test_a_form_asks_who_before_it_shows_a_variant(record: Record) -> None:
    browser = Browser(AnswerForm(LM3, record))
    assert browser.form.state["phase"] == "who"
    assert "given" not in browser.form.state
    browser.say("learner", learner=" anna ")
    assert browser.form.state["phase"] == "answer"
    assert browser.form.state["whose"].startswith("Your id: anna. Your numbers: variant ")
    assert record.learner == "anna"


def test_an_id_said_in_one_form_opens_the_others(record: Record) -> None:
    first, second = AnswerForm(LM3, record), AnswerForm(exercise("week01/location-quotients"), record)
    Browser(first).say("learner", learner="anna")
    assert second.state["phase"] == "answer"


def test_an_empty_id_is_refused_in_words(record: Record) -> None:
    reply = Browser(AnswerForm(LM3, record)).say("learner", learner="  ")
    assert reply["kind"] == "refused"
    assert reply["text"] == "Your id is still empty. Type the id that your course gave you."


def test_typed_text_is_on_disk_before_it_is_acknowledged(own: Record) -> None:
    browser = Browser(AnswerForm(LM3, own))
    reply = browser.type(7, lm3="1,5")
    assert reply == {"kind": "saved", "process": PROCESS, "client": "page-1", "number": 7}
    newest = Record(own.folder).newest("answer/week01/lm3")
    assert newest is not None
    assert newest.value["typed"] == {"lm3": "1,5"}
    assert (newest.learner, newest.variant) == ("anna", variant_of(LM3, "anna").index)


def test_changed_fields_are_laid_over_the_newest_answer_of_any_page(own: Record) -> None:
    here, there = Browser(AnswerForm(LM3, own)), Browser(AnswerForm(LM3, Record(own.folder)))
    there.type(1, r1="100")
    here.type(1, lm3="1.5")
    assert here.form.typed() == {"r1": "100", "lm3": "1.5"}


def test_what_another_page_typed_into_the_same_field_is_shown_before_mine_goes_on(own: Record) -> None:
    here, there = Browser(AnswerForm(LM3, own)), Browser(AnswerForm(LM3, Record(own.folder)))
    there.type(1, lm3="2")
    shown: list[str] = []
    here.form.observe(lambda _change: shown.append(here.field("lm3")["typed"]), "state")
    here.type(1, lm3="1.5")
    assert shown == ["2", "1.5"]
    assert [entry.value["typed"]["lm3"] for entry in own.entries()[1:]] == ["2", "1.5"]


def test_text_that_arrives_twice_stands_once_in_the_record(own: Record) -> None:
    browser = Browser(AnswerForm(LM3, own))
    browser.type(1, lm3="1.5")
    assert browser.type(2, lm3="1.5")["kind"] == "saved"
    assert [entry.key for entry in own.entries()] == ["learner", "answer/week01/lm3"]


def test_an_answer_to_the_numbers_of_an_earlier_edition_is_kept_and_not_mixed_in(own: Record) -> None:
    value = {"typed": {"lm3": "1.5"}, "door": "form", "edition": "1999"}
    own.save("answer/week01/lm3", value, variant=variant_of(LM3, "anna").index)
    form = AnswerForm(LM3, own)
    assert form.typed() == {}
    (notice,) = form.state["notices"]
    assert notice["text"].startswith("Your record also keeps an answer for other numbers (id anna: lm3 1.5).")


def test_a_page_can_write_what_stands_on_it_as_the_record_does(own: Record) -> None:
    browser = Browser(AnswerForm(LM3, own))
    browser.type(1, lm3="1.5")
    entry, newest = browser.form.state["entry"], own.entries()[-1]
    written = {name: getattr(newest, name) for name in ("schema", "key", "learner", "variant", "value")}
    # The points are the kernel's to say.
    assert entry == {**written, "value": {"door": written["value"]["door"], "edition": written["value"]["edition"]}}


def test_text_for_earlier_numbers_is_not_mixed_in(own: Record) -> None:
    browser = Browser(AnswerForm(LM3, own))
    reply = browser.say("typed", number=1, typed={"lm3": "1.5"}, keep="another form")
    assert reply["text"] == "This text was typed for other numbers and was not saved here."
    assert own.newest("answer/week01/lm3") is None


def test_a_very_long_text_is_refused_and_changes_nothing(own: Record) -> None:
    browser = Browser(AnswerForm(LM3, own))
    browser.type(1, lm3="1.5")
    assert browser.type(2, lm3="9" * 10_000_000)["kind"] == "refused"
    assert browser.form.typed() == {"lm3": "1.5"}


def test_a_field_says_what_is_right_and_what_to_do_next(own: Record) -> None:
    browser = Browser(AnswerForm(LM3, own))
    plain = variant_of(LM3, "anna").inputs.plain()
    browser.type(1, r1=str(plain["injection"]), r2="1")
    assert (browser.field("r1")["word"], browser.field("r1")["next"]) == ("Right.", "")
    assert browser.field("r2")["word"] == "Not yet."
    assert browser.field("r2")["next"].startswith("Next: ")
    assert (browser.field("r3")["word"], browser.field("r3")["said"]) == ("Open.", "")


def test_an_id_changed_elsewhere_is_said_and_judged_by_the_form_s_own(own: Record) -> None:
    browser = Browser(AnswerForm(LM3, own))
    whose = browser.form.state["whose"]
    Record(own.folder).set_learner("bert")
    browser.say("look")
    (notice,) = browser.form.state["notices"]
    assert notice["text"].startswith("This form belongs to anna, and you are now working as bert.")
    assert notice["actions"] == [["Ask again for bert", "again"]]
    assert browser.form.state["whose"] == whose
    browser.type(1, lm3="1.5")
    assert own.entries()[-1].learner == "anna"


def test_asked_again_a_form_keeps_the_other_answer_and_shows_it_as_such(own: Record) -> None:
    browser = Browser(AnswerForm(LM3, own))
    browser.type(1, lm3="1.5")
    own.set_learner("bert")
    browser.say("again")
    assert browser.form.typed() == {}
    (notice,) = browser.form.state["notices"]
    assert notice["text"] == (
        "Your record also keeps an answer for other numbers (id anna: lm3 1.5). It is not handed in here."
    )


def test_a_restored_notebook_fills_an_empty_record_and_never_a_newer_answer(own: Record) -> None:
    assert AnswerForm(LM3, own, {"lm3": 1.96, "not_a_field": 1.0}).typed() == {"lm3": "1.96"}
    assert AnswerForm(LM3, own, {"lm3": 5.0}).typed() == {"lm3": "1.96"}


def test_code_greys_the_form_and_its_points_count(own: Record) -> None:
    form = AnswerForm(LM3, own)
    Browser(form).type(1, lm3="1.5")
    injection = variant_of(LM3, "anna").inputs.plain()["injection"]
    assert repr(check("week01/lm3", {"r1": injection})) == "0.4"
    assert form.state["code"] is True
    assert form.state["notices"][0]["text"] == "Code in this notebook answers this question and counts; the form rests."
    assert form.current_points() == judge(variant_of(LM3, "anna"), {"r1": injection}).points == 0.4


@pytest.mark.parametrize(
    ("given", "shown"),
    [(1.31251234, "1.31251"), ("1,96", "1.96"), ([1, 2], "list"), ("no number", "no number"), (None, "")],
)
def test_a_resting_form_shows_what_code_gave(own: Record, given: object, shown: str) -> None:
    browser = Browser(AnswerForm(LM3, own))
    browser.type(1, lm3="1.5")
    check("week01/lm3", {"lm3": given, "r1": 100})
    assert browser.field("lm3")["typed"] == shown
    assert browser.field("r1")["typed"] == "100"
    assert (browser.field("r2")["typed"], browser.form.state["saved"]) == ("", "")


def test_a_browser_s_keep_key_tells_nobody_who_the_learner_is(own: Record) -> None:
    key = AnswerForm(LM3, own).state["keep"]
    assert "anna" not in key
    own.set_learner("bert")
    assert AnswerForm(LM3, own).state["keep"] != key


def test_an_unusual_place_of_the_record_is_said_before_and_after_the_id(tmp_path: Path) -> None:
    record = Record(tmp_path / "my-work", place_note="Your work is kept elsewhere.")
    browser = Browser(AnswerForm(LM3, record))
    assert [each["text"] for each in browser.form.state["notices"]] == ["Your work is kept elsewhere."]
    browser.say("learner", learner="anna")
    assert [each["text"] for each in browser.form.state["notices"]] == ["Your work is kept elsewhere."]


def test_a_share_that_is_counted_in_points_says_so_beside_its_box(own: Record) -> None:
    page = Browser(AnswerForm(exercise("week03/own-revenue"), own))
    assert [page.field(name)["unit"] for name in ("imbalance_1987", "change")] == ["%", "percentage points"]
