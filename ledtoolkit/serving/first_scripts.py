"""One script in place of the sixty that every page without code loads before it can draw a control.

Each question costs the server and the browser more than its answer weighs, and over a slow line only six are asked
at a time.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from tornado.web import HTTPError, RequestHandler
from voila.paths import collect_static_paths

__all__ = ["AddressOfFirstScripts", "FirstScripts", "default_handlers"]

PLACE = "voila/first-scripts.js"
MAIN_SCRIPT = "voila.js"
# Of Voila's templates the first one brings the scripts.
TEMPLATE = "base"
A_YEAR = 365 * 24 * 60 * 60


@cache
def joined() -> bytes:
    """Return the parts that Voila's own script names, then that script, which finds them loaded.

    Each part keeps to itself whether it is strict. Nothing, if Voila keeps its scripts elsewhere.
    """
    folders = map(Path, collect_static_paths(["voila"], TEMPLATE))
    folder = next((path for path in folders if (path / MAIN_SCRIPT).is_file()), None)
    if folder is None:
        return b""
    main = (folder / MAIN_SCRIPT).read_text("utf-8")
    numbers = dict.fromkeys(re.findall(r"\.e\((\d+)\)", main))
    parts = [path.read_text("utf-8") for number in numbers if (path := folder / f"{number}.{MAIN_SCRIPT}").is_file()]
    return "".join(f"(()=>{{{text}\n}})();\n" for text in [*parts, main]).encode()


@cache
def compressed() -> bytes:
    """Return them as they go over the line, made once and not for each visitor."""
    return gzip.compress(joined())


@cache
def address() -> str:
    """Return where a page finds them below the server's own address; with another version of Voila, elsewhere."""
    return f"{PLACE}?v={hashlib.sha256(joined()).hexdigest()[:16]}"


class FirstScripts(RequestHandler):
    """Serves them, to be kept by the browser until their address changes."""

    @allow_unauthenticated
    def get(self) -> None:
        """Answer with the script; without one the page loads Voila's own."""
        if not joined():
            raise HTTPError(404)
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.set_header("Cache-Control", f"public, max-age={A_YEAR}, immutable")
        self.set_header("Vary", "Accept-Encoding")
        if "gzip" not in self.request.headers.get("Accept-Encoding", ""):
            self.finish(joined())
            return
        self.set_header("Content-Encoding", "gzip")
        self.finish(compressed())


class AddressOfFirstScripts(Preprocessor):
    """Tells the page template where they are; a preprocessor is what Voila's settings let us add."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook as it is, and what the template knows, with the address."""
        resources["first_scripts"] = address()
        return nb, resources


# Jupyter Server asks for them by this name (its setting `extra_services`), Voila through `VisitorIdentity`.
default_handlers = [(f"/{PLACE}", FirstScripts)]
