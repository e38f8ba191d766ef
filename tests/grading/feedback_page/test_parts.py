import pytest

from grading.feedback_page.parts import Code, Drawn, parts_of
from grading.gradebook.scores import Question, Score, Standing
from ledtoolkit.capstone.rubric import CRITERIA

TEST = Question(("nb", "t"), 2.0, by_hand=False)
TEXT = Question(("nb", "why"), 3.0, by_hand=True)


def cell(source, kind="code", outputs=(), grading=None, cell_id="x", **mark):
    metadata = ({"nbgrader": mark} if mark else {}) | ({"grading": grading} if grading else {})
    return {"cell_type": kind, "id": cell_id, "metadata": metadata, "source": source, "outputs": list(outputs)}


def test_cell(**more):
    return cell("assert secret == 42", grade=True, grade_id="t", **more)


def error(kind, words=""):
    return {"output_type": "error", "ename": kind, "evalue": words, "traceback": ["Traceback: secret"]}


def parts(*cells, questions=(TEST,), given=(), **scores):
    standing = Standing({question.place: scores[question.place[1]] for question in questions})
    return parts_of({"cells": list(cells)}, "nb", questions, standing, frozenset(given))


FULL, NONE = Score(2.0, None, 0.0, False), Score(0.0, None, 0.0, False)


test_cell.__test__ = False


def test_a_part_ends_with_its_test_which_is_not_shown():
    (part,) = parts(
        cell("# Title", "markdown", grade_id="a", locked=True),
        cell("## Sum\nAdd.", "markdown", grade_id="b", locked=True),
        cell("total = 3", grade_id="c", solution=True),
        test_cell(),
        t=FULL,
    )
    assert part.title == "Sum"
    assert [str(text).strip() for text in part.question] == ["<p>Add.</p>"]
    assert [code.source for code in part.answered] == ["total = 3"]
    assert "secret" not in repr(part)


def test_locked_code_and_the_authors_own_cells_are_no_answer():
    (part,) = parts(
        cell("import math"),
        cell("key = 'secret'", grade_id="s", locked=True),
        test_cell(),
        t=FULL,
        given=["import math"],
    )
    assert part.answered == []


def test_hidden_tests_in_a_cell_that_was_put_back_are_left_out():
    source = "x\n### BEGIN HIDDEN TESTS\nsecret\n### END HIDDEN TESTS"
    (part,) = parts(
        cell(source, "code", grade=True, solution=True, grade_id="why"),
        questions=(TEXT,),
        why=Score(None, 1.0, 0.0, False),
    )
    assert [code.source for code in part.answered] == ["x"]


def test_of_an_error_its_kind_and_words_are_kept_and_no_traceback():
    (part,) = parts(
        cell("1/0", outputs=[error("ZeroDivisionError", "division by zero")], grade_id="c", solution=True),
        test_cell(),
        t=NONE,
    )
    (code,) = part.answered
    assert code.stopped == "ZeroDivisionError: division by zero"
    assert "Traceback" not in repr(part)


def test_a_comment_on_an_answer_belongs_to_its_question():
    standing = Standing({TEST.place: FULL}, {("nb", "c"): "Good."})
    cells = [cell("x = 1", grade_id="c", solution=True), test_cell(), cell("y", cell_id="own-3")]
    first, more = parts_of({"cells": cells}, "nb", (TEST,), standing)
    assert [str(comment) for comment in first.comments] == ["Good."]
    assert (more.title, more.said) == ("More of your notebook", None)


def test_a_question_that_the_notebook_has_lost_is_still_told():
    (part,) = parts(questions=(TEST,), t=NONE)
    assert (part.title, part.said.points) == ("t", "0 of 2 points")


def test_two_questions_under_one_heading_have_titles_of_their_own():
    other = Question(("nb", "u"), 1.0, by_hand=False)
    head = cell("## Sum", "markdown", grade_id="b", locked=True)
    again = cell("## Sum", "markdown", grade_id="d", locked=True)
    second = cell("assert 1", grade=True, grade_id="u")
    first, last = parts(head, test_cell(), again, second, questions=(TEST, other), t=FULL, u=FULL)
    assert (first.title, last.title) == ("Sum", "Sum, part 2")


