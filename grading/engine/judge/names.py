"""Which names a test takes from the learner: read from the instructor's cells alone, so that no submission decides it.

A name belongs to whoever bound it last before the test in the instructor's version: a locked cell or a test (then the
judge's own value stands, whatever a learner did to it) or a cell of the learner (then it is fetched as data). Modules
and what is imported are always the judge's own.
"""

from __future__ import annotations

import ast
import builtins
import re

from grading.engine.plan import Plan

__all__ = ["imports_of", "taken_from_learner"]

IMPORTS = (ast.Import, ast.ImportFrom)
OWN = frozenset(dir(builtins)) | {"get_ipython", "display", "In", "Out", "exit", "quit"}


def taken_from_learner(plan: Plan) -> dict[int, list[str]]:
    """Return for each locked or test cell, by place, the names to fetch from the learner before it runs."""
    owner: dict[str, str] = {}
    imported: set[str] = set()
    inside_functions: set[str] = set()
    taken: dict[int, list[str]] = {}
    for place, cell in enumerate(plan.cells):
        if cell.cell_type != "code":
            continue
        if cell.role not in {"test", "setup"}:
            owner |= _owners(_tree(cell.reference or cell.source), imported)
            continue
        tree = _tree(cell.source)
        wanted = _read(tree) | inside_functions
        taken[place] = sorted(name for name in wanted if owner.get(name, "unknown") in {"learner", "unknown"})
        taken[place] = [name for name in taken[place] if not (name in OWN and name not in owner)]
        inside_functions |= _read_in_functions(tree)
        imported |= _imported(tree)
        owner |= dict.fromkeys(_bound(tree), "judge")
    return taken


def imports_of(source: str) -> str:
    """Return the import statements on the top level of a cell."""
    found = [node for node in _tree(source).body if isinstance(node, IMPORTS)]
    return "\n".join(ast.unparse(node) for node in found)


def _tree(source: str) -> ast.Module:
    try:
        return ast.parse(_without_magics(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module([], [])


def _without_magics(source: str) -> str:
    return re.sub(r"(?m)^(\s*)(?:[%!].*|[\w.]+\?{1,2})$", r"\1pass", source)


def _read(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _read_in_functions(tree: ast.AST) -> set[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    return {name for node in ast.walk(tree) if isinstance(node, functions) for name in _read(node)}


def _bound(tree: ast.Module) -> set[str]:
    """Return the names that a cell binds for those after it."""
    return {name for node in _of_module(tree) for name in _bound_by(node)}


def _owners(tree: ast.Module, imported: set[str]) -> dict[str, str]:
    """Return who owns the names that a learner's cell binds or changes; what is imported joins `imported`."""
    imported |= _imported(tree)
    nodes = _of_module(tree)
    bound = {name for node in nodes if not isinstance(node, IMPORTS) for name in _bound_by(node)}
    changed = {name for node in nodes for name in _changed_by(node)} - imported
    return dict.fromkeys(imported, "judge") | dict.fromkeys(bound | changed, "learner")


def _imported(tree: ast.Module) -> set[str]:
    return {name for node in _of_module(tree) if isinstance(node, IMPORTS) for name in _bound_by(node)}


def _of_module(tree: ast.Module) -> list[ast.AST]:
    """Return the nodes that run on the level of the cell, not inside its functions."""
    found: list[ast.AST] = []
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop(0)
        found.append(node)
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            waiting.extend(ast.iter_child_nodes(node))
        else:
            found.extend(inner for inner in ast.walk(node) if isinstance(inner, ast.Global))
    return found


def _bound_by(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return [node.id]
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, IMPORTS):
        return [(alias.asname or alias.name.partition(".")[0]) for alias in node.names]
    return list(node.names) if isinstance(node, ast.Global) else []


def _changed_by(node: ast.AST) -> list[str]:
    """Return names whose object a statement changes in place: a part is set, or a call is made for its effect."""
    if isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(node.ctx, (ast.Store, ast.Del)):
        return _root(node)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        call = node.value
        known = isinstance(call.func, ast.Name) and call.func.id in OWN
        passed = [argument.id for argument in call.args if isinstance(argument, ast.Name) and not known]
        return passed + (_root(call.func) if isinstance(call.func, ast.Attribute) else [])
    return []


def _root(node: ast.AST) -> list[str]:
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        node = node.value
    return [node.id] if isinstance(node, ast.Name) else []
