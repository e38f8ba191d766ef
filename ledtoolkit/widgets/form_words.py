"""The sentences that an answer form says by itself; what it says of an answer comes from the judge."""

from __future__ import annotations

from ledtoolkit.words import mark, say

__all__ = ["LONGEST", "STATUS", "form_words", "line_words"]

# Longer than any number that somebody means; a paste beyond it stays in the field and is not sent.
LONGEST = 200

STATUS = {
    "correct": mark("Right."),
    "partly": mark("Partly right."),
    "wrong": mark("Not yet."),
    "unattempted": mark("Open."),
    "unreadable": mark("Cannot be read."),
}


def line_words() -> dict[str, str]:
    """Return what every control says about its line to the kernel."""
    return {
        "busy": say("The notebook is busy with another cell. Go on typing: your text is saved as soon as it is ready."),
        "lost_notebook": say(
            "This form has lost its notebook kernel, so nothing is being saved. "
            "Your text is kept in this browser. Choose Run, then Run All Cells: the form comes back with your answers."
        ),
        "lost_page": say(
            "This form has lost its connection, so nothing is being saved. "
            "Your text is kept in this browser. Reload the page: the form comes back with your answers."
        ),
    }


def form_words() -> dict[str, str | int]:
    """Return the sentences of a form's own parts; their named places pass through to the browser."""
    return {
        **line_words(),
        "longest": LONGEST,
        "saving": say("Saving …"),
        "kept": say("Not saved yet. Your text is kept in this browser."),
        "criteria": say("What counts"),
        "id_label": say("Your id"),
        "id_why": say(
            "Type the id that your course gave you. It decides which numbers you get, so that everybody has their own; "
            "it is kept with your answers and goes into what you hand in."
        ),
        "id_go": say("Show my question"),
        "too_long": say("This text is too long for a number and is not saved. Type the number only."),
        "newer": say("Another page saved “{text}” here.", text="{text}"),
        "take_newer": say("Take it over"),
        "keep_mine": say("Keep “{text}”", text="{text}"),
        "found": say("This browser kept text that had not been saved: {texts}", texts="{texts}"),
        "use_found": say("Use this text"),
        "drop_found": say("Throw it away"),
    }
