"""The sentences of the place box."""

from __future__ import annotations

import csv
import io

from ledtoolkit.branches import BRANCHES
from ledtoolkit.chosen_place import Choice
from ledtoolkit.datasets.places import load_fictional_place
from ledtoolkit.place import place_ids
from ledtoolkit.place_file import LARGEST_TABLE_FILE
from ledtoolkit.typed_place import FIELDS
from ledtoolkit.words import decimal_mark, say

__all__ = ["groups", "place_words", "said_now", "without_a_box"]


def said_now(choice: Choice) -> str:
    """Say with which place all pages work now."""
    place = choice.place
    if choice.is_example:
        return say("Until you choose, all pages work with the course's example, {name}.", name=place.name)
    if place.kind == "own":
        return say(
            "You work with {name} and your own numbers, beside {reference}.",
            name=place.name,
            reference=place.reference,
        )
    if place.kind == "fictional":
        return say("You work with {name}, a fictional place.", name=place.name)
    return say("You work with {name}, beside {reference}.", name=place.name, reference=place.reference)


def without_a_box() -> str:
    """Return what stands where there can be no box, as in the static edition."""
    return say(
        "The pages of this edition work with the course's example, Groningen. "
        "In the online edition you choose your own place here, or type its numbers."
    )


def groups() -> list[dict[str, object]]:
    """Return the places that are ready, by country, as id and name."""
    labels = {
        "nl": say("Netherlands: the 12 provinces"),
        "de": say("Germany: the 16 Länder"),
        "fiction": say("Fictional places, made up by the authors"),
    }
    options: dict[str, list[list[str]]] = {family: [] for family in labels}
    for place_id in place_ids():
        family, _, name = place_id.partition("/")
        options[family].append([place_id, load_fictional_place(name)["name"] if family == "fiction" else name])
    return [{"label": label, "options": options[family]} for family, label in labels.items()]


def place_words() -> dict[str, object]:
    """Return the sentences of the box's own parts; their named places pass through to the browser."""
    return {
        **choosing_words(),
        **table_words(),
        **file_words(),
        "fields": [[name, say(label), say(example)] for name, (label, example) in FIELDS.items()],
        "largest": LARGEST_TABLE_FILE,
    }


def choosing_words() -> dict[str, str]:
    """Return what is said about choosing a place."""
    return {
        "title": say("Your place"),
        "promise": say("Your place never changes the numbers of your graded questions."),
        "choose": say("Choose a place"),
        "not_chosen": say("Not chosen yet"),
        "own": say("My own numbers"),
        "own_group": say("A place that is not on the list"),
        "pending": say(
            "{name} is not your place yet. Look at its numbers below; then press the button.", name="{name}"
        ),
        "take": say("Work with {name}", name="{name}"),
        "numbers": say("The numbers of {name}", name="{name}"),
        "saved": say(
            "Saved. Lessons now show {name} too; one that is open shows it once you open it again.", name="{name}"
        ),
        "changed": say("Another page has chosen {name} in the meantime.", name="{name}"),
        "typed_stays": say("What you typed here is still here."),
        "found": say("This browser kept a table that you had not saved: {name}.", name="{name}"),
        "nameless": say("a place without a name"),
        "use_found": say("Go on with it"),
        "drop_found": say("Throw it away"),
        "notes": say("Please look at this:"),
    }


def table_words() -> dict[str, object]:
    """Return what is said about the table to type in."""
    return {
        "own_how": say(
            "Type one row for each branch, or paste or upload a table with the same three columns below. "
            "Any branches will do, as long as both columns count the same ones in the same unit."
        ),
        "columns": [say("Branch"), say("Jobs in your place"), say("Jobs in the larger area")],
        "table": say("Jobs by branch"),
        "cell": say("{column}, row {row}", column="{column}", row="{row}"),
        "more_rows": say("Add five rows"),
        "branches": [say(branch) for branch in BRANCHES.values()],
        "check": say("Check my numbers"),
        "save": say("Save {name} as my place", name="{name}"),
        "kept": say("Not saved yet. Your text is kept in this browser."),
        "filled": say("The table now holds {rows} rows. Look through them, then check your numbers.", rows="{rows}"),
    }


def file_words() -> dict[str, str]:
    """Return what is said about tables from a spreadsheet or a file."""
    return {
        "from_elsewhere": say("From a spreadsheet or a file"),
        "paste": say("Paste a table from a spreadsheet"),
        "paste_go": say("Put it into the table"),
        "upload": say("Upload a CSV file"),
        "too_large": say("This file is larger than a table of jobs can be. Save only the three columns as CSV."),
        "template": say("Download an empty table (CSV)"),
        "template_file": say("my-place.csv"),
        "template_text": _template(),
    }


def _template() -> str:
    """Return an empty table that the spreadsheet programs of this language open in columns."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";" if decimal_mark() == "," else ",")
    writer.writerow([say("Branch"), say("Jobs in your place"), say("Jobs in the larger area")])
    writer.writerows([say(branch), "", ""] for branch in BRANCHES.values())
    return "\ufeff" + text.getvalue()
