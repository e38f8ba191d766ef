"""How soon the builder of the paper shows a full record as a paper, and how soon each of its files is there.

The record is one of the sample papers; every visit is a fresh visitor of one Chromium with a kernel of its own.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.machine import chromium
from bench.page_servers import REPOSITORY, PageServer, jupyter_server
from bench.ratio import Ratio, against_goal
from ledtoolkit.capstone.parts import record_key
from ledtoolkit.capstone.samples import sample
from ledtoolkit.progress import Record

PAPER, LEARNER, SAMPLE = "week08/capstone.ipynb", "a learner of the benchmark", "zeeland"
FORMATS = ("PDF", "Word (DOCX)", "Web page (HTML)", "Text (Markdown)", "My record")
VISITS = 5
WAIT = 120_000
FIRST = "nav[aria-label='Parts of your paper'] button"
DRAFT = "iframe[title='How your paper reads now']"


def measure() -> list[Ratio]:
    """Open the page a few times, and fetch every file the first time and again."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, on_record(Path(folder)) as server:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        visits = [visited(browser, server) for _ in range(VISITS)]
        browser.close()
    words, figures, *files = (statistics.median(column) for column in zip(*visits, strict=True))
    named = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in zip(FORMATS, files, strict=True))
    return [
        against_goal("draft on screen after the paper's first widget, median", words, 1, "s", f"{figures:.2f} s drawn"),
        against_goal("the slowest of its files, from click to download", max(files), 1, "s", named),
    ]


@contextmanager
def on_record(folder: Path) -> Iterator[PageServer]:
    """Serve a copy of the course whose record is a finished paper."""
    notebooks = Path(shutil.copytree(REPOSITORY / "notebooks", folder / "notebooks"))
    shutil.rmtree(notebooks / "my-work", ignore_errors=True)
    write_record(notebooks / "my-work")
    with jupyter_server(notebooks, folder / "state") as server:
        yield server


def write_record(folder: Path) -> None:
    """Make a sample paper the learner's own."""
    record = Record(folder)
    record.set_learner(LEARNER)
    parts, place = sample(SAMPLE)
    record.save("place", place.as_value())
    for part, value in parts.values.items():
        record.save(record_key(part), value)


def visited(browser: Browser, server: PageServer) -> list[float]:
    """Return seconds from the first widget to all words and to all figures, and to each file, of a fresh visit."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True).new_page()
    page.goto(server.page(PAPER), wait_until="commit", timeout=WAIT)
    page.locator(FIRST).first.wait_for(timeout=WAIT)
    start = time.perf_counter()
    draft = page.frame_locator(DRAFT)
    draft.locator("#references").wait_for(timeout=WAIT)
    words = time.perf_counter() - start
    page.wait_for_function(
        "frame => !document.querySelector(frame).contentDocument.querySelector('[data-figure]')",
        arg=DRAFT,
        timeout=WAIT,
    )
    figures = time.perf_counter() - start
    files = [downloaded(page, name) for name in FORMATS]
    page.close(run_before_unload=True)
    return [words, figures, *files]


def downloaded(page: Page, name: str) -> float:
    """Return the seconds from a click to its file."""
    start = time.perf_counter()
    with page.expect_download(timeout=WAIT):
        page.get_by_role("button", name=name, exact=True).click()
    return time.perf_counter() - start
