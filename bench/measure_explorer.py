"""How soon a learner sees what a slider does: our explorers beside `interact` with inline pyplot, in Voila.

One Voila server, one Chromium, both pages of a pair open, a few key presses on one, then on the other, in turn.
A time runs from the moment the browser notes the real key press to the first frame with the new picture.
Both pages of a pair draw the same from the same model at the same size. What the page itself computes and draws also
stands beside the goal for such explorers: one frame of a screen.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLate

from bench.explorers_and_interact import Pair, pairs
from bench.machine import chromium
from bench.page_servers import voila_alone
from bench.ratio import Ratio

TURNS, PRESSES, WARM_UP = 5, 8, 4
# In milliseconds: a page that has shown nothing by now waits for ever.
LONG_AGO = 30_000
FRAME = 16  # milliseconds

# A message after an animation frame arrives when that frame has been handed over for painting.
WATCH = """
addEventListener("keydown", (event) => { window.pressed = event.timeStamp; }, true);
window.watchFor = (selector) => {
  const key = () => {
    const picture = document.querySelector(selector);
    return picture && (picture.src || picture.outerHTML);
  };
  let last = key();
  window.coming = new Promise((resolve, refuse) => {
    setTimeout(() => refuse(new Error("no new picture within ten seconds")), 10000);
    const observer = new MutationObserver(() => {
      if (!key() || key() === last) return;
      observer.disconnect();
      const picture = document.querySelector(selector);
      const ready = picture.decode ? picture.decode() : Promise.resolve();
      ready.then(() => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - window.pressed);
        channel.port2.postMessage(0);
      }));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
};
"""


def measure(named: str = "") -> list[Ratio]:
    """Press arrow keys on both pages of each pair in turn, and compare the slow end of the waiting times.

    `named` keeps to the pairs in whose name it stands.
    """
    wanted = [pair for pair in pairs() if named in file_of(pair)]
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(wanted, Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        ratios = [
            ratio for pair in wanted for ratio in measured(pair, browser, f"{address}/voila/render/{file_of(pair)}")
        ]
        browser.close()
    return ratios


def measured(pair: Pair, browser: Browser, address: str) -> list[Ratio]:
    """Compare one explorer with its peer, and one that the page draws with a frame."""
    ours = Watched(browser.new_page(), f"{address}-ours.ipynb", ".led-stage svg", pair)
    # A cell with an output widget waits for ever, now and then, for a reply that nbclient lost (its issue 312).
    theirs = Watched(browser.new_page(), f"{address}-interact.ipynb", ".widget-output img", pair, tries=3)
    for page in (ours, theirs):
        page.press(WARM_UP)
    waits: dict[Watched, list[float]] = {ours: [], theirs: []}
    for _ in range(TURNS):
        for page, times in waits.items():
            times.extend(page.press(PRESSES))
    ours.close()
    theirs.close()
    return [in_one_line(pair, waits[ours], waits[theirs]), *([beside_a_frame(pair, waits[ours])] if pair.live else [])]


def in_one_line(pair: Pair, ours: list[float], theirs: list[float]) -> Ratio:
    """Compare both 95th percentiles and note both medians."""
    note = f"medians {np.median(ours):.0f} and {np.median(theirs):.0f} ms; {len(ours)} presses each"
    return Ratio(
        what=f"{pair.name}: slider key press to painted frame, p95, our explorer",
        peer="interact with inline pyplot",
        ours=float(np.percentile(ours, 95)),
        theirs=float(np.percentile(theirs, 95)),
        unit="ms",
        goal=0.6,
        note=note,
    )


def beside_a_frame(pair: Pair, ours: list[float]) -> Ratio:
    """Hold the 95th percentile of a page that draws itself to one frame."""
    return Ratio(
        what=f"{pair.name}: slider key press to painted frame, p95, computed and drawn in the page",
        peer="one frame",
        ours=float(np.percentile(ours, 95)),
        theirs=FRAME,
        unit="ms",
        goal=1,
        note=f"median {np.median(ours):.1f} ms; {len(ours)} presses",
    )


class Watched:
    """A page with a picture and sliders, one of which is pressed."""

    def __init__(self, page: Page, address: str, picture: str, pair: Pair, tries: int = 1) -> None:
        self._page, self._picture, self._pair = page, picture, pair
        self._pressed = 0
        page.add_init_script(WATCH)
        page.set_default_timeout(120_000)
        self._open(address, tries)
        skip = page.get_by_role("button", name="Skip the guess")
        if skip.count():
            skip.click()
            page.get_by_text("You skipped the guess.").wait_for()

    def _open(self, address: str, tries: int) -> None:
        for _ in range(tries - 1):
            self._page.goto(address, wait_until="commit")
            with suppress(TooLate):
                self._page.locator(self._picture).wait_for(timeout=LONG_AGO)
                return
            print(f"{address} showed no picture and is loaded again")
        self._page.goto(address, wait_until="commit")
        self._page.locator(self._picture).wait_for()

    def press(self, times: int) -> list[float]:
        """Press the arrow keys of the pair, each time after the picture of the last has been painted."""
        self._page.bring_to_front()
        # Sliders of ipywidgets have no name to find them by.
        self._page.get_by_role("slider").nth(self._pair.slider).focus()
        waits = []
        for _ in range(times):
            key = self._pair.keys[self._pressed % len(self._pair.keys)]
            self._pressed += 1
            self._page.evaluate("selector => watchFor(selector)", self._picture)
            self._page.keyboard.press(key)
            waits.append(float(self._page.evaluate("() => window.coming")))
            self._page.wait_for_timeout(100)  # whatever the page still does after the frame belongs to no press
        return waits

    def close(self) -> None:
        """Leave the page, which stops its kernel."""
        self._page.close(run_before_unload=True)


@contextmanager
def serving(wanted: list[Pair], folder: Path) -> Iterator[str]:
    """Run Voila on two notebooks of one cell each for each pair, with no record but one of its own."""
    for pair in wanted:
        for name, code in (("ours", pair.ours), ("interact", pair.theirs)):
            (folder / f"{file_of(pair)}-{name}.ipynb").write_text(json.dumps(notebook(code)), "utf-8")
    with voila_alone(folder, folder, LEDTOOLKIT_RECORD=str(folder / "my-work")) as server:
        yield server.address


def file_of(pair: Pair) -> str:
    """Return how the files of a pair begin."""
    return pair.name.replace(" ", "-").replace("/", "-")


def notebook(code: str) -> dict[str, object]:
    """Return a notebook of one code cell."""
    cell: dict[str, object] = {"cell_type": "code", "id": "only", "metadata": {}, "source": code}
    cell |= {"execution_count": None, "outputs": []}
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
