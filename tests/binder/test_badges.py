"""The README's Binder badges follow from the one place that names organisation and repository."""

import re
import runpy
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
BADGES = runpy.run_path(str(REPOSITORY / "binder" / "badges.py"))


@pytest.fixture
def repository(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[tool.ledtoolkit]\norganisation = "an-org"\nrepository = "a-repo"\nbranch = "main"\n', "utf-8"
    )
    (tmp_path / "notebooks" / "week08").mkdir(parents=True)
    (tmp_path / "notebooks" / "index.ipynb").touch()
    return tmp_path


def test_the_readme_has_the_badges_and_no_other():
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    found = [line for line in readme.splitlines() if "mybinder.org/v2" in line]
    assert found == BADGES["badges"](REPOSITORY)


def test_the_welcome_badge_opens_one_notebook(repository):
    assert BADGES["badges"](repository) == [
        "[![Welcome page on Binder](https://mybinder.org/badge_logo.svg)]"
        "(https://mybinder.org/v2/gh/an-org/a-repo/main?urlpath=%2Fnotebooks%2Fnotebooks%2Findex.ipynb)"
    ]


def test_a_page_has_its_badge_once_its_notebook_exists(repository):
    (repository / "notebooks" / "explore.ipynb").touch()
    (repository / "notebooks" / "week08" / "capstone.ipynb").touch()
    names = re.findall(r"\[!\[(.*?) on Binder\]", "\n".join(BADGES["badges"](repository)))
    assert names == ["Welcome page", "Explorers", "Capstone"]


def test_the_organisation_is_named_in_no_other_file():
    named = re.search(r'organisation = "(.+)"', (REPOSITORY / "pyproject.toml").read_text("utf-8"))[1]
    files = [file for file in (REPOSITORY / "binder").iterdir() if file.is_file()]
    assert [file.name for file in files if named in file.read_text("utf-8")] == []
