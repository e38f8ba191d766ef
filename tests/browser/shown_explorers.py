"""A notebook of one explorer, or of a few, for tests that look at nothing else."""

from __future__ import annotations

import json

from playwright.sync_api import Locator, Page, expect

from tests.browser.course import Course

MODULES = {
    "LeakyBucketExplorer": "multipliers",
    "BaseExplorer": "economic_base",
    "CorePeripheryExplorer": "core_periphery",
    "PowerInterestMapExplorer": "stakeholders",
}
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def show_explorer(course: Course, page: Page, view: str, *explorers: str) -> None:
    """Write a notebook with one explorer, or a few one below the other, open it, and wait for the pictures."""
    imports = [f"from ledtoolkit.widgets.{MODULES[explorer]} import {explorer}" for explorer in explorers]
    show_all = [f"display({explorer}())" for explorer in explorers]
    show_code(course, page, view, "\n".join([*imports, "", *show_all]))
    expect(picture(page)).to_have_count(len(explorers))
    expect(picture(page).last).to_be_visible()


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
