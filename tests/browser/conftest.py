"""One browser and one server for all tests, a course folder (and so a record) for each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from tests.browser.course import Course, put_away_documents
from tests.browser.servers import REPOSITORY, free_port, jupyter_command, running, voila_command
from tests.system_programs import find_browser

PATIENCE = 20_000
SCREEN: ViewportSize = {"width": 1280, "height": 900}
# A notebook application draws only cells in sight; a page without code draws all, and paints faster where it is short.
TALL: ViewportSize = {"width": 1280, "height": 4000}
# A run whose tests are shared out may come to a module twice.
COPIES = count(1)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # A busy machine may be late; what has to be quick says so itself.
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        # Pages share one process, which knows the scripts that all of them load.
        options = ["--no-sandbox", "--renderer-process-limit=1"]
        browser = playwright.chromium.launch(executable_path=find_browser(), args=options)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Jupyter Server with our configuration, and the folder it serves."""
    root, state = tmp_path_factory.mktemp("served"), tmp_path_factory.mktemp("state")
    port = free_port()
    with running(jupyter_command(root, port), state=state, ready="is running at", cwd=root):
        yield f"http://127.0.0.1:{port}", root


@pytest.fixture
def course(served: tuple[str, Path], request: pytest.FixtureRequest) -> Iterator[Course]:
    """A fresh copy of the course, as a learner gets it, with a record of its own."""
    course = new_course(served, request.node.name)
    yield course
    course.stop_kernels()


@pytest.fixture
def voila_alone(tmp_path: Path) -> Iterator[Course]:
    """The `voila` command on the notebooks, without Jupyter Server and without an option of ours."""
    folder = copy_of_course(tmp_path / "notebooks")
    port = free_port()
    with running(voila_command(folder, port), state=tmp_path / "state", ready="is running at", cwd=tmp_path):
        yield Course(f"http://127.0.0.1:{port}", folder, folder)


def copy_of_course(folder: Path) -> Path:
    ignored = shutil.ignore_patterns("my-work", ".ipynb_checkpoints")
    return Path(shutil.copytree(REPOSITORY / "notebooks", folder, ignore=ignored))


def new_course(served: tuple[str, Path], name: str) -> Course:
    """Put a copy of the course below the folder that is served."""
    address, root = served
    folder = root / "".join(letter if letter.isalnum() else "-" for letter in name)
    return Course(address, root, copy_of_course(folder))


@contextmanager
def new_visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Open a browser that remembers nothing, with the patience of our tests."""
    with browser.new_context(viewport=SCREEN, accept_downloads=True) as context:
        context.set_default_timeout(PATIENCE)
        yield context


@contextmanager
def new_page(browser: Browser) -> Iterator[Page]:
    """Open a page of a visitor whom no server knows yet, beside others."""
    with new_visitor(browser) as context:
        try:
            yield context.new_page()
        finally:
            close_pages(context)


@pytest.fixture(scope="session")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """One visitor for all tests that need no second: the browser reads JupyterLab's large scripts once."""
    with new_visitor(browser) as context:
        yield context


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Page:
    """An empty page of a visitor whose browser remembers nothing of the tests before; in Lab, Lab with nothing open."""
    views = request.node.callspec.params if hasattr(request.node, "callspec") else {}
    in_lab = views.get("view") == "lab" or "lab_page" in request.fixturenames
    found: Page = request.getfixturevalue("lab_page" if in_lab else "empty_page")
    if views.get("view") == "notebook":
        found.set_viewport_size(TALL)
    return found


@pytest.fixture
def empty_page(visitor: BrowserContext) -> Iterator[Page]:
    page = visitor.new_page()
    yield page
    close_pages(visitor)
    forget(visitor)


@pytest.fixture(scope="session")
def visitor_of_lab(browser: Browser) -> Iterator[BrowserContext]:
    with new_visitor(browser) as context:
        yield context


@pytest.fixture
def lab_page(visitor_of_lab: BrowserContext) -> Iterator[Page]:
    """JupyterLab with nothing open, or the empty page in which the first test loads it.

    Lab takes twice as long to load as a notebook in it to open, so one Lab serves all tests that leave it whole.
    """
    page, *_ = visitor_of_lab.pages or [visitor_of_lab.new_page()]
    page.set_viewport_size(TALL)
    yield page
    for other in visitor_of_lab.pages:
        if other != page:
            other.close()
    if not page.is_closed():
        put_away_documents(page)
    forget(visitor_of_lab)


@pytest.fixture(scope="session")
def visitor_who_stays(browser: Browser) -> Iterator[BrowserContext]:
    with new_visitor(browser) as context:
        yield context


@pytest.fixture(scope="module")
def lasting_page(visitor_who_stays: BrowserContext) -> Iterator[Page]:
    """A page for tests of a module that look at one thing from several sides: it is opened once and stays."""
    yield visitor_who_stays.new_page()
    close_pages(visitor_who_stays)
    forget(visitor_who_stays)


@pytest.fixture
def page_of_another_visitor(browser: Browser) -> Iterator[Page]:
    """A page whose clock a test may stop: Playwright stops it in every page of a visitor, for good."""
    with new_page(browser) as page:
        yield page


def close_pages(context: BrowserContext) -> None:
    for opened in context.pages:
        # So that Voila's page can stop its kernel.
        opened.close(run_before_unload=True)
        opened.close()


def forget(context: BrowserContext) -> None:
    """Empty all that pages may have kept in the browser, but not the files that it has read."""
    context.clear_cookies()
    page = context.new_page()
    runs = page.evaluate("() => setTimeout.toString().includes('native code')")
    assert runs, "This test stopped the clock of the visitor whom all tests share. Take page_of_another_visitor."
    command = {"origin": "*", "storageTypes": "local_storage,indexeddb,service_workers,cache_storage"}
    context.new_cdp_session(page).send("Storage.clearDataForOrigin", command)
    page.close()
