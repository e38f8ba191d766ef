"""The page without code: headings, landmarks, no other host, and one broken cell breaks nothing else."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from ledtoolkit.widgets.voila_settings import CONTROLS_WITHIN
from tests.browser.conftest import copy_of_course
from tests.browser.course import LM3, LQ, Course, form, say_who
from tests.browser.servers import free_port, jupyter_command, running

pytestmark = pytest.mark.browser
# In milliseconds: how often jupyterlab-widgets 3.0.17 looked for a form, for two seconds and never again.
WAKE_UP_LATE = """
  const soon = setTimeout;
  window.setTimeout = (act, wait, ...more) => soon(act, wait === 100 ? 3000 : wait, ...more);
"""
LOST_CONTROL = "from ipywidgets import IntSlider\nlost = IntSlider()\ndisplay(lost)\nlost.close()"


def watch(page: Page) -> list[str]:
    """Return the list of all that a page asks for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def other_hosts(asked: list[str], course: Course) -> list[str]:
    ours = (course.address, course.address.replace("http", "ws"), "data:", "blob:")
    return [url for url in asked if not url.startswith(ours)]


def lines_to_kernels(page: Page) -> list[dict[str, str]]:
    """Return the list of what is agreed, by header, whenever a page connects with its kernel from now on."""
    agreed: list[dict[str, str]] = []
    watched = page.context.new_cdp_session(page)
    watched.on("Network.webSocketHandshakeResponseReceived", lambda event: agreed.append(event["response"]["headers"]))
    watched.send("Network.enable")
    return agreed


def check_what_was_loaded(course: Course, page: Page, asked: list[str]) -> None:
    """It is what controls need and no other extension, each file once."""
    loaded = [url.removeprefix(course.address) for url in asked]
    extensions = {url.partition("/labextensions/")[2].partition("/static/")[0] for url in loaded if "/labext" in url}
    assert extensions == {
        "anywidget",
        "@jupyter-widgets/jupyterlab-manager",
        "@voila-dashboards/widgets-manager8",
    }
    assert not [url for url in loaded if "favicon" in url]
    # A page without formulas does not fetch what would draw them.
    assert page.evaluate("typeof MathJax === 'object' && !('typeset' in MathJax)")
    # What the page asks for early is what it loads, once.
    early = page.eval_on_selector_all("link[rel=preload]", "links => links.map((link) => link.href)")
    assert sum("first-scripts.js" in url for url in early) == 1
    assert {url.removeprefix(course.address) for url in early} <= set(loaded)
    assert len(loaded) == len(set(loaded))
    assert [url for url in loaded if url.endswith("voila.js")] == []


def check_page(course: Course, page: Page) -> None:
    """Check what holds under Jupyter Server and under `voila` alone."""
    course.edit("lm3-check", "this is no Python")
    course.edit("location-quotients-answer", '1 / 0\nfrom ledtoolkit import ask\nlocation_quotients = ask("week01/x")')
    asked, agreed = watch(page), lines_to_kernels(page)
    course.open(page, "voila")
    expect(form(page, LM3)).to_be_visible()
    assert ["permessage-deflate" in str(headers) for headers in agreed] == [True]
    check_what_was_loaded(course, page, asked)
    check_skip_link(page)
    say_who(page, "page@example.org")
    expect(page).to_have_title("Week 1: assignment")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("h1").all_inner_texts() == ["Week 1: assignment"]
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("note").filter(has_text="stops with an error")).to_have_text(
        "A cell of this notebook stops with an error. Your forms still work."
    )
    assert page.locator(".led-cell-error").count() == 1
    expect(page.get_by_role("button", name="Hand in", exact=True)).to_be_visible()
    expect(form(page, LQ)).to_have_count(0)
    page.evaluate("() => { whole = 0; tellWhatIsMissing(); }")
    expect(page.get_by_text("have not come")).to_be_hidden()
    assert page.get_by_text("ledtoolkit import").count() == 0
    assert page.get_by_text("Your points stand in the form above").count() == 0
    page.keyboard.press("Tab")
    assert other_hosts(asked, course) == []


