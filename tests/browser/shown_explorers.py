"""A notebook of one explorer, or of a few, for tests that look at nothing else."""

from __future__ import annotations

import json

from playwright.sync_api import Locator, Page, expect

from tests.browser.course import Course

MODULES = {
    "LeakyBucketExplorer": "multipliers",
    "BaseExplorer": "economic_base",
    "CorePeripheryExplorer": "core_periphery",
}
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def show_explorer(course: Course, page: Page, view: str, explorer: str) -> None:
    """Write a notebook with one explorer, open it, and wait for its picture."""
    show_code(course, page, view, f"from ledtoolkit.widgets.{MODULES[explorer]} import {explorer}\n\n{explorer}()")
    expect(picture(page)).to_be_visible()


def show_code(course: Course, page: Page, view: str, code: str, *, notebook: str = "one.ipynb") -> None:
    """Write a notebook with one cell of code, and open it."""
    cells = [
        {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# One cell"},
        {"cell_type": "code", "id": "it", "metadata": {}, "source": code, "execution_count": None, "outputs": []},
    ]
    content = {"cells": cells, "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}
    (course.folder / notebook).write_text(json.dumps(content), "utf-8")
    course.open(page, view, notebook)


def finding(page: Page) -> Locator:
    return page.locator(".led-finding")


def picture(page: Page) -> Locator:
    return page.locator(".led-stage").get_by_role("img")
