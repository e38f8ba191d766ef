"""What the page computes and says is what Python computes and says, over all the ranges of the sliders."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import combinations, product
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from ledtoolkit.stakeholders import FIELDS
from ledtoolkit.widgets.live_stage import DRAWING
from ledtoolkit.widgets.multipliers import LeakyBucketExplorer
from ledtoolkit.widgets.script import script
from ledtoolkit.widgets.stakeholders import PowerInterestMapExplorer
from tests.browser.course import Course
from tests.browser.shown_explorers import finding, picture, show_explorer

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Live:
    """An explorer that the page draws, its scripts, and the states in which it is held to Python."""

    explorer: type[Any]
    scripts: tuple[str, ...]
    states: list[dict[str, float]]


BUCKETS = Live(
    LeakyBucketExplorer,
    ("leaky_bucket",),
    [
        {"injection": injection, "local_share": share / 100, "rounds": rounds}
        for injection, share, rounds in product((10, 990, 1000, 10_000), range(96), (3, 10))
    ],
)
MAPS = Live(
    PowerInterestMapExplorer,
    ("stakeholder_map", "power_interest_map"),
    [
        {"power": power, "interest": interest, "cut": cut}
        for power, interest, cut in product(range(11), range(11), range(3, 8))
    ],
)
# What is said of each state, and where the points of a map lie.
IN_PAGE = """([code, words, states, settled]) => {
  const view = new Function(`${code}; return pictureOf(${JSON.stringify(words)});`)();
  return states.map((state) => {
    const said = view.show(state, settled);
    const points = [...view.svg.querySelectorAll("circle")];
    const places = points.map((point) => [point.cx.baseVal.value, point.cy.baseVal.value]);
    return { columns: words.columns, ...said, points: places };
  });
}"""


def in_page(page: Page, live: Live, explorer: Any, *, settled: bool) -> list[dict[str, Any]]:
    code = script("page", *DRAWING, *live.scripts)
    return list(page.evaluate(IN_PAGE, [code, explorer.stage.words, live.states, settled]))


def in_python(explorer: Any, state: dict[str, float], *, settled: bool) -> dict[str, Any]:
    """Return finding, alt text and table of one state, read from what Python draws."""
    result = explorer.model(**state)
    view = explorer.after_guess(result) if settled else explorer.before_guess(result)
    table = view.picture.table().replace('<th scope="row">', "<td>").replace('<th scope="col">', "<td>")
    columns, *rows = [[cell.split("</")[0] for cell in row.split("<td>")[1:]] for row in table.split("<tr>")[1:]]
    return {"finding": view.finding, "alt": view.picture.alt, "columns": columns, "rows": rows}


@pytest.fixture(autouse=True)
def own_record(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path))


@pytest.mark.parametrize("settled", [False, True], ids=["before the guess", "after it"])
@pytest.mark.parametrize("live", [BUCKETS, MAPS], ids=lambda live: live.explorer.__name__)
def test_what_the_page_says_is_what_python_says(page: Page, live: Live, settled: bool) -> None:
    explorer = live.explorer()
    for state, said in zip(live.states, in_page(page, live, explorer, settled=settled), strict=True):
        wanted = in_python(explorer, state, settled=settled)
        assert {key: said[key] for key in wanted} == wanted, state


def test_the_points_of_the_map_lie_where_python_draws_them(page: Page) -> None:
    explorer = PowerInterestMapExplorer()
    shown = Live(PowerInterestMapExplorer, MAPS.scripts, [state for state in MAPS.states if state["cut"] == 5])
    before, after = (in_page(page, shown, explorer, settled=settled) for settled in (False, True))
    # The actor that moves goes from one corner of the grid to the other: this is the scale of the picture.
    (left, bottom), (right, top) = after[0]["points"][-1], after[-1]["points"][-1]
    for state, *said in zip(shown.states, before, after, strict=True):
        result = explorer.model(**state)
        for draw, drawn in zip((explorer.before_guess, explorer.after_guess), said, strict=True):
            scores = [
                (10 * (x - left) / (right - left), 10 * (y - bottom) / (top - bottom)) for x, y in drawn["points"]
            ]
            wanted = draw(result).picture.figure.axes[0].collections[0].get_offsets()
            assert np.array(scores) == pytest.approx(np.asarray(wanted), abs=1e-6), state


MANY = """([code, words, maps]) => {
  const map = new Function(`${code}; return new StakeholderMap(${JSON.stringify(words)});`)();
  map.svg.style.width = "374px";
  document.body.append(map.svg);
  const box = ({ x, y, width, height }) => [x, y, x + width, y + height];
  return maps.map((actors) => {
    map.whole(actors, { cut: 5, title: "" });
    return {
      names: [...map.svg.querySelectorAll(".led-actor")].map((text) => [text.textContent, box(text.getBBox())]),
      points: [...map.svg.querySelectorAll("circle")].map((point) => box(point.getBBox())),
    };
  });
}"""
FUNCTIONS = (
    "Town council", "Province", "Ministry of economic affairs", "Chamber of commerce", "Bank", "Fishers' cooperative",
    "Women's savings group", "Youth club", "Technical college", "University of applied sciences", "Water board",
    "Association of market traders", "Neighbourhood house", "Local radio", "Regional development agency",
)  # fmt: skip


def map_of_many(seed: int) -> list[dict[str, Any]]:
    random = Random(seed)
    names = random.sample(FUNCTIONS, k=random.randint(6, len(FUNCTIONS)))
    score = partial(random.randint, 0, 10)
    return [
        {"name": name, "power": score(), "interest": score(), "moved": place == 0} for place, name in enumerate(names)
    ]


def test_names_of_many_actors_cover_neither_each_other_nor_a_point(page: Page) -> None:
    maps = [map_of_many(seed) for seed in range(60)]
    words = {"interest": "", "power": "", "fields": {field: field for field in FIELDS}}
    shown = page.evaluate(MANY, [script("page", *DRAWING, "stakeholder_map"), words, maps])
    for actors, drawn in zip(maps, shown, strict=True):
        boxes = [box for _, box in drawn["names"]]
        assert letters(name for name, _ in drawn["names"]) == letters(actor["name"] for actor in actors)
        for one, other in [*combinations(boxes, 2), *product(boxes, drawn["points"])]:
            assert not covers(one, other), actors
        for left, top, right, bottom in boxes:
            assert 0 <= left < right <= 374, actors
            assert 0 <= top < bottom <= 306, actors


def letters(names: Iterable[str]) -> list[str]:
    return sorted("".join(names).replace(" ", ""))


def covers(one: list[float], other: list[float]) -> bool:
    # The box of a text is that of its tallest letters: a hair's breadth more than its ink.
    return all(min(one[side + 2], other[side + 2]) - max(one[side], other[side]) > 1 for side in (0, 1))


def test_the_picture_goes_on_moving_when_its_kernel_is_gone(course: Course, page: Page) -> None:
    show_explorer(course, page, "voila", "LeakyBucketExplorer", "PowerInterestMapExplorer")
    for told in (1, 2):
        page.get_by_role("button", name="Skip the guess").first.click()
        expect(page.get_by_text("You skipped the guess.")).to_have_count(told)
    course.stop_kernels()
    page.get_by_role("slider", name="Share spent here again").press("Home")
    expect(finding(page).first).to_contain_text("Each euro is spent 1.00 times here in the first three rounds")
    page.get_by_role("slider", name="Power of the officer").press("Home")
    expect(finding(page).last).to_contain_text("Fisheries officer: neither power 0 nor interest 3 is high")
    for reset in page.get_by_role("button", name="Reset").all():
        reset.click()
    alts = [re.compile(r"^Of 10\.00 euro, 80% is spent"), re.compile("Keep satisfied: Fisheries officer")]
    for drawing, alt in zip(picture(page).all(), alts, strict=True):
        expect(drawing).to_have_attribute("aria-label", alt)
