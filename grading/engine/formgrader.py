"""Formgrader's own Autograde button, and `nbgrader autograde`: the engine through configuration alone.

`nbgrader_config.py` names these two in `c.Autograde.sanitize_preprocessors` and `c.Autograde.autograde_preprocessors`;
nbgrader makes them for each submission. What nbgrader itself cannot read never reaches them: there
`python -m grading autograde` is the way.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.preprocessors import NbGraderPreprocessor

__all__ = ["Engine", "Untouched"]


class Untouched(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader has no types
    """In place of nbgrader's mending: the engine mends what was handed in itself."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook as it is."""
        return nb, resources


class Engine(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader has no types
    """In place of nbgrader's execution: the engine grades the submission, and its notebook is what is written."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:  # noqa: ARG002 - nbgrader's signature
        """Grade one submission and return its graded notebook."""
        import nbformat

        from grading.autograde import grade_week
        from grading.directory.course import open_course
        from grading.engine.processes import PACKAGES, EngineError
        from grading.engine.sandbox import strongest_tier

        told = resources["nbgrader"]
        # The notebook lies in the course's `autograded/STUDENT/ASSIGNMENT`.
        course = open_course(Path(resources["metadata"]["path"]).resolve().parents[2])
        tier = strongest_tier(PACKAGES)
        [result] = grade_week(course, told["assignment"], [told["student"]], tier=tier, workers=1, force=True)
        if result.failed or result.held:
            raise EngineError(result.failed or result.held)
        return nbformat.from_dict(result.notebooks[told["notebook"]]), resources
