"""What the README promises is there: commands, targets, files, weeks."""

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
README = (REPOSITORY / "README.md").read_text("utf-8")
INSTRUCTORS = (REPOSITORY / "grading" / "README.md").read_text("utf-8")
MAKEFILE = (REPOSITORY / "Makefile").read_text("utf-8")


def test_the_two_commands_come_first():
    first, second = re.findall(r"^```\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)[:2]
    assert (first, second) == ("make start", "make test")


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z]+)[ `\n]", README)) - {"what"}))
def test_every_target_that_is_named_exists(target):
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"python -m grading ([a-z-]+)", README + INSTRUCTORS))))
def test_every_command_of_instructors_that_is_named_exists(command):
    assert (REPOSITORY / "grading" / f"{command.replace('-', '_')}.py").is_file()


@pytest.mark.parametrize("line", ["ruff check .", "ruff format --check .", "mypy", "python -m pytest"])
def test_the_lines_without_make_are_those_of_make(line):
    assert f".venv/bin/{line}" in README
    assert f"$(BIN)/{line}" in MAKEFILE


def test_ci_runs_the_command_of_the_readme_and_nothing_else():
    lines = (REPOSITORY / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        "set -euo pipefail",
        'cd "$(dirname "$0")/.."',
        "make test",
    ]


def test_every_week_that_is_there_has_a_line_in_the_table():
    there = sorted(int(folder.name.removeprefix("week")) for folder in (REPOSITORY / "notebooks").glob("week[0-9]*"))
    listed = [int(week) for week in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)]
    assert listed == there


@pytest.mark.parametrize("path", sorted(set(re.findall(r"notebooks/[\w/]+\.ipynb|grading/README\.md", README))))
def test_every_file_that_is_named_exists(path):
    assert (REPOSITORY / path).is_file()
