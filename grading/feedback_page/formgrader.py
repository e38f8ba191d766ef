"""Formgrader's own Generate Feedback button, and `nbgrader generate_feedback`: our pages through configuration alone.

`nbgrader_config.py` names this in `c.GenerateFeedback.exporter_class`; nbgrader asks it for each graded notebook.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import HTMLExporter

__all__ = ["OurPages"]


class OurPages(HTMLExporter):
    """In place of nbgrader's template, which shows hidden tests and tracebacks."""

    def from_filename(self, filename: str, resources: Any = None, **_: Any) -> tuple[Any, Any]:
        """Return the page of one graded notebook in a course's `autograded/STUDENT/ASSIGNMENT`."""
        from grading.directory.course import open_course
        from grading.feedback_page.page import as_html
        from grading.feedback_page.writing import page_of
        from grading.gradebook.learners import typed_id
        from grading.gradebook.results import result_of
        from grading.gradebook.scores import read_scores

        path = Path(filename).resolve()
        week, learner = path.parent.name, path.parents[1].name
        course = open_course(path.parents[3])
        result, whose = result_of(course, week, learner), typed_id(course, learner)
        scores = read_scores(course, week, learner)
        page = page_of(course, week, learner, path.stem, scores=scores, result=result, whose=whose)
        return as_html(page), self._init_resources(resources)  # type: ignore[no-untyped-call] # nbconvert's
