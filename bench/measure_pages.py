"""How soon the assignment's page without code is usable, what it transfers, and what its kernel and a class cost.

Each visit is a fresh visitor of one Chromium: first to Jupyter Server with the course's own configuration, as on
Binder, then to Voila alone, which has a kernel ready before the visit. What stands beside each figure is not a peer
but the goal itself.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import psutil
from playwright.sync_api import Browser, Page, sync_playwright

from bench.machine import chromium
from bench.page_servers import REPOSITORY, PageServer, jupyter_server, voila_alone
from bench.ratio import Ratio, against_goal

ASSIGNMENT = "week01/assignment.ipynb"
VISITS = 7
LEARNERS = 20
# With all browsers on the same two cores a minute is no failure; who has no form by now would load the page again.
CLASS_WITHIN = 240.0
MEGABYTE = 10**6
WAIT = 120_000
LEARNER = "bench@example.org"
KNOWN = f"Your id: {LEARNER}."
# A kernel that has used no processor for so long has done what it can before its visitor comes.
AT_REST = 1.0
# Asked in the page at each frame: Playwright by itself soon looks only every half second, a third of what is measured.
FORM_SHOWN = """() => [...document.querySelectorAll("label")].some((label) =>
  label.textContent.startsWith("Your id") && label.control?.checkVisibility({ visibilityProperty: true }))"""
# Milliseconds between two looks at the pages of a class.
LOOKS_EVERY = 500


@dataclass(frozen=True)
class Visit:
    """What one fresh visit took: seconds to the first form, megabytes over the line and of the kernel."""

    first_form: float
    transfer: float
    kernel: float


@dataclass(frozen=True)
class Class:
    """What a class at once took.

    Attributes
    ----------
    forms
        Seconds until each learner had a form with numbers, in their order; fewer than learners if some never had one.
    kernels, server
        Megabytes of all kernels and of the server.
    processor
        Processor seconds of kernels, server and browsers: in a real class the last are the learners' own.
    """

    forms: list[float]
    kernels: float
    server: float
    processor: tuple[float, float, float]

    def __str__(self) -> str:
        """Say it in one line."""
        kernels, server, browsers = self.processor
        seen = f"half see their numbers after {self.after(0.5)}, the last after {self.after(1)}"
        missing = f" ({LEARNERS - len(self.forms)} never did)" if len(self.forms) < LEARNERS else ""
        memory = f"{self.kernels:.0f} MB in all kernels, {self.server:.0f} MB in the server"
        time_used = f"processor: kernels {kernels:.0f} s, server {server:.0f} s, all their browsers {browsers:.0f} s"
        return f"{LEARNERS} learners at once on {psutil.cpu_count()} cores: {seen}{missing}; {memory}; {time_used}"

    def after(self, part: float) -> str:
        """Return when this part of those who have a form had it."""
        return f"{self.forms[ceil(part * len(self.forms)) - 1]:.0f} s" if self.forms else "never"


def measure() -> list[Ratio]:
    """Visit the page a few times, weigh it and its kernel, let a class come at once; then visit kernels made ahead."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        notebooks = Path(shutil.copytree(REPOSITORY / "notebooks", Path(folder) / "notebooks"))
        shutil.rmtree(notebooks / "my-work", ignore_errors=True)
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        with jupyter_server(notebooks, Path(folder)) as server:
            cold = [visited(browser, server) for _ in range(VISITS)]
            numbers = with_numbers(browser, server)
            everybody = together(browser, server)
        # A record would show whose it is, and not ask.
        shutil.rmtree(notebooks / "my-work", ignore_errors=True)
        with voila_alone(notebooks, Path(folder), LEDTOOLKIT_PREHEAT=ASSIGNMENT) as server:
            preheated = [made_ahead(browser, server) for _ in range(VISITS)]
        browser.close()
    return told(cold, preheated, numbers, everybody)


def told(cold: list[Visit], preheated: list[Visit], numbers: float, everybody: Class) -> list[Ratio]:
    """Set what was measured beside the goals."""
    first = "first form of an assignment's page"
    kernel = statistics.median(visit.kernel for visit in cold)
    return [
        in_seconds(f"{first}, cold, median", [visit.first_form for visit in cold], 2.5),
        in_seconds(f"{first}, kernel made ahead, median", [visit.first_form for visit in preheated], 1.5),
        against_goal("its transfer, first visit", cold[0].transfer, 1.5, "MB"),
        against_goal("its kernel alone, before an id is typed", kernel, 60, "MB"),
        against_goal("its kernel alone, with a learner's numbers shown", numbers, 60, "MB", str(everybody)),
    ]


