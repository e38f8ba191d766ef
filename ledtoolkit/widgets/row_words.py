"""What a table of rows says of its buttons; named places that the browser fills pass through."""

from __future__ import annotations

from ledtoolkit.words import say

__all__ = ["row_words"]


def row_words() -> dict[str, str]:
    """Return what moves a row, takes it away and puts it back."""
    return {
        "up": say("Up"),
        "down": say("Down"),
        "remove": say("Take away"),
        "up_named": say("Up: {name}", name="{name}"),
        "down_named": say("Down: {name}", name="{name}"),
        "remove_named": say("Take away: {name}", name="{name}"),
        "removed": say("Taken away: {name}.", name="{name}"),
        "put_back": say("Put it back"),
    }
