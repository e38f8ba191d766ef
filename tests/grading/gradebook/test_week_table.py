"""The table of `autograde` and what to look at, for screens of ordinary width."""

import pytest

from grading.engine.run import Graded
from grading.gradebook import week_table
from grading.gradebook.findings import Findings
from grading.gradebook.scores import Question, Score, Standing, WeekScores

LONG = "The cell location-quotients-answer was missing; it was put back as released."


def scores(*names, notebook="assignment"):
    questions = tuple(Question((notebook, name), 1.5, by_hand=False) for name in names)
    given = {question.place: Score(0.5, None, 0.0, open=False) for question in questions}
    return WeekScores(questions, {"anna": Standing(given)})


@pytest.fixture
def table(monkeypatch):
    def made(found, learners=("anna",), results=None, findings=None, width=100):
        monkeypatch.setattr(week_table, "read_scores", lambda *_: found)
        findings = {learner: Findings() for learner in learners} | (findings or {})
        return week_table.table(None, "week01", list(learners), results or {}, findings, width=width)

    return made


SIX = [f"a-long-name-of-a-question-{number}" for number in range(6)]


def test_names_stand_above_the_columns_where_there_is_room(table):
    assert table(scores("one", "two")) == ["learner  one (1.5)  two (1.5)  points", "anna     0.5        0.5        1"]


def test_else_numbers_stand_there_and_the_names_below(table):
    header, anna, empty, *legend = table(scores(*SIX))
    assert header.split() == ["learner", "1", "2", "3", "4", "5", "6", "points"]
    assert (anna.split()[0], anna.split()[-1], empty) == ("anna", "3", "")
    assert (
        " ".join(legend)
        == "Questions (points): " + ", ".join(f"{n} {name} (1.5)" for n, name in enumerate(SIX, 1)) + "."
    )


def test_no_line_is_wider_than_the_screen(table):
    findings = {"anna": Findings([LONG, LONG + " And more."])}
    assert max(map(len, table(scores(*SIX), findings=findings))) <= 100
    assert max(map(len, table(scores(*SIX), learners=["anna", "x" * 70], findings=findings, width=80))) <= 80


def test_what_was_wrong_stands_below_where_it_does_not_fit_beside(table):
    lines = table(scores(*SIX), learners=["anna", "ben"], findings={"anna": Findings([LONG])}, width=90)
    assert lines[2] == f"    {LONG}"
    assert lines[3].startswith("ben")
    short = table(scores("one"), findings={"anna": Findings(["Short."])})
    assert short == ["learner  one (1.5)  points  what was wrong", "anna     0.5        0.5     Short."]


def test_who_was_graded_before_is_shown_with_what_was_found_then(table):
    (_, anna) = table(scores("one"), findings={"anna": Findings(["A note."], ["a stops with OSError"], earlier=True)})
    assert anna.endswith("  graded before; A note; a stops with OSError")


def test_a_notebook_that_was_not_handed_in_is_no_zero(table):
    (_, anna) = table(scores("one"), findings={"anna": Findings(["The notebook was not handed in."])})
    assert anna.split() == ["anna", "-", "-", "The", "notebook", "was", "not", "handed", "in."]


def test_one_of_two_notebooks_that_is_missing_leaves_the_points_of_the_other(table):
    first, second = scores("one", notebook="p1"), scores("two", notebook="p2")
    both = WeekScores(
        first.questions + second.questions,
        {"anna": Standing({**first.standings["anna"].scores, **second.standings["anna"].scores})},
    )
    (_, anna) = table(both, findings={"anna": Findings(["p2: The notebook was not handed in."])})
    assert anna.split()[:4] == ["anna", "0.5", "-", "1"]


def test_who_is_held_or_failed_has_no_points(table):
    results = {"anna": Graded("anna", held="perhaps never"), "ben": Graded("ben", failed="lost")}
    (_, anna, ben) = table(scores("one"), learners=["anna", "ben"], results=results)
    assert anna == "anna     -          -       HELD: perhaps never"
    assert ben == "ben      -          -       NO RESULT: lost"


def test_what_to_look_at_is_told_at_each_run():
    findings = {
        "anna": Findings(integrity=["It tried."]),
        "ben": Findings(),
        "x\x1b": Findings(integrity=["It replaced."], earlier=True),
    }
    assert week_table.to_look_at(findings) == [
        "To look at; none of it changes points, and there may be good reasons for it:",
        "  anna: It tried.",
        "  x�: It replaced. (graded before)",
    ]
    assert week_table.to_look_at({"ben": Findings()}) == []


def test_of_whom_everything_is_still_to_be_read_has_no_points_yet(table):
    given = {("assignment", name): Score(None, None, 0.0, open=True) for name in ("one", "two")}
    waiting = WeekScores(scores("one", "two").questions, {"anna": Standing(given)})
    assert table(waiting)[1] == "anna     to read    to read    to read"
