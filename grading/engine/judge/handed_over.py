"""Tests that cannot be split, run in the worker where the instructor trusts them: `--trust-tests`.

There the learner's code could change the test or read it, so the report names these tests. Called by `Trial`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import Any

from grading.engine.judge.learner import Learner, as_ours
from grading.engine.worker.shell import Ran

__all__ = ["handed_over", "needed_by"]

DEFINITIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef)


def handed_over(learner: Learner, source: str, before: Iterable[str]) -> tuple[Ran, int | None]:
    """Run a test in the worker; return how it went, and the line that stopped.

    Parameters
    ----------
    before
        The earlier tests, which did not run there: what they import and define is given to it.
    """
    answer = learner.once(needed_by(before), source)
    problem = as_ours(answer, "test") if "raised" in answer else None
    line = answer.get("line")
    return Ran(_outputs(answer.get("outputs")), problem), line if type(line) is int else None


def needed_by(before: Iterable[str]) -> str:
    """Return the imports and definitions on the top level of cells."""
    parts: list[str] = []
    for source in before:
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError, RecursionError):
            continue
        parts += [ast.unparse(node) for node in tree.body if isinstance(node, DEFINITIONS)]
    return "\n".join(parts)


def _outputs(found: Any) -> list[dict[str, Any]]:
    """Return what the worker says was shown, in the form that `decide` reads, and no more."""
    kept: list[dict[str, Any]] = []
    for output in found if isinstance(found, list) else []:
        if not isinstance(output, dict):
            continue
        if output.get("output_type") == "execute_result" and isinstance(output.get("data"), dict):
            text = str(output["data"].get("text/plain", ""))
            kept.append({"output_type": "execute_result", "data": {"text/plain": text}, "execution_count": None})
        elif output.get("output_type") == "stream":
            kept.append({"output_type": "stream", "name": "stdout", "text": str(output.get("text"))})
        elif output.get("output_type") == "error":
            name = str(output.get("ename"))[:60]
            kept.append({"output_type": "error", "ename": name, "evalue": "", "traceback": [name]})
    return kept
