"""The sentences that an answer form says by itself; what it says of an answer comes from the judge."""

from __future__ import annotations

from ledtoolkit.words import mark, say

__all__ = ["LONGEST", "LONGEST_TEXT", "STATUS", "form_words", "line_words", "shortened", "text_words"]

# Longer than any number that somebody means; a paste beyond it stays in the field and is not sent.
LONGEST = 200
# Some twenty times what is asked for: nobody loses a draft, and no paste fills the record.
LONGEST_TEXT = 40_000
SHORT = 80

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
        "cut_notebook": say(
            "This form has lost its connection, so nothing is being saved. Your text is kept in this browser. "
            "The page tries to connect again. If this message stays, save the notebook, reload the page, "
            "and choose Run, then Run All Cells: the form comes back with your answers."
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
        "download_page": say("Download the answers of this page"),
        "too_long": say("This text is too long for a number and is not saved. Type the number only."),
        "newer": say("Another page saved “{text}” here.", text="{text}"),
        "take_newer": say("Take it over"),
        "keep_mine": say("Keep “{text}”", text="{text}"),
        "found": say("This browser kept text that had not been saved: {texts}", texts="{texts}"),
        "use_found": say("Use this text"),
        "drop_found": say("Throw it away"),
    }


def text_words(least: int, most: int) -> dict[str, str | int]:
    """Return what differs in a form for a text."""
    return {
        "longest": LONGEST_TEXT,
        "too_long": say(
            "This text is longer than {longest} characters and is not saved. Shorten it; {most} words are enough.",
            longest=LONGEST_TEXT,
            most=most,
        ),
        # The count changes with every letter, so the browser fills it in.
        "one_word": say("1 word; {least} to {most} are asked.", least=least, most=most),
        "words": say("{count} words; {least} to {most} are asked.", count="{count}", least=least, most=most),
        "least": least,
        "most": most,
    }


def shortened(text: str) -> str:
    """Return the beginning of a long text, on one line."""
    line = " ".join(text[: 10 * SHORT].split())
    return line if len(line) <= SHORT else f"{line[:SHORT]}…"