def in_seconds(what: str, seconds: list[float], goal: float) -> Ratio:
    """Set the median of some visits beside a goal."""
    note = f"{min(seconds):.2f} to {max(seconds):.2f} s over {len(seconds)} visits"
    return against_goal(what, statistics.median(seconds), goal, "s", note)


def visited(browser: Browser, server: PageServer) -> Visit:
    """Visit the page as somebody new, and leave it."""
    page = browser.new_context().new_page()
    weighed = Weighed(page)
    start = time.perf_counter()
    open_assignment(page, server)
    seconds = time.perf_counter() - start
    # Where kernels are made ahead the next one starts already.
    kernel = min(server.kernels(), key=psutil.Process.create_time)
    memory = megabytes_of(kernel)
    leave(page)
    wait_until(lambda: kernel not in server.kernels())
    return Visit(seconds, weighed.bytes / MEGABYTE, memory)


def made_ahead(browser: Browser, server: PageServer) -> Visit:
    """Visit the page once a kernel waits for its visitor and does nothing else."""
    wait_until(lambda: len(server.kernels()) == 1)
    (kernel,) = server.kernels()
    used = -1.0
    while used < (now := used_by(kernel)):
        used = now
        time.sleep(AT_REST)
    return visited(browser, server)


def with_numbers(browser: Browser, server: PageServer) -> float:
    """Return the kernel's megabytes once a learner has said who they are and sees the numbers of all questions."""
    page = browser.new_context().new_page()
    open_assignment(page, server)
    page.get_by_label("Your id").first.fill(LEARNER)
    page.get_by_role("button", name="Show my question").first.click()
    page.get_by_label("Your id").first.wait_for(state="hidden", timeout=WAIT)
    (kernel,) = server.kernels()
    memory = megabytes_of(kernel)
    leave(page)
    wait_until(lambda: not server.kernels())
    return memory


def together(browser: Browser, server: PageServer) -> Class:
    """Let a class open the page at once: all are known already, so each kernel works out their numbers."""
    pages = [browser.new_context().new_page() for _ in range(LEARNERS)]
    before = [used_by(server.process), used_by_browsers()]
    start = time.perf_counter()
    for page in pages:
        # Nobody in a class waits for the first byte of a neighbour's page.
        page.evaluate("address => { location.href = address }", server.page(ASSIGNMENT))
    forms, waiting = [], list(pages)
    while waiting and time.perf_counter() - start < CLASS_WITHIN:
        there = [page for page in waiting if page.get_by_text(KNOWN).first.is_visible()]
        forms += [time.perf_counter() - start] * len(there)
        waiting = [page for page in waiting if page not in there]
        pages[0].wait_for_timeout(LOOKS_EVERY)
    kernels = server.kernels()
    after = [used_by(server.process), used_by_browsers()]
    used = (sum(map(used_by, kernels)), after[0] - before[0], after[1] - before[1])
    found = Class(forms, sum(map(megabytes_of, kernels)), megabytes_of(server.process), used)
    for page in pages:
        leave(page)
    return found


def open_assignment(page: Page, server: PageServer) -> None:
    """Go to the page and wait until its first form asks for an id."""
    page.goto(server.page(ASSIGNMENT), wait_until="commit", timeout=WAIT)
    page.wait_for_function(FORM_SHOWN, polling="raf", timeout=WAIT)


def leave(page: Page) -> None:
    """Close the page, which stops its kernel."""
    page.close(run_before_unload=True)


def wait_until(true: Callable[[], bool]) -> None:
    """Wait until something holds."""
    until = time.monotonic() + WAIT / 1000
    while not true():
        if time.monotonic() > until:
            raise RuntimeError("A kernel did not come or did not go. Run `voila notebooks` to see why.")
        time.sleep(0.05)


def megabytes_of(process: psutil.Process) -> float:
    """Return what a process alone holds in memory."""
    return float(process.memory_full_info().uss) / MEGABYTE


def used_by(process: psutil.Process) -> float:
    """Return the processor seconds that a process has used; of one that ends meanwhile, nothing is known."""
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system)


def used_by_browsers() -> float:
    """Return the processor seconds of all processes of the browser that run now."""
    found = psutil.Process().children(recursive=True)
    return sum(used_by(each) for each in found if "chrom" in each.name())


class Weighed:
    """Counts what a page receives, as it came over the line."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0.0
        session = page.context.new_cdp_session(page)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")

    def _finished(self, event: dict[str, float]) -> None:
        self.bytes += event["encodedDataLength"]
