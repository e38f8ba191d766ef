"""A held file is settled by what the same person sends later, by being filed by hand, and by nothing else."""

import json
import zipfile
from datetime import timedelta

import pytest

from grading.__main__ import parser
from grading.collect import run as collect
from tests.grading.course_copy import MORNING, copy_of_course, handed_in, released

ANN, BEN = "Ann Ba_123_assignsubmission_file_", "Ben Ci_124_assignsubmission_file_"


@pytest.fixture
def course(tmp_path):
    return copy_of_course(tmp_path / "course")


@pytest.fixture
def collected(course, tmp_path, capsys):
    """Collect a zip of these files by name, or one file by its path, and return the exit code and what is said."""

    def made(files, *words):
        path = files
        if isinstance(files, dict):
            path = tmp_path / "week.zip"
            with zipfile.ZipFile(path, "w") as archive:
                for name, content in files.items():
                    archive.writestr(name, content)
        words = ["collect", str(path), "--course", str(course), *words]
        code = collect(parser(words).parse_args(words))
        return code, capsys.readouterr().out

    return made


def good(learner, hours=0):
    return json.dumps(handed_in(learner, {}, when=MORNING + timedelta(hours=hours)))


def raw():
    return json.dumps(released())


def lying(course, folder):
    return sorted(path.name.rpartition("-")[0] for path in (course / folder).glob("*.ipynb"))


def test_what_the_same_person_sends_later_settles_it(course, collected):
    code, said = collected({f"{ANN}/week01.ipynb": raw(), f"{BEN}/week01.ipynb": raw()})
    assert (code, lying(course, "held")) == (1, ["Ann-Ba-week01", "Ben-Ci-week01"])
    code, said = collected({f"{ANN}/new.ipynb": good("ann")})
    assert code == 0
    assert f"\nSettled by what was filed, and now in {course / 'settled'}: 1.\n" in said
    assert (lying(course, "held"), lying(course, "settled")) == (["Ben-Ci-week01"], ["Ann-Ba-week01"])
    (reason,) = (course / "settled").glob("*.reason.txt")
    assert reason.read_text().startswith(f"{course.parent / 'week.zip'}: {ANN}/week01.ipynb\nit has no learner's id")


def test_it_says_how_long_files_are_held_and_what_to_do(course, collected):
    _, said = collected({f"{ANN}/week01.ipynb": raw()})
    assert said.endswith(
        f"0 filed, 1 held in {course / 'held'}, 0 not read.\n"
        f"In {course / 'held'}: 1, each with the reason beside it. A later submission of the same person\n"
        "settles a file; else file it with `python -m grading collect FILE --learner ID "
        f"--course {course}`, or delete it.\n"
    )


def test_what_waits_from_earlier_is_told_again(course, collected):
    collected({f"{ANN}/week01.ipynb": raw()})
    code, said = collected({f"{BEN}/week01.ipynb": good("ben")})
    assert (code, lying(course, "held")) == (0, ["Ann-Ba-week01"])
    assert f"\nIn {course / 'held'}: 1, each with the reason beside it." in said


def test_a_file_that_is_filed_by_hand_is_settled(course, collected):
    collected({f"{ANN}/week01.ipynb": raw(), f"{BEN}/week01.ipynb": raw()})
    (path,) = (course / "held").glob("Ann-*.ipynb")
    code, _ = collected(path, "--learner", "ann")
    assert (code, lying(course, "held"), lying(course, "settled")) == (0, ["Ben-Ci-week01"], ["Ann-Ba-week01"])
    assert (course / "submitted" / "ann" / "week01" / "assignment.ipynb").is_file()


def test_what_is_settled_is_not_held_again_when_the_same_zip_is_collected_again(course, collected):
    collected({f"{ANN}/week01.ipynb": raw()})
    both = {f"{ANN}/week01.ipynb": raw(), f"{ANN}/new.ipynb": good("ann")}
    code, said = collected(both)
    assert (code, lying(course, "held"), lying(course, "settled")) == (0, [], ["Ann-Ba-week01"])
    assert "  settled: it has no learner's id" in said
    code, said = collected(both)
    assert (code, lying(course, "held")) == (0, [])
    assert "  settled before: it has no learner's id" in said
    assert "\n1 filed, 0 held in " in said


def test_what_can_be_settled_only_by_guessing_stays(course, collected):
    torn = good("ann")[:200]
    collected({f"{ANN}/essay.ipynb": torn, f"{ANN}/week01.ipynb": torn})
    collected({f"{ANN}/week01.ipynb": good("ann")})
    assert lying(course, "settled") == ["Ann-Ba-week01"], "the same file, sent again"
    assert lying(course, "held") == ["Ann-Ba-essay"], "nothing says of which week it is"


def test_of_two_who_sent_one_id_only_the_one_who_sends_again_is_settled(course, collected):
    same = good("shared")
    collected({f"{ANN}/week01.ipynb": same, f"{BEN}/week01.ipynb": same})
    assert len(lying(course, "held")) == 2
    collected({f"{ANN}/week01.ipynb": good("shared", hours=1)})
    assert (lying(course, "held"), lying(course, "settled")) == (["Ben-Ci-week01"], ["Ann-Ba-week01"])


def test_a_file_of_another_week_settles_nothing(course, collected):
    collected({f"{ANN}/week01.ipynb": raw()})
    other = json.loads(good("ann"))
    for cell in other["cells"]:
        cell["source"] = "".join(cell["source"]).replace("week01", "week02")
    code, _ = collected({f"{ANN}/week02.ipynb": json.dumps(other)})
    assert (code, lying(course, "held")) == (0, ["Ann-Ba-week01"])
