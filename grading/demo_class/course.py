"""A course directory of its own for a synthetic class; the course that it is made from is only read."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from grading.assignment.student_version import make_student_version
from grading.demo_class import doors
from grading.demo_class.attacks_on_marks import IN_PROCESS, ON_THE_LINE
from grading.demo_class.attacks_on_walls import REACH
from grading.demo_class.class_list import Member, class_of
from grading.demo_class.odd import ANSWER_LINES, FOLDERS, ODD, Notebook, answers, with_line
from grading.directory.course import Course, CourseError, open_course
from grading.directory.files import write_whole
from grading.intake.names import folder_name
from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.exercises.hand_in import asked_in

__all__ = ["make_demo"]

BEGIN = datetime(2026, 9, 7, 9, 0, tzinfo=UTC)
OWN_CONFIGURATION = """

# Written by `python -m grading demo`: whatever stands above, this class has a place and a gradebook of its own.
from pathlib import Path as _Path

_HERE = _Path(__file__).resolve().parent
c.CourseDirectory.root = str(_HERE)
c.CourseDirectory.db_url = f"sqlite:///{_HERE / 'gradebook.db'}"
c.Exchange.root = str(_HERE / "exchange")
"""
ABOUT = """# A synthetic class

`python -m grading demo {size} --seed {seed}` wrote this folder.
Nobody in it is real, and no learner wrote any of these submissions.
Some of them attack the grader: grade them only behind its walls.
Delete the folder when you have seen enough.

