"""From graded submissions to pages that learners read, on a course of somebody else, as an instructor runs it."""

import os
import re
import stat
import warnings

import pytest
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from grading.directory.course import open_course
from grading.gradebook.scores import read_scores
from tests.grading.course_copy import run
from tests.grading.foreign_course import ASSIGNMENT, RIGHT, TEXT, ForeignCourse

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
SECRETS = ("secret_expected", "[1, 4, 9, 16]", "7, 77", "HIDDEN", "VERBORGEN", "Traceback", "mean_of([", "squares(4)")
CLASS = {
    "right": {"numbers": RIGHT, "words": TEXT},
    "late": {"numbers": RIGHT, "words": TEXT, "stamp": "2026-09-09 09:00:00 UTC"},
    "visible": {"numbers": {"squares": "def squares(n):\n    return n", "mean": "mean = 2.5"}},
    "hidden": {
        "numbers": {
            "squares": "print('<script>alert(1)</script>')\ndef squares(n):\n    return [1, 4][:n]",
            "mean": "mean = 1 / 0",
        },
        "words": {
            "why": "<script>alert(1)</script>\n\n# Mine\n\n[a](javascript:alert(1)) ![x](http://example.org/x.png)"
        },
    },
    "nothing": {"only": ("numbers",)},
    "waits": {"numbers": RIGHT},
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    made = ForeignCourse(tmp_path_factory.mktemp("foreign") / "course", due="2026-09-08 00:00:00 UTC")
    for student, work in CLASS.items():
        made.hand_in(student, **work)
    students = [name for name in CLASS if name != "waits"]
    done = run("grading", "autograde", ASSIGNMENT, "--course", made.folder, "--student", *students, cwd=made.folder)
    assert done.returncode == 0, done.stderr
    with made.api.gradebook as book:
        grade = book.find_grade("why", "words", ASSIGNMENT, "right")
        grade.manual_score, grade.needs_manual_grade = 2.0, False
        book.find_comment("why", "words", ASSIGNMENT, "right").manual_comment = "Well said.\n<b>And the median?</b>"
        book.find_comment("squares", "numbers", ASSIGNMENT, "right").manual_comment = "Short and clear."
        book.db.commit()
    return made


@pytest.fixture(scope="module")
def said(course):
    return run("grading", "feedback", ASSIGNMENT, "--course", course.folder, cwd=course.folder)


@pytest.fixture(scope="module")
def pages(course, said):
    folder = course.folder / "feedback"
    return {
        (path.parts[-3], path.stem): path.read_text("utf-8") for path in sorted(folder.glob(f"*/{ASSIGNMENT}/*.html"))
    }


def words(page):
    """What a reader sees: no markup, one space between words."""
    body = page.partition("<body>")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_everybody_has_a_page_for_each_notebook(pages):
    assert sorted(pages) == sorted((student, name) for student in CLASS for name in ("numbers", "words"))


def test_no_page_holds_a_hidden_test_an_expected_value_or_a_traceback(pages):
    for (student, _), page in pages.items():
        # Who has all right may read their own words again, which the expected values are made of.
        own = {"[1, 4, 9, 16]", "mean_of(["} if student in {"right", "late"} else set()
        assert [secret for secret in SECRETS if secret in page and secret not in own] == []


def test_nothing_in_a_page_runs_or_asks_any_host(pages):
    for page in pages.values():
        assert "<script" not in page
        assert not re.search(r"<[^>]+\son\w+\s*=", page)
        assert not re.search(r"src=\"(?!data:image/png)", page)
        assert not re.search(r"href=\"(?!#|https?:)", page)
        assert page.count("<h1>") == 1
        assert '<html lang="en">' in page


def test_all_right_says_so_with_the_points_of_each_question(pages):
    assert "You have 4 of 4 points." in words(pages["right", "numbers"])
    assert "✓ 2 of 2 points Your answer passes all checks of this question." in words(pages["right", "numbers"])


def test_the_authors_own_words_tell_why_where_the_learner_could_see_them(pages):
    assert (
        "✗ 0 of 2 points squares(2) should be a list of two numbers "
        "Next: Look at what your code gives for this check, and correct it."
    ) in words(pages["visible", "numbers"])


def test_of_a_hidden_check_only_a_general_sentence_is_said(pages):
    assert "Your answer passes the checks that you see, but not a further one. Next: Try your code" in words(
        pages["hidden", "numbers"]
    )


def test_a_cell_that_stops_is_told_before_the_reason(pages):
    assert (
        "Your own cell stops with an error before the check begins: ZeroDivisionError: division by zero "
        "A name that this question asks for has no value."
    ) in words(pages["hidden", "numbers"])


def test_an_untouched_answer_is_called_so_and_not_wrong(pages):
    assert "○ 0 of 2 points Nothing was written here. Next: Write your code" in words(pages["nothing", "numbers"])


def test_a_notebook_that_did_not_arrive_is_no_zero(pages):
    said = words(pages["nothing", "words"])
    assert "For nothing Nothing has arrived from you for this notebook, so there are no points" in said
    assert "Handed in by" not in said
    assert "0 of" not in said


def test_points_and_comments_of_a_person_are_said_as_text(pages):
    said = words(pages["right", "words"])
    assert "◐ 2 of 3 points Read by a person. Next: Compare your answer with the question" in said
    assert "A comment for you Well said. &lt;b&gt;And the median?&lt;/b&gt;" in said
    assert "A comment for you Short and clear." in words(pages["right", "numbers"])


def test_what_a_person_still_has_to_read_is_said_so(pages):
    said = words(pages["hidden", "words"])
    assert "So far you have 0 of 7 points. 2 questions are still to be read by a person." in said
    assert "No points yet, up to 3 Your answer is read by a person, who gives its points." in said


def test_a_page_has_the_names_of_assignment_and_notebook_as_its_title(pages):
    for (_, name), page in pages.items():
        assert re.search(r"<title>(.*)</title>", page)[1] == f"{ASSIGNMENT}, {name} (feedback)"


def test_what_the_course_puts_above_each_notebook_is_nobodys_answer(pages):
    assert not [place for place, page in pages.items() if "Before you hand this in" in page]
    assert not [place for place, page in pages.items() if "COLLABORATORS" in page]


def test_lateness_is_said_with_what_it_costs(pages):
    assert "You have 3.6 of 4 points. It was handed in late: 0.4 points are taken off." in words(
        pages["late", "numbers"]
    )


def test_several_notebooks_are_added_up(pages):
    assert "All notebooks of this assignment together: So far you have 7 of 11 points." in words(
        pages["right", "words"]
    )


def test_who_is_not_graded_yet_reads_a_plain_sentence(pages, said):
    assert words(pages["waits", "numbers"]).endswith(
        "Your work has arrived. It has not been graded yet. "
        "You find your points and comments here when it is. You need not do anything now."
    )
    assert "Not graded yet, and told so: waits\n" in said.stdout


def test_what_a_learner_wrote_stands_there_as_text(pages):
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in pages["hidden", "numbers"]
    # A picture of another host is a link, which asks that host for nothing before somebody follows it.
    assert '!<a href="http://example.org/x.png">x</a>' in pages["hidden", "words"]


def test_a_second_run_writes_only_what_changed(course, pages):
    pages_of = {path: os.stat(path) for path in course.folder.glob("feedback/*/*/*.html")}
    with course.api.gradebook as book:
        book.find_comment("why", "words", ASSIGNMENT, "right").manual_comment = "Another word."
        book.db.commit()
    done = run("grading", "feedback", ASSIGNMENT, "--course", course.folder, cwd=course.folder)
    assert done.stdout.startswith("1 pages written")
    changed = [path for path, before in pages_of.items() if os.stat(path)[stat.ST_INO] != before[stat.ST_INO]]
    assert [path.relative_to(course.folder / "feedback").as_posix() for path in changed] == ["right/ps1/words.html"]


def test_nbgraders_release_feedback_finds_the_pages(course, pages, tmp_path):
    secret = course.folder / "submitted" / "right" / ASSIGNMENT / "submission_secret.txt"
    secret.write_text("s3cret")
    run("grading", "feedback", ASSIGNMENT, "--student", "right", "--course", course.folder, cwd=course.folder)
    config = Config()
    config.CourseDirectory.root, config.CourseDirectory.course_id = str(course.folder), "foreign"
    config.CourseDirectory.student_id = "right"
    config.Exchange.root = str(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        api = NbGraderAPI(config=config)
        released = api.release_feedback(ASSIGNMENT, "right")
    assert released["success"], released
    assert len(list((tmp_path / "foreign" / "feedback").glob("*.html"))) == 2


def test_a_newer_attempt_that_is_not_graded_is_told(course, pages):
    course.hand_in("visible", numbers=RIGHT, stamp="2026-09-07 12:00:00 UTC")
    run("grading", "feedback", ASSIGNMENT, "--student", "visible", "--course", course.folder, cwd=course.folder)
    page = (course.folder / "feedback" / "visible" / ASSIGNMENT / "numbers.html").read_text("utf-8")
    assert "This is about an earlier attempt. Your newest one has not been graded yet." in page


def test_late_submissions_cost_the_same_as_on_stock_nbgrader(course, pages):
    def penalties():
        with course.api.gradebook as book:
            found = book.find_submission(ASSIGNMENT, "late")
            return {notebook.name: notebook.late_submission_penalty for notebook in found.notebooks}, found.score

    ours = penalties()
    done = run("nbgrader", "autograde", ASSIGNMENT, "--student=late", "--force", cwd=course.folder, activated=True)
    assert done.returncode == 0, done.stderr
    assert ours == penalties() == ({"numbers": 0.4, "words": 0.1}, 5.0)


def test_the_export_of_nbgrader_has_points_and_penalty(course, pages):
    done = run("nbgrader", "export", "--to=grades.csv", cwd=course.folder, activated=True)
    assert done.returncode == 0, done.stderr
    rows = (course.folder / "grades.csv").read_text().splitlines()
    (late,) = [row for row in rows if ",late," in row]
    assert late.endswith(",5.0,0.5,4.5,11.0")


def test_stock_nbgrader_agrees_on_every_cell_of_several_notebooks_and_its_results_are_told_too(course, pages):
    def points():
        found = read_scores(open_course(course.folder), ASSIGNMENT, "hidden")
        return {question.place: found.standings["hidden"].shown(question) for question in found.questions}

    ours = points()
    done = run("nbgrader", "autograde", ASSIGNMENT, "--student=hidden", "--force", cwd=course.folder, activated=True)
    assert done.returncode == 0, done.stderr
    assert ours == points()
    assert ours[("words", "why")] is None
    run("grading", "feedback", ASSIGNMENT, "--student", "hidden", "--course", course.folder, cwd=course.folder)
    page = (course.folder / "feedback" / "hidden" / ASSIGNMENT / "numbers.html").read_text("utf-8")
    assert "At least one check of this question does not hold for your answer." in words(page)
    assert [secret for secret in SECRETS if secret in page] == []