def test_pictures_and_prints_are_kept_and_nothing_else():
    outputs = [
        {"output_type": "display_data", "data": {"image/png": "aGk=", "text/html": "<b>no</b>"}},
        {"output_type": "display_data", "data": {"image/png": '"><script>'}},
        {"output_type": "stream", "text": ["a", "\x1b[31mb\x1b[0m"]},
    ]
    (part,) = parts(cell("draw()", outputs=outputs, grade_id="c", solution=True), test_cell(), t=FULL)
    (code,) = part.answered
    assert (code.pictures, code.printed) == ((Drawn("aGk="),), ("ab",))


@pytest.mark.parametrize("metadata", [None, "odd", {"image/png": "odd"}, {"image/png": {"alt": 3}}])
def test_a_picture_of_which_nobody_says_anything_has_no_words(metadata):
    output = {"output_type": "display_data", "data": {"image/png": "aGk="}, "metadata": metadata}
    (part,) = parts(cell("draw()", outputs=[output], grade_id="c", solution=True), test_cell(), t=FULL)
    assert part.answered[0].pictures == (Drawn("aGk="),)


def test_the_line_of_an_unanswered_form_is_no_answer():
    source = 'from ledtoolkit import ask\nlm3 = ask("week01/lm3", r1=2.0)\n# By code: …'
    (part,) = parts(cell(source, grade_id="c", solution=True), test_cell(), t=NONE)
    assert part.answered == []


TASK = Question(("nb", "criterion"), 5.0, by_hand=True)
PAPER = 'from ledtoolkit import ask\nask("capstone/paper", paper=\'{"parts": {}}\')\n# Or write your own answer here.'


def shown(**data):
    return {"output_type": "display_data", "data": {"text/plain": "<object>"} | data}


def paper_and_task(source, *outputs, said="", points=None):
    cells = [
        cell("# Your policy paper", "markdown", cell_id="opening", grade_id="opening", locked=True),
        cell(source, outputs=outputs, grade_id="paper-answer", solution=True),
        cell(f"### {CRITERIA[0].title}\n- 3: {CRITERIA[0].adequate}", "markdown", task=True, grade_id="criterion"),
    ]
    comments = {("nb", "paper-answer"): said} if said else {}
    standing = Standing({TASK.place: Score(None, points, 0.0, points is None)}, comments)
    return parts_of({"cells": cells}, "nb", (TASK,), standing)


def test_a_paper_is_shown_as_it_is_read_in_a_part_of_its_own_and_its_call_is_not():
    outputs = [
        shown(**{"text/markdown": "# Ice\n\n<script>no</script>"}),
        shown(**{"image/png": "aGk="}) | {"metadata": {"image/png": {"alt": "Jobs fall."}}},
        shown(**{"text/markdown": ["**Figure", " 1.**"]}),
    ]
    paper, criterion = paper_and_task(PAPER, *outputs, said="Well done.")
    first, figure, last = paper.answered
    assert str(first).startswith("<h3>Ice</h3>")
    assert "<script" not in first
    assert figure == Code("", pictures=(Drawn("aGk=", "Jobs fall."),))
    assert str(last) == "<p><strong>Figure 1.</strong></p>\n"
    assert (paper.title, [str(comment) for comment in paper.comments]) == ("Your paper", ["Well done."])
    assert (criterion.title, criterion.answered, criterion.comments) == (CRITERIA[0].title, [], [])


def test_a_paper_that_was_not_made_is_no_answer():
    (criterion,) = paper_and_task('from ledtoolkit import ask\nask("capstone/paper")')
    assert criterion.answered == []


def test_what_stands_beside_the_call_of_a_paper_is_shown_with_what_it_made():
    paper, _ = paper_and_task(PAPER + "\nmine = 2\nprint(mine)", {"output_type": "stream", "text": "2\n"})
    (code,) = paper.answered
    assert "mine = 2" in code.source
    assert "parts" not in code.source
    assert code.printed == ("2\n",)


def test_below_full_points_a_criterion_asks_for_its_next_level():
    steps = {points: paper_and_task(PAPER, points=points)[0].said.sentences[1:] for points in (1.0, 3.0, 5.0)}
    asked = CRITERIA[0]
    assert steps == {
        1.0: (f"Next: For 3 points: {asked.looks_for} {asked.adequate}",),
        3.0: (f"Next: For 5 points: {asked.looks_for} {asked.convincing}",),
        5.0: (),
    }
