"""Why a test gave no points, in one sentence for the learner, and what to do next.

What stands between BEGIN and END HIDDEN TESTS is never quoted, nor what a hidden line computed.
"""

from __future__ import annotations

import ast
import builtins
import re
import traceback
from dataclasses import dataclass

from ledtoolkit.words import say

__all__ = ["Reason", "hidden_lines", "line_of", "reason_of", "without_hidden"]

BEGIN, END = re.compile(r"#+\s*BEGIN HIDDEN TESTS"), re.compile(r"#+\s*END HIDDEN TESTS")
LONGEST = 300


@dataclass(frozen=True)
class Reason:
    """A sentence and a next step; empty when nothing is lost."""

    sentence: str = ""
    next_step: str = ""


def reason_of(problem: BaseException | None, source: str, at: int | None = None) -> Reason:
    """Return why a test cell with this source stopped with this exception, at a line where the exception has none."""
    if problem is None:
        return Reason()
    line, hidden = line_of(problem) or at, hidden_lines(source)
    if line is None or line in hidden:
        return _of_hidden(problem)
    statement = _statement(source, line)
    if hidden and (statement is None or _names(statement) & _bound_in(source, hidden)):
        return _of_hidden(problem)
    text = _one_line(source, statement, line)
    if isinstance(problem, NameError) and (name := getattr(problem, "name", None)):
        return Reason(
            say("The name {name} has no value.", name=name),
            say("Give your answer this name, and run all cells from the top without an error."),
        )
    if isinstance(problem, AssertionError):
        own = str(problem).strip()[:LONGEST]
        said = own or say("The check of your answer stopped here: {line}", line=text)
        return Reason(said, say("Look at what your code gives for this check, and correct it."))
    words = str(problem).strip()[:LONGEST]
    stopped = say("The check stopped with {kind}: {words}", kind=_kind(problem), words=words)
    return Reason(
        stopped if words else say("The check stopped with {kind}.", kind=_kind(problem)),
        say("Run this line after your own cells: {line}", line=text),
    )


def without_hidden(source: str) -> str:
    """Return a cell's text without its hidden tests."""
    hidden = hidden_lines(source)
    shown = [line for number, line in enumerate(source.splitlines(), 1) if number not in hidden]
    return "\n".join(line for line in shown if not END.search(line))


def _of_hidden(problem: BaseException) -> Reason:
    if isinstance(problem, NameError):
        return Reason(
            say("A name that this question asks for has no value."),
            say("Give your answers the names that the question asks for, and run all cells from the top."),
        )
    if isinstance(problem, AssertionError):
        said = say("Your answer passes the checks that you see, but not a further one.")
    else:
        said = say("Your code stops with {kind} in a check that you do not see.", kind=_kind(problem))
    return Reason(said, say("Try your code with other values: zero, negative, very large, or none at all."))


def _kind(problem: BaseException) -> str:
    name = type(problem).__name__
    return name if hasattr(builtins, name) else "an error"


def line_of(problem: BaseException) -> int | None:
    """Return the line of the test cell that stopped."""
    frames = traceback.extract_tb(problem.__traceback__)
    own = [frame.lineno for frame in frames if frame.filename.startswith(("<ipython-input", "<test"))]
    return own[0] if own else None


def hidden_lines(source: str) -> set[int]:
    """Return the lines between the marks of hidden tests."""
    hidden: set[int] = set()
    inside = False
    for number, line in enumerate(source.splitlines(), 1):
        inside = (inside or bool(BEGIN.search(line))) and not END.search(line)
        if inside:
            hidden.add(number)
    return hidden


def _statement(source: str, line: int) -> ast.stmt | None:
    """Return the innermost statement at a line; None where the cell holds IPython's own syntax."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return None
    at_line = [
        node for node in ast.walk(tree) if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    return max(at_line, key=lambda node: node.lineno, default=None)


def _names(node: ast.AST | None) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)} if node is not None else set()


def _bound_in(source: str, lines: set[int]) -> set[str]:
    """Return the names that these lines bind: what a visible line says with them is as secret as they are."""
    every = list(ast.walk(ast.parse(source)))
    nodes = [node for node in every if getattr(node, "lineno", None) in lines]
    bound = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    bound |= {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    aliases = [alias for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names]
    bound |= {(alias.asname or alias.name).partition(".")[0] for alias in aliases}
    # What is made of a secret is one, in the order of the lines.
    for node in sorted((node for node in every if isinstance(node, ast.Assign)), key=lambda node: node.lineno):
        if _names(node.value) & bound:
            bound |= {name for target in node.targets for name in _names(target)}
    return bound


def _one_line(source: str, statement: ast.stmt | None, line: int) -> str:
    """Return the visible statement that stopped, on one line."""
    lines = source.splitlines()
    first, last = line, line
    if isinstance(statement, (ast.Assert, ast.Expr)):
        first, last = statement.lineno, statement.end_lineno or line
    return " ".join(part.strip() for part in lines[first - 1 : last])[:LONGEST]
