"""A quiet line on a temporary server: when the work was last saved, and how long the server will still wait.

What resets the clock of a Binder server: its hub asks the proxy when it last carried anything for it, and any answered
request and any word on an open websocket counts; ten minutes without one, and it stops the server. A visible page of
ours asks its kernel every second, so the server waits as long as the page is looked at. A hidden page stops asking.
An open tab may still hold the server (browsers answer the websocket's own pings), but nobody can rely on that:
the line counts from the last answer of the kernel, and so promises rather too little.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from ledtoolkit.journal import RecordError
from ledtoolkit.progress import Record, open_record
from ledtoolkit.widgets.box import Act, Box
from ledtoolkit.widgets.record_file import RecordFile
from ledtoolkit.widgets.script import script, style
from ledtoolkit.words import language, say

__all__ = ["ServerWait", "is_temporary", "show_server_wait"]

# BinderHub sets these for every server that it starts; older hubs only the last.
SIGNS = ("BINDER_LAUNCH_HOST", "BINDER_REQUEST", "BINDER_PERSISTENT_REQUEST", "BINDER_REF_URL", "BINDER_REPO_URL")
WAITS_MINUTES = 10
# Who showed the line in this kernel: the first that asked shows it again when its cell runs again, the others do not.
_SHOWN_BY: list[str] = []


class ServerWait(Box):
    """The line, and the offer of the record when time gets short.

    Parameters
    ----------
    record
        The learner's record.
    """

    _esm = script("key_guard", "page", "press", "box", "record_file", "server_wait")
    _css = style("palette", "form", "server_wait")

    def __init__(self, record: Record) -> None:
        self._file = RecordFile(record)
        super().__init__(record, wait_words())

    def acts(self) -> Mapping[str, Act]:
        """Hand the record over, as the record box does."""
        return self._file.acts()

    def state_now(self) -> dict[str, Any]:
        """Return which entry is newest and when it was saved."""
        entries = self._record.entries()
        return {"newest": self._file.newest(), "saved": entries[-1].time if entries else ""}


def is_temporary() -> bool:
    """Return whether this is a server that Binder takes back."""
    return any(os.environ.get(sign) for sign in SIGNS)


def show_server_wait(name: str) -> None:
    """Show the line once a page, where a temporary server runs it.

    Parameters
    ----------
    name
        What asks for it, such as `week01/lm3`.
    """
    if not is_temporary() or name not in (_SHOWN_BY or [name]):
        return
    from IPython.display import display

    _SHOWN_BY[:] = [name]
    try:
        line = ServerWait(open_record())
    except RecordError:
        # What stands below says that the record cannot be read.
        return
    display(line)  # type: ignore[no-untyped-call]


def wait_words() -> dict[str, Any]:
    """Return the sentences of the line; their named places pass through to the browser."""
    return {
        "language": language(),
        "waits": WAITS_MINUTES,
        **short_words(),
        "saved": say("Last saved at {time}.", time="{time}"),
        "unsaved": say("Nothing is saved yet."),
        "goes_on": say(
            "This server is temporary: it stops about {minutes} minutes after you leave this page, "
            "and after some hours in any case.",
            minutes=WAITS_MINUTES,
        ),
        "silent": say(
            "The server has not answered since {since}. If nothing reaches it, it stops at about {until}, "
            "{minutes} min from now.",
            since="{since}",
            until="{until}",
            minutes="{minutes}",
        ),
    }


def short_words() -> dict[str, str]:
    """Return what is said when time gets short, and after."""
    return {
        "soon": say(
            "This temporary server may stop in {minutes} min. Download your record now, so that you keep your work.",
            minutes="{minutes}",
        ),
        "gone": say(
            "This temporary server has probably stopped. "
            "This page still has your record as it was at {time}: download it.",
            time="{time}",
        ),
        "gone_unfetched": say(
            "This temporary server has probably stopped, and this page could not fetch your record before it did."
        ),
        "gone_empty": say("This temporary server has probably stopped, and nothing was saved before."),
        "download": say("Download my record"),
        "downloaded": say("Downloaded: {file}. Keep it where you find it again.", file="{file}"),
        "none": say("The record could not be fetched. Keep this page open and try again when you are online."),
        "close": say("Close"),
        "tab": say("Download your record"),
    }