| folder | kind | what it is |
| --- | --- | --- |
"""
SOLVED = ("solved", "the model solution")
OF_OTHER_COURSES = {
    **dict.fromkeys(("form", "code", "paper", "misunderstanding"), SOLVED),
    "weak": ("untouched", "as it was released, with nothing written"),
}
# What the attacks on walls look for; there is nothing there.
WALLS = "SECRET = '/solution'\nOUTSIDE = '/tmp'\nPORT = 9\ngot = None\n"


def make_demo(origin: Course, week: str, target: Path, *, size: int, seed: int) -> tuple[Course, list[Member]]:
    """Write a demo course with a class of this size, and return it with who is in the class."""
    course = _own_course(origin, week, target)
    make_student_version(course, week)
    released = _read(course.folder / "release" / week)
    ours = week in weeks() and any(asked_in(notebook) for notebook in released.values())
    members = class_of(size, seed, doors.roads(week) if ours else 0)
    members = [_told_apart(member, week) if ours else _without_doors(member) for member in members]
    make = _by_our_doors(week) if ours else _by_model_solution(_read(course.folder / "source" / week))
    lines = []
    for number, member in enumerate(members):
        when = BEGIN + timedelta(minutes=number)
        lines.append(_hand_in(course, week, member, released=released, make=make, when=when))
    about = ABOUT.format(size=size, seed=seed) + "\n".join(lines) + "\n"
    write_whole(course.folder / "ABOUT-THIS-CLASS.md", about.encode())
    return course, members


Make = Callable[[str, Notebook, Member, datetime], tuple[Notebook, str]]


def _own_course(origin: Course, week: str, target: Path) -> Course:
    if target.exists() and any(target.iterdir()):
        raise CourseError(f"{target} is not empty. Give another folder with `--to DIR`, or delete it.")
    target.mkdir(parents=True, exist_ok=True)
    ignored = shutil.ignore_patterns(".*", "my-work", "__pycache__")
    shutil.copytree(origin.folder / "source" / week, target / "source" / week, ignore=ignored)
    if (origin.folder / "source" / "header.ipynb").is_file():
        shutil.copy(origin.folder / "source" / "header.ipynb", target / "source")
    configuration = (origin.folder / "nbgrader_config.py").read_text("utf-8")
    write_whole(target / "nbgrader_config.py", (configuration + OWN_CONFIGURATION).encode())
    return open_course(target)


def _read(folder: Path) -> dict[str, Notebook]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.ipynb"))}


def _told_apart(member: Member, week: str) -> Member:
    """Return the member under a name whose variants tell its misunderstandings from right answers."""
    if member.recipe.kind != "misunderstanding":
        return member
    names = [member.learner, *(f"{member.learner}-{turn}" for turn in range(1, 200))]
    best = next((name for name in names if doors.all_possible(week, name, member.recipe.turn)), names[0])
    return replace(member, learner=best)


def _without_doors(member: Member) -> Member:
    """Return the member as a course of somebody else can have it: no forms, and no misunderstandings that are known."""
    kind, what = OF_OTHER_COURSES.get(member.recipe.kind, (member.recipe.kind, member.recipe.what))
    return replace(member, recipe=replace(member.recipe, kind=kind, what=what))


def _by_our_doors(week: str) -> Make:
    def make(_: str, released: Notebook, member: Member, when: datetime) -> tuple[Notebook, str]:
        learner, recipe = member.learner, member.recipe
        found, told = doors.right(week, learner), recipe.what
        if recipe.kind == "form" and recipe.turn % 3 == 2:
            found, told = doors.with_a_gap(found, recipe.turn), "form, one field left open"
        elif recipe.kind == "paper":
            found = doors.from_paper(week, learner)
        elif recipe.kind == "misunderstanding":
            found, which = doors.misunderstood(week, learner, recipe.turn)
            told = "; ".join(which)
        elif recipe.kind == "weak":
            found = doors.weak(week, learner, recipe.turn)
        elif recipe.kind in {"code", "hostile"}:
            found = {}
        text = recipe.kind not in {"weak", "hostile"}
        notebook = doors.handed_in(released, week, learner, found, when=when, text=text)
        if recipe.kind == "code":
            for cell in notebook["cells"]:
                cell["source"] = "\n".join(filter(None, [_source(cell), doors.by_code(week).get(cell["id"], "")]))
        return notebook, told

    return make


def _by_model_solution(solved: dict[str, Notebook]) -> Make:
    def make(name: str, released: Notebook, member: Member, when: datetime) -> tuple[Notebook, str]:
        notebook = json.loads(json.dumps(released))
        notebook["metadata"]["ledtoolkit"] = {"learner": member.learner, "handed_in": when.isoformat()}
        if member.recipe.kind not in {"hostile", "untouched"}:
            solution = {_name(cell): _source(cell) for cell in solved[name]["cells"] if _is_answer(cell)}
            for cell in notebook["cells"]:
                cell["source"] = solution.get(_name(cell), cell["source"])
        return notebook, member.recipe.what

    return make


def _hand_in(
    course: Course, week: str, member: Member, *, released: dict[str, Notebook], make: Make, when: datetime
) -> str:
    """Write one submission, of as many notebooks as the assignment has, and return the line that tells of it."""
    folder = course.folder / "submitted" / folder_name(member.learner) / week
    told = member.recipe.what
    for name, notebook in released.items():
        made, told = make(name, json.loads(json.dumps(notebook)), member, when)
        content = _changed(made, notebook, member, week)
        path = folder / f"{name}.ipynb"
        write_whole(path, content if isinstance(content, bytes) else json.dumps(content).encode())
        if (change := FOLDERS.get(member.recipe.what)) is not None:
            change(path)
    write_whole(folder / "timestamp.txt", f"{when:%Y-%m-%d %H:%M:%S} UTC\n".encode())
    return f"| `{folder.parent.name}` | {member.recipe.kind} | {told} |"


def _changed(notebook: Notebook, released: Notebook, member: Member, week: str) -> Notebook | bytes:
    """Return what becomes of a notebook in the hands of odd and hostile ones."""
    what = member.recipe.what
    if member.recipe.kind == "odd" and answers(notebook):
        if what in ODD:
            return ODD[what](notebook)
        if what in ANSWER_LINES:
            return with_line(notebook, ANSWER_LINES[what])
        return released if what == "never handed in" else notebook
    if member.recipe.kind == "hostile" and answers(notebook):
        return _attacked(notebook, what, week)
    return notebook


def _attacked(notebook: Notebook, what: str, week: str) -> Notebook:
    """Return a notebook whose first answer attacks; what it would pass off as an answer is every question's."""
    attack = {**IN_PROCESS, **ON_THE_LINE}.get(what) or WALLS + REACH[what]
    names = [asked.answer_name for asked in exercises_of(week) if asked.answer_name] if week in weeks() else []
    passed_off = "".join(f"\n{name} = globals().get('answer', globals().get('got'))" for name in names)
    for place, number in enumerate(answers(notebook)):
        cell = notebook["cells"][number]
        cell["source"] = attack + passed_off if not place else "pass"
    return notebook


def _name(cell: Notebook) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def _is_answer(cell: Notebook) -> bool:
    return bool(cell["metadata"].get("nbgrader", {}).get("solution"))


def _source(cell: Notebook) -> str:
    return "".join(cell["source"])