def check_skip_link(page: Page) -> None:
    """It is the first stop, and leads to the content."""
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def check_leaving(course: Course, page: Page) -> None:
    """A page that is left stops its kernel."""
    assert len(course.kernels()) == 1
    page.goto("about:blank")
    until = time.monotonic() + 20
    while course.kernels():
        assert time.monotonic() < until, "the kernel of a page that was left still runs"
        page.wait_for_timeout(100)


def test_the_page_under_jupyter_server_until_it_is_left(course: Course, page: Page) -> None:
    check_page(course, page)
    check_leaving(course, page)


def test_the_page_under_voila_alone_has_the_same_settings_until_it_is_left(voila_alone: Course, page: Page) -> None:
    check_page(voila_alone, page)
    check_leaving(voila_alone, page)


def test_a_page_that_wakes_up_late_draws_its_forms_and_formulas_without_another_host(
    course: Course, page: Page
) -> None:
    """Browsers wake up pages in the background, and a slow machine all of them, seconds later than they ask for."""
    asked = watch(page)
    course.edit("opening", "# Formulas\n\nThe limit is $1 / (1 - c)$.")
    page.add_init_script(WAKE_UP_LATE)
    course.open(page, "voila")
    expect(form(page, LM3)).to_be_visible()
    expect(page.get_by_text("Error displaying widget")).to_have_count(0)
    expect(page.locator("mjx-container").first).to_be_visible()
    assert other_hosts(asked, course) == []


def test_a_page_whose_joined_script_does_not_come_loads_its_parts(course: Course, page: Page) -> None:
    asked = watch(page)
    page.route("**/first-scripts.js*", lambda route: route.fulfill(status=404))
    course.open(page, "voila")
    expect(form(page, LM3)).to_be_visible()
    assert sum(url.endswith("/voila.js") for url in asked) == 1


def test_a_page_of_jupyter_server_without_the_course_s_configuration_asks_for_voila_s_own_script(
    tmp_path: Path, page: Page
) -> None:
    folder, port = copy_of_course(tmp_path / "notebooks"), free_port()
    command = [word for word in jupyter_command(folder, port) if not word.startswith("--config")]
    asked = watch(page)
    with running(command, state=tmp_path, ready="is running at", cwd=folder):
        plain = Course(f"http://127.0.0.1:{port}", folder, folder)
        plain.open(page, "voila")
        expect(form(page, LM3)).to_be_visible()
        page.goto("about:blank")
    scripts = [url.removeprefix(plain.address) for url in asked if "script" in url or url.endswith("/voila.js")]
    assert scripts == ["/voila/static/voila.js"]


def test_a_page_that_cannot_draw_a_control_says_so_at_once(course: Course, page: Page) -> None:
    course.edit("location-quotients-answer", f"{LOST_CONTROL}\ndisplay(IntSlider())")
    course.open(page, "voila")
    expect(page.get_by_role("slider")).to_be_visible()
    expect(page.get_by_role("alert").filter(has_text="Some forms of this page have not come.")).to_be_visible()
    expect(form(page, LM3)).to_be_visible()


def test_a_page_whose_controls_never_come_says_so_and_offers_to_load_it_again(
    course: Course, page_of_another_visitor: Page
) -> None:
    page = page_of_another_visitor
    held: list[WebSocketRoute] = []

    def take_and_never_answer(line: WebSocketRoute) -> None:
        held.append(line)

    page.route_web_socket("**/channels**", take_and_never_answer)
    page.clock.install()
    course.open(page, "voila", "index.ipynb")
    page.wait_for_function("() => document.querySelector('.led-page').checkVisibility()")
    said = page.get_by_role("alert").filter(has_text="Some forms of this page have not come.")
    page.clock.fast_forward((CONTROLS_WITHIN - 5) * 1000)
    expect(said).to_have_count(0)
    page.clock.fast_forward(10_000)
    expect(said).to_be_visible()
    assert held
    # That it is asked for anew is enough: a second page need not be made.
    page.route(page.url, lambda route: route.fulfill(body="again"))
    said.get_by_role("link", name="Load the page again").click()
    expect(page.get_by_text("again", exact=True)).to_be_visible()
