"""How soon the assignment's page without code is usable, what it transfers, and what its kernel and a class cost.

Jupyter Server with the course's own configuration serves a copy of the notebooks, as on Binder; each visit is a fresh
visitor of one Chromium. What stands beside each figure is not a peer but the goal itself.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psutil
from playwright.sync_api import Browser, Page, sync_playwright

from bench.machine import chromium, free_port
from bench.ratio import Ratio, against_goal

REPOSITORY = Path(__file__).parents[1]
ASSIGNMENT = "week01/assignment.ipynb"
VISITS = 7
LEARNERS = 20
TOKEN = "a-token-of-the-benchmark"  # noqa: S105 - of a server that lives for a minute
MEGABYTE = 10**6
WAIT = 120_000


def measure() -> list[Ratio]:
    """Visit the page a few times, weigh it and its kernel, then let a class come at once."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        visits = [visited(browser, server) for _ in range(VISITS)]
        crowd = together(browser, server)
        browser.close()
    seconds, sizes, kernels = (list(column) for column in zip(*visits, strict=True))
    crowded = f"{LEARNERS} learners at once: the last sees a form after {crowd[0]:.0f} s, {crowd[1]:.0f} MB in all"
    times = f"{min(seconds):.2f} to {max(seconds):.2f} s over {VISITS} visits"
    return [
        against_goal("first form of an assignment's page, cold, median", statistics.median(seconds), 2.5, "s", times),
        against_goal("its transfer, first visit", sizes[0] / MEGABYTE, 1.5, "MB"),
        against_goal("its kernel alone, before the first chart", statistics.median(kernels), 60, "MB", crowded),
    ]


def visited(browser: Browser, server: Server) -> tuple[float, float, float]:
    """Return seconds to the first form, bytes transferred and megabytes of the kernel of one fresh visit."""
    page = browser.new_context().new_page()
    weighed = Weighed(page)
    start = time.perf_counter()
    open_assignment(page, server)
    seconds = time.perf_counter() - start
    (kernel,) = server.kernels()
    memory = kernel.memory_full_info().uss / MEGABYTE
    leave(page, server)
    return seconds, weighed.bytes, memory


def together(browser: Browser, server: Server) -> tuple[float, float]:
    """Let a class open the page at once: seconds until the last has a form, megabytes of all their kernels."""
    pages = [browser.new_context().new_page() for _ in range(LEARNERS)]
    start = time.perf_counter()
    for page in pages:
        page.goto(server.address_of_assignment(), wait_until="commit", timeout=WAIT)
    for page in pages:
        page.get_by_label("Your id").first.wait_for(timeout=WAIT)
    seconds = time.perf_counter() - start
    memory = sum(kernel.memory_full_info().uss for kernel in server.kernels()) / MEGABYTE
    for page in pages:
        leave(page, server, all_gone=False)
    return seconds, memory


def open_assignment(page: Page, server: Server) -> None:
    """Go to the page and wait until its first form asks for an id."""
    page.goto(server.address_of_assignment(), wait_until="commit", timeout=WAIT)
    page.get_by_label("Your id").first.wait_for(timeout=WAIT)


def leave(page: Page, server: Server, *, all_gone: bool = True) -> None:
    """Close the page, which stops its kernel, and wait until it has."""
    page.close(run_before_unload=True)
    until = time.monotonic() + 30
    while all_gone and server.kernels() and time.monotonic() < until:
        time.sleep(0.1)


class Weighed:
    """Counts what a page receives, as it came over the line."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0.0
        session = page.context.new_cdp_session(page)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")

    def _finished(self, event: dict[str, float]) -> None:
        self.bytes += event["encodedDataLength"]


class Server:
    """Jupyter Server on a copy of the course."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process, self._address = process, f"http://127.0.0.1:{port}"

    def address_of_assignment(self) -> str:
        """Return where the page without code of week 1 is served."""
        return f"{self._address}/voila/render/{ASSIGNMENT}?token={TOKEN}"

    def kernels(self) -> list[psutil.Process]:
        """Return the kernels that run now."""
        found = psutil.process_iter(["ppid", "cmdline", "status"])
        mine = (each for each in found if each.info["ppid"] == self._process.pid and each.info["status"] != "zombie")
        return [each for each in mine if "ipykernel_launcher" in (each.info["cmdline"] or ())]

    def wait(self) -> None:
        """Wait until it answers."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                urlopen(f"{self._address}/api?token={TOKEN}", timeout=2).close()  # noqa: S310 - our own address
            except (URLError, OSError):
                time.sleep(0.2)
            else:
                return
        raise RuntimeError("Jupyter Server did not start. Run `make start` to see why.")


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Run Jupyter Server with the course's configuration on a copy of the notebooks, without a record."""
    notebooks = Path(shutil.copytree(REPOSITORY / "notebooks", folder / "notebooks"))
    shutil.rmtree(notebooks / "my-work", ignore_errors=True)
    port = free_port()
    options = [
        f"--port={port}",
        f"--ServerApp.root_dir={notebooks}",
        f"--IdentityProvider.token={TOKEN}",
        "--no-browser",
    ]
    configuration = f"--config={REPOSITORY / 'binder' / 'jupyter_server_config.py'}"
    process = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell, no words from outside
        [sys.executable, "-m", "jupyterlab", "--allow-root", configuration, *options],
        env={**os.environ, "JUPYTER_CONFIG_DIR": str(folder / "config"), "OMP_NUM_THREADS": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    server = Server(process, port)
    try:
        server.wait()
        yield server
    finally:
        process.terminate()
        process.wait(30)
