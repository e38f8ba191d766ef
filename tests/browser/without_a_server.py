"""A box of ours on a page without a server: its script as the browser gets it, its kernel this very process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

from ledtoolkit.widgets.box import Box

ADDRESS = "http://box.test/"
# The look of a notebook's page, light or dark as the visitor's system is.
HTML = (
    "<!doctype html><html lang='en'><title>Box</title><body data-voila='voila'><main><h1>Box</h1></main></body></html>"
)
SHOW = """async ([code, css, traits]) => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const look = () => { document.body.dataset.jpThemeLight = String(!dark.matches); };
  dark.addEventListener("change", look);
  look();
  document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
  const heard = {};
  const tell = (event, ...told) => (heard[event] ?? []).forEach((act) => act(...told));
  const model = {
    get: (name) => traits[name],
    on: (event, act) => { (heard[event] ??= []).push(act); },
    send: async (message) => {
      const [state, replies] = await window.toKernel(message);
      const changed = JSON.stringify(state) !== JSON.stringify(traits.state);
      traits.state = state;
      if (changed) tell("change:state");
      replies.forEach((reply) => tell("msg:custom", reply));
    },
  };
  window.boxState = () => traits.state;
  const el = document.querySelector("main").appendChild(document.createElement("div"));
  const module = await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  module.default.render({ model, el, signal: new AbortController().signal });
}"""


def show_box(page: Page, box: Box) -> None:
    """Show a box on an empty page; what the page asks is answered here, as in a kernel."""
    replies: list[Mapping[str, Any]] = []

    def answered(message: Mapping[str, Any]) -> list[Any]:
        replies.clear()
        # Heartbeats are answered by nothing but the sign of life in each reply.
        box._hear(box, message, [])
        return [box.state, list(replies)]

    box.send = lambda content, buffers=None: replies.append(content)  # type: ignore[method-assign]
    page.route(ADDRESS, lambda route: route.fulfill(content_type="text/html", body=HTML))
    page.goto(ADDRESS)
    page.expose_function("toKernel", answered)
    page.evaluate(SHOW, [box._esm, box._css, {"words": box.words, "state": box.state, "process": box.process}])
