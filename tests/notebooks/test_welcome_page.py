"""The welcome page is of use before it has run: its links lead into the course by themselves."""

import re

from tests.notebooks.found import REPOSITORY, markdown, read

INDEX = REPOSITORY / "notebooks" / "index.ipynb"


def links():
    return re.findall(r"\]\(([^)]+)\)", "\n".join(cell.source for cell in markdown(read(INDEX))))


def test_before_it_runs_it_leads_to_the_first_week():
    assert {"week01/lesson.ipynb", "week01/assignment.ipynb"} <= set(links())


def test_no_link_leads_nowhere():
    assert [link for link in links() if not (INDEX.parent / link).is_file()] == []
