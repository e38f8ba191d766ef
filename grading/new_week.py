"""Make a new week from the template: it runs and is tested at once, and its author replaces it step by step.

The template is a week 0, laid out in `grading/template/` as the repository is. Each of its files goes to the same
place of the repository, under the new week's name; nothing that is there is overwritten.
"""

from __future__ import annotations

import argparse
import importlib
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from grading import build, release
from grading.assignment.ours import check_asks_ours
from grading.directory.course import REPOSITORY, Course, CourseError, open_course
from grading.directory.files import write_whole
from ledtoolkit.locale.sentences import CATALOGUE, catalogue_of_code, written

__all__ = ["add_arguments", "add_line", "run"]

TEMPLATE = REPOSITORY / "grading" / "template"
WEEK = re.compile(r"week(?!00)[0-9]{2}")
# The one file of the template that is a part of another: the week's line in the table of weeks.
LINE = Path("README.md")
ROW = re.compile(r"\| (\d+) \|")
NEXT = """
{week} runs as it is. Make it yours:
  1. ledtoolkit/exercises/{week}/: the questions, step by step as their comments say. Their points add up to 10.
  2. grading/quality/by_hand/{week}.toml: three variants of each question with numbers or choices, worked out by hand.
  3. notebooks/{week}/lesson.ipynb: its notes to the author say what belongs where. README.md: its line.
     tests/notebooks/numbers_of_{week}.py: the numbers in its text, computed.
  4. python -m grading build {week}, then release {week}, then lint {week}.
  5. make words, then make test."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which week to make."""
    parser.add_argument("week", nargs="?", metavar="WEEK", help="for example week09 (default: the first free number)")


def run(options: argparse.Namespace) -> int:
    """Write the week, build and release it, and say what was written and what comes next."""
    course = open_course(options.course)
    check_asks_ours(course)
    week = _named(options.week, course) if options.week else _first_free(course)
    with _whole_or_not_at_all(week, course):
        _write(week)
        importlib.invalidate_caches()
        build.run(argparse.Namespace(course=options.course, weeks=[week]))
        release.run(argparse.Namespace(course=options.course, weeks=[week], to=str(REPOSITORY / "notebooks")))
    print(NEXT.format(week=week))
    return 0


def _named(week: str, course: Course) -> str:
    if not WEEK.fullmatch(week):
        raise CourseError(
            f"{week!r} is no name of a week. Write `week` and two digits, for example {_first_free(course)}."
        )
    there = _traces(week, course)
    if there:
        raise CourseError(
            f"{week} is there already: {there[0]}. Nothing was written. "
            f"The first free week is {_first_free(course)}; without a name you get that one."
        )
    return week


def _first_free(course: Course) -> str:
    for number in range(1, 100):
        week = f"week{number:02}"
        if not _traces(week, course):
            return week
    raise CourseError("All weeks up to week99 are there. Remove one first.")


def _traces(week: str, course: Course) -> list[Path]:
    """Return what stands where the week would be written."""
    wanted = [REPOSITORY / "notebooks" / week, course.source(week), *_files(week)]
    return [path for path in wanted if path.exists()]


def _files(week: str) -> dict[Path, Path]:
    """Return where each file of a week goes, with the file of the template that it is made from."""
    found = [path.relative_to(TEMPLATE) for path in sorted(TEMPLATE.rglob("*.*")) if path.is_file()]
    # Python and Jupyter leave folders of their own where a module was imported or a notebook opened.
    kept = [
        path for path in found if path != LINE and not any(part.startswith((".", "__pycache__")) for part in path.parts)
    ]
    return {REPOSITORY / _in_words_of(week, path.as_posix()): TEMPLATE / path for path in kept}


def _in_words_of(week: str, text: str) -> str:
    """Return a text of the template with the name and the number of a week in place of week 0."""
    number = int(week.removeprefix("week"))
    return re.sub(r"([Ww]eek |\| )0\b", rf"\g<1>{number}", text.replace("week00", week))


@contextmanager
def _whole_or_not_at_all(week: str, course: Course) -> Iterator[None]:
    """Take away what was begun where something fails: half a week would stop every test and the next try."""
    shared = {path: path.read_bytes() for path in (REPOSITORY / LINE, CATALOGUE)}
    made = [course.source(week).parent, course.release(week).parent, REPOSITORY / "notebooks" / week, *_files(week)]
    new = [path for path in made if not path.exists()]
    folders = [folder for path in new for folder in path.parents if not folder.exists()]
    try:
        yield
    except BaseException:
        for path in new:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
        for path, content in shared.items():
            write_whole(path, content)
        print(f"{week} was not made: what was begun is taken away again, and nothing has changed.", file=sys.stderr)
        raise


def _write(week: str) -> None:
    files = _files(week)
    for path, model in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(_in_words_of(week, model.read_text("utf-8")))
    add_line(REPOSITORY / LINE, _in_words_of(week, (TEMPLATE / LINE).read_text("utf-8")))
    write_whole(CATALOGUE, written(catalogue_of_code()))
    # Said once all is there: whoever stops reading does not stop the writing in the middle.
    print(f"{week}: made from the template")
    print("\n".join(f"{week}: {path.relative_to(REPOSITORY).as_posix()}" for path in files))
    print(f"{week}: its line stands in {LINE}, its sentences stand in {CATALOGUE.relative_to(REPOSITORY).as_posix()}")


def add_line(readme: Path, line: str) -> None:
    """Put a week's line into the table of weeks, in the order of their numbers."""
    lines = readme.read_text("utf-8").splitlines(keepends=True)
    head = next(place for place, text in enumerate(lines) if text.startswith("| week |")) + 1
    rows = {place: int(row[1]) for place, text in enumerate(lines) if (row := ROW.match(text))}
    number = int(line.split("|")[1])
    lines.insert(max([head, *(place for place, week in rows.items() if week < number)]) + 1, line)
    write_whole(readme, "".join(lines).encode())
