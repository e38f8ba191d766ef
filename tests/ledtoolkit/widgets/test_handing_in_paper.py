from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ledtoolkit.capstone.payload import read_payload
from ledtoolkit.capstone.rubric import CAPSTONE, PAPER
from ledtoolkit.chosen_place import PLACE
from ledtoolkit.exercises.hand_in import asked_in
from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record
from ledtoolkit.widgets.handing_in import hand_over, still_open
from ledtoolkit.widgets.handing_in_paper import contents_of_paper, missing_in_paper, paper_of
from ledtoolkit.widgets.notebook_files import asks
from tests.ledtoolkit.widgets.papers import whole_record

RELEASED = Path(__file__).parents[3] / "notebooks" / "week08" / "capstone.ipynb"
WHEN = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "my-work")
    record.set_learner("anna")
    record.save(PLACE, {"id": "nl/Drenthe"})
    record.save("capstone/section/1", {"text": 'We build ice. "Soon", says the baker.'})
    return record


def test_what_is_handed_in_is_the_paper_and_its_place(record: Record) -> None:
    parts, place = read_payload(paper_of(record)[PAPER]["paper"])
    assert parts.text("1") == 'We build ice. "Soon", says the baker.'
    assert place.name == "Drenthe"


def test_the_file_holds_the_paper_in_its_ask_call_and_is_still_a_notebook_that_asks_it(
    record: Record, tmp_path: Path
) -> None:
    receipt = hand_over(record, RELEASED, CAPSTONE, WHEN)
    notebook = json.loads(receipt.content)
    (cell,) = [cell for cell in notebook["cells"] if cell["id"] == "paper-answer"]
    assert "says the baker" in "".join(cell["source"])
    assert asked_in(notebook) == [PAPER]
    assert notebook["metadata"]["ledtoolkit"]["learner"] == "anna"
    assert receipt.path.name == "capstone-anna-20261102-093000.ipynb"
    assert asks(CAPSTONE, receipt.path)


def test_its_receipt_says_which_sections_have_a_text(record: Record) -> None:
    text = hand_over(record, RELEASED, CAPSTONE, WHEN).text
    said = [line for line in text.splitlines() if line.startswith("# - ")]
    assert said[:2] == ["# - 1 Summary for the council: 7 words.", "# - 2 Place and economy: nothing."]
    assert len(said) == 10


def test_its_receipt_counts_what_stands_in_the_tables_too(tmp_path: Path) -> None:
    text = hand_over(whole_record(tmp_path), RELEASED, CAPSTONE, WHEN).text
    said = [line.removeprefix("# - ") for line in text.splitlines() if line.startswith(("# - 5", "# - 8", "# - 9"))]
    assert said == [
        "5 Stakeholders: no text.",
        "5 Stakeholders: 3 actors.",
        "8 Strategy, appraisal and evaluation: 20 words.",
        "8 Strategy, appraisal and evaluation: 3 options.",
        "8 Strategy, appraisal and evaluation: 2 criteria.",
        "8 Strategy, appraisal and evaluation: 16 numbers of money and jobs.",
        "9 Theory of change, action plan, first 100 days: no text.",
        "9 Theory of change, action plan, first 100 days: 3 steps.",
        "9 Theory of change, action plan, first 100 days: 2 arrows.",
        "9 Theory of change, action plan, first 100 days: 3 projects.",
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"costs": ["", "120", "170"]}, ["2 numbers of money and jobs."]),
        ({"costs": ["120", "much", " "], "rate": "5"}, ["3 numbers of money and jobs."]),
        ({"gross_jobs": "20"}, ["1 number of money and jobs."]),
        ({"unit": "thousand euro", "costs": ["", " "]}, []),
    ],
)
def test_its_receipt_counts_the_numbers_that_somebody_typed(
    record: Record, typed: dict[str, object], said: list[str]
) -> None:
    record.save("capstone/money", typed)
    start = "8 Strategy, appraisal and evaluation: "
    told = [line.removeprefix(start) for line in contents_of_paper(record) if "money and jobs" in line]
    assert told == said


def test_what_the_paper_lacks_is_said_before_it_is_handed_in(record: Record) -> None:
    lacking = still_open(record, json.loads(RELEASED.read_text("utf-8")), CAPSTONE)
    assert lacking == missing_in_paper(record)
    assert len(lacking) > 5


def test_a_paper_that_is_too_long_is_refused_in_a_sentence(record: Record) -> None:
    for section in ("1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9", "options"):
        record.save(f"capstone/section/{section}", {"text": "x" * 100_000})
    with pytest.raises(RecordError) as refused:
        paper_of(record)
    assert str(refused.value) == "This paper is longer than 1,000,000 characters. Shorten its longest text."


def test_nobody_hands_in_a_paper_without_an_id(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="Type your id"):
        hand_over(Record(tmp_path / "new"), RELEASED, CAPSTONE, WHEN)
