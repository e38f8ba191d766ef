"""The student version of a week, made by nbgrader itself."""

from __future__ import annotations

from grading.directory.course import Course, CourseError
from grading.directory.log import last_words, listening

__all__ = ["make_student_version"]


def make_student_version(course: Course, week: str) -> dict[str, bytes]:
    """Return what nbgrader's own `generate_assignment` makes of each notebook, and note it in the gradebook.

    Raises
    ------
    CourseError
        If nbgrader refuses, with its last words.
    """
    from nbgrader.converters import GenerateAssignment

    app = course.nbgrader
    app.coursedir.assignment_id, app.coursedir.notebook_id = week, "*"
    with listening(app.log) as said:
        try:
            GenerateAssignment(coursedir=app.coursedir, parent=app, force=True).start()
        except Exception as problem:
            raise CourseError(
                f"nbgrader could not make the student version of {week}: {last_words(said, problem)} "
                "If cells were added or removed after submissions came in, use a new course directory or gradebook."
            ) from problem
    made = {path.stem for path in (course.folder / "source" / week).glob("*.ipynb")}
    return {name: (course.folder / "release" / week / f"{name}.ipynb").read_bytes() for name in sorted(made)}
