"""Find the commands, read the command line, run one: `python -m grading COMMAND …`.

A command is a module of this package with `add_arguments(parser)` and `run(options) -> int`;
the first line of its docstring is its help.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import grading
from grading.directory.course import OURS, CourseError


def main(words: list[str]) -> int:
    """Run the command that `words` name and return its exit code."""
    options = parser().parse_args(words)
    try:
        return int(options.run(options))
    except CourseError as problem:
        print(f"python -m grading {options.command}: {problem}", file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """Return the reader of the command line, with one part a command."""
    whole = argparse.ArgumentParser(prog="python -m grading", description="The instructor's side of the course.")
    parts = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, module in commands().items():
        claim = (module.__doc__ or name).splitlines()[0]
        part = parts.add_parser(name, help=claim, description=claim)
        part.add_argument("--course", default=str(OURS), metavar="DIR", help="course directory (default: %(default)s)")
        module.add_arguments(part)
        part.set_defaults(run=module.run)
    return whole


def commands() -> dict[str, ModuleType]:
    """Return the modules of this package that are commands, by the name that is typed."""
    found = [module.name for module in iter_modules(grading.__path__) if not module.ispkg]
    return {
        name.replace("_", "-"): import_module(f"grading.{name}") for name in sorted(found) if not name.startswith("_")
    }


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ModuleNotFoundError as missing:
        sys.exit(f"{missing}. Install what instructors need first: python -m pip install -e '.[instructor]'")
