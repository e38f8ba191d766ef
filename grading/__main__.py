"""Find the commands, read the command line, run one: `python -m grading COMMAND …`.

A command is a module of this package with `add_arguments(parser)` and `run(options) -> int`;
the first line of its docstring is its help.
"""

from __future__ import annotations

import argparse
import ast
import sys
from importlib import import_module
from pathlib import Path

from grading.directory.course import OURS, CourseError


def main(words: list[str]) -> int:
    """Run the command that `words` name and return its exit code."""
    options = parser(words).parse_args(words)
    # With nbgrader comes jsonschema, and with that some forty grammars for addresses that no notebook is checked for:
    # half the time that a command needs to start. It does without them where they are not installed.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type] # Python's own sign for "not there"
    try:
        return int(options.run(options))
    except CourseError as problem:
        print(f"python -m grading {options.command}: {problem}", file=sys.stderr)
        return 1


def parser(words: list[str]) -> argparse.ArgumentParser:
    """Return the reader of the command line; of the commands, only the one that is asked for is imported."""
    whole = argparse.ArgumentParser(prog="python -m grading", description="The instructor's side of the course.")
    parts = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, path in commands().items():
        claim = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or name).splitlines()[0]
        part = parts.add_parser(name, help=claim, description=claim)
        part.add_argument("--course", default=str(OURS), metavar="DIR", help="course directory (default: %(default)s)")
        if words[:1] == [name]:
            module = import_module(f"grading.{path.stem}")
            module.add_arguments(part)
            part.set_defaults(run=module.run)
    return whole


def commands() -> dict[str, Path]:
    """Return the modules of this package that are commands, by the name that is typed."""
    found = sorted(Path(__file__).parent.glob("[!_]*.py"))
    return {path.stem.replace("_", "-"): path for path in found}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ModuleNotFoundError as missing:
        sys.exit(f"{missing}. Install what instructors need first: python -m pip install -e '.[instructor]'")
