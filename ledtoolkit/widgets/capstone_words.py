"""The sentences of the capstone's page; named places that the browser fills pass through."""

from __future__ import annotations

from typing import Any

from ledtoolkit.capstone.sections import FORMS
from ledtoolkit.capstone.shape import LONGEST_TEXT
from ledtoolkit.widgets.row_words import row_words
from ledtoolkit.words import language, say

__all__ = ["LONGEST_PART", "capstone_words"]

# Well below what one message and one line of the record hold, and ten times the longest paper.
LONGEST_PART = 300_000
LANGUAGES = (("en", "English"), ("nl", "Nederlands"), ("es", "Español"))


def capstone_words() -> dict[str, Any]:
    """Return what the page says, but for its tables."""
    typed = {**typing_words(), **version_words(), **row_words()}
    return {**page_words(), **typed, **way_words(), **about_words(), "language": language()}


def page_words() -> dict[str, Any]:
    """Return the page's own headings and what is said about its files."""
    return {
        "title": say("Your paper"),
        "whole": say("The paper as a whole"),
        "how": say(
            "Your texts of the weeks stand in their sections already. Edit what you like: your weekly answers stay as "
            "they are. Tables and figures are drawn from your own place."
        ),
        "draft": say("How your paper reads now"),
        "draft_example": say("How the example reads"),
        "download": say("Download"),
        "download_example": say("Download the example"),
        "own_words": say("Download my words from this browser"),
        "download_page": say("Download the answers of this page"),
        "making": say("Your file is being made …"),
        "downloaded": say("Downloaded: {file}.", file="{file}"),
        "unsaved": say("Your last words are not saved yet. Wait a moment, then press again."),
        "checks": say("What is still open"),
        "checks_here": say("What the checks say here"),
        "well": say("What is in order ({count})", count="{count}"),
        "states": {"well": say("In order:"), "look": say("Look again:"), "missing": say("Missing:")},
        "example": say("Look at an example"),
        "example_why": say("A finished paper, only to read. Nothing of it reaches your own."),
        "example_choose": say("Example"),
        "example_look": say("Show this example"),
        "example_now": say("You are looking at an example: {title}.", title="{title}"),
        "example_back": say("Back to my paper"),
    }


def typing_words() -> dict[str, Any]:
    """Return what is said while somebody types."""
    return {
        "longest": 200,
        "longest_part": LONGEST_PART,
        "longest_text": LONGEST_TEXT,
        "id_label": say("Your id"),
        "id_why": say("Type the id that your course gave you. Your texts of the weeks are kept under it."),
        "id_go": say("Show my paper"),
        "saving": say("Saving …"),
        "kept": say("Not saved yet. Your text is kept in this browser."),
        "too_long": say(
            "Too long to be saved, and kept in this browser only: {titles}. Shorten it.", titles="{titles}"
        ),
        "text_of": say("Text of “{title}”", title="{title}"),
        "markdown": say(
            "**two stars** make bold, *one star* italic. A line with - or 1. begins a list, ### a heading."
        ),
        "count": say("{own} of {most} words.", own="{own}", most="{most}"),
        "count_shared": say(
            "{own} words here, {all} of {most} together with its other half.", own="{own}", all="{all}", most="{most}"
        ),
        "too_many": say(
            "{all} of {most} words: {over} too many. It is saved all the same.",
            all="{all}",
            most="{most}",
            over="{over}",
        ),
        "exhibits": say("Tables and figures of this section"),
        "caption": say("Caption (empty: ours)"),
    }


def version_words() -> dict[str, str]:
    """Return what is said where two versions differ."""
    return {
        "newer": say("Another page saved a newer version of “{title}”.", title="{title}"),
        "take_newer": say("Take it over"),
        "keep_mine": say("Keep what stands here"),
        "found_parts": say("This browser kept changes that had not been saved, in: {titles}.", titles="{titles}"),
        "use_found": say("Use these changes"),
        "drop_found": say("Throw them away"),
        "newer_text": say("Your text of the week is newer than this one."),
        "use_newer": say("Use the text of the week here"),
        "see_newer": say("Read it first"),
    }


def way_words() -> dict[str, str]:
    """Return what leads from part to part."""
    return {
        "parts": say("Parts of your paper"),
        "part_now": say("Part {number} of {all}: {title}", number="{number}", all="{all}", title="{title}"),
        "before": say("Back: {title}", title="{title}"),
        "after": say("Next: {title}", title="{title}"),
        "go_to": say("Go to: {title}", title="{title}"),
        "go_box": say("Go to the first box that cannot be read"),
        "go_course": say("Open it in the course"),
        "choose": say("Choose …"),
    }


def about_words() -> dict[str, Any]:
    """Return what is asked about the paper as a whole."""
    return {
        "about": {
            "form": say("Form of paper"),
            "forms": [[form.id, say(form.title)] for form in FORMS.values()],
            "language": say("Language of headings and captions"),
            "languages": [list(pair) for pair in LANGUAGES],
            "title": say("Title"),
            "title_hint": say("A finding, not a topic: what should the council do?"),
            "author": say("Who writes it"),
            "author_hint": say("A function or an organisation is enough."),
            "date": say("Date"),
            "date_hint": say("As it should stand on the title page, for example 15 March 2027."),
        }
    }
