"""Who visits: on a server that several people share, each browser has a record of its own.

The server knows the browser by a token (`ledtoolkit.serving.visitors`) and passes it to the kernel of each page.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from ledtoolkit.journal import RecordError

__all__ = [
    "COOKIE",
    "HEADER",
    "ONLY_ONE",
    "VISITORS",
    "is_of_visitor",
    "is_token",
    "new_token",
    "visitor_folder",
    "visitors_home",
]

VISITORS = "LEDTOOLKIT_VISITORS"
COOKIE = "ledtoolkit-visitor"
HEADER = "X-Ledtoolkit-Visitor"
# As Voila names a header of the request for the kernel.
TOKEN = "HTTP_X_LEDTOOLKIT_VISITOR"  # noqa: S105 - the name of a variable
PREHEATED = "VOILA_PREHEAT"
ONLY_ONE = "one"


def new_token() -> str:
    """Return a token that nobody can guess."""
    return token_hex(16)


def is_token(text: str) -> bool:
    """Return whether a text has the form of a token.

    Examples
    --------
    >>> is_token(new_token()), is_token("../x"), is_token("")
    (True, False, False)
    """
    return re.fullmatch("[0-9a-f]{32}", text) is not None


def visitors_home() -> Path:
    """Return where the records of visitors lie: what `LEDTOOLKIT_VISITORS` names, else a folder of the user's own."""
    return Path(os.environ.get(VISITORS) or Path.home() / ".ledtoolkit" / "visitors")


def is_of_visitor(folder: Path) -> bool:
    """Return whether this is one visitor's folder among others."""
    return folder.parent == visitors_home()


def visitor_folder() -> Path | None:
    """Return the folder of who visits this page; None where the course serves one person alone.

    Without a token that has the form of one, the visitor gets an empty folder that nobody can reach again.

    Raises
    ------
    RecordError
        If the folder cannot be made.
    """
    _wait_for_visitor()
    token = os.environ.get(TOKEN) or (new_token() if os.environ.get(VISITORS) else ONLY_ONE)
    if token == ONLY_ONE:
        return None
    os.environ[TOKEN] = token = token if is_token(token) else new_token()
    # By its name alone a folder gives nobody the token.
    folder = visitors_home() / sha256(token.encode()).hexdigest()
    try:
        for each in (folder.parent, folder):
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise RecordError(str(problem.strerror or problem)) from problem
    return folder


def _wait_for_visitor() -> None:
    """Wait in a kernel that was started before anybody came: only a visit tells whose record to open."""
    if os.environ.get(PREHEATED) != "True":
        return
    os.environ.update({TOKEN: _told_by_server().get(TOKEN) or new_token(), PREHEATED: "False"})


def _told_by_server() -> Mapping[str, str]:
    """Return what Voila tells the kernel of the request, as its own `wait_for_request` hears it."""
    # The kernel has tornado anyway; Voila's module would cost as much memory as pandas.
    from tornado.websocket import websocket_connect

    host = os.environ.get("VOILA_APP_IP", "127.0.0.1")
    server = f"ws://{host}:{os.environ['VOILA_APP_PORT']}{os.environ['VOILA_SERVER_URL']}"

    async def hear() -> str | bytes | None:
        line = await websocket_connect(f"{server}voila/query/{os.environ['VOILA_KERNEL_ID']}")
        return await line.read_message()

    # This thread runs a loop of its own already.
    with ThreadPoolExecutor(1) as beside:
        heard = beside.submit(asyncio.run, hear()).result()
    told: Mapping[str, str] = json.loads(heard or "{}")
    return told
