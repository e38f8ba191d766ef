"""The learner's packages are pinned, fit what the project asks for, and hold nothing of the instructor's side."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPOSITORY = Path(__file__).parents[2]
LINES = [
    line
    for line in (REPOSITORY / "binder/requirements.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
PINNED = dict(line.split("==") for line in LINES)
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
DEPENDENCIES = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["documents"]]

pins = runpy.run_path(str(REPOSITORY / "binder" / "pin.py"))["pins"]


def test_what_a_package_requires_is_pinned_with_it():
    assert set(pins(["jinja2"])) == {"jinja2", "markupsafe"}


def test_an_extra_is_followed_only_where_it_is_asked_for():
    assert "fqdn" not in pins(["jsonschema"])
    assert "fqdn" in pins(["jsonschema[format-nongpl]"])


def test_every_line_is_one_name_and_one_version_without_hash_or_address():
    assert [line for line in LINES if not re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line)] == []
    assert sorted(PINNED) == list(PINNED)


@pytest.mark.parametrize("line", DEPENDENCIES)
def test_every_dependency_of_the_project_is_pinned_within_its_bounds(line):
    needed = Requirement(line)
    assert needed.specifier.contains(PINNED[canonicalize_name(needed.name)])


@pytest.mark.parametrize("name", ["nbgrader", "pytest", "playwright", "ledtoolkit", "plotly", "bqplot", "ipympl"])
def test_what_learners_do_not_need_or_every_page_would_load_is_not_there(name):
    assert name not in PINNED


def test_the_python_is_one_that_the_project_supports():
    python = (REPOSITORY / "binder/runtime.txt").read_text("utf-8").strip()
    assert re.fullmatch(r"python-3\.\d+", python)
    assert Requirement(f"python{PROJECT['requires-python']}").specifier.contains(python.removeprefix("python-"))
