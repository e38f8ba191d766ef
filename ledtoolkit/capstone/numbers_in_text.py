"""Numbers in a text beside the name of something that is computed: pointed out where the two differ.

A wrong alarm costs more trust than a missed slip, so whatever may be meant otherwise is left alone: comparisons
("above 1"), rounded words ("about"), conditions ("if"), other places, sentences that name several branches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ledtoolkit.capstone.check import Check
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.quantities import Quantity, branches_named, quantities_of
from ledtoolkit.exercises.typed import readings
from ledtoolkit.place import Place, place_ids
from ledtoolkit.words import number, say

__all__ = ["checks_of_numbers", "sentences_of"]

NUMBER = r"(?P<number>[-−–+]?\d(?:[\d.,]*\d)?)(?![\w])(?P<percent>\s?%)?"
# Between a name and its number: a few words, no other number, no comparison.
AFTER = re.compile(rf"[^\d;,%+−-]{{0,40}}?{NUMBER}")
BEFORE = re.compile(rf"{NUMBER}[\s%]*(?:[^\W\d]{{2,12}}\s){{0,2}}$")
# More letters than a number and the words behind it take: what stands further back is not looked at again and again.
NEAR = 100
VAGUE = re.compile(
    r"\b(?:above|below|over|under|than|least|most|about|around|roughly|nearly|almost|some|up to|if|would|could|if|were"
    r"|boven|onder|dan|minstens|ongeveer|bijna|circa|zo'n|als|zou|meer|minder|tenth|tiende|décima"
    r"|más|menos|encima|debajo|casi|unos|unas|aproximadamente|si|sería|podría|year|jaar|año|quarter|kwartaal"
    r"|step|stage|week|day)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")
END = re.compile(r"(?<=[.!?])[)”\"']*\s+(?=[A-ZÁÉÍÓÚÑ“\"(¿¡*#-])|\n+")


def checks_of_numbers(draft: Draft) -> list[Check]:
    """Point out numbers in the texts that differ from what is computed, one sentence each."""
    quantities = quantities_of(draft)
    found = []
    for section in draft.form.sections:
        for sentence in sentences_of(draft.texts[section.id]):
            found += [
                Check("number", section.id, "look", said) for said in _differences(sentence, quantities, draft.place)
            ]
    if not found:
        return [Check("numbers", "2", "well", say("No number in the texts differs from what is computed for it."))]
    return [Check(f"number-{place}", one.section, one.state, one.sentence) for place, one in enumerate(found, start=1)]


def sentences_of(text: str) -> list[str]:
    """Cut a text into sentences; a point within a number ends none.

    Examples
    --------
    >>> sentences_of("LQ is 1.61. It falls.")
    ['LQ is 1.61.', 'It falls.']
    """
    return [sentence for sentence in END.split(text) if sentence.strip()]


def _differences(sentence: str, quantities: tuple[Quantity, ...], place: Place) -> Iterator[str]:
    if not re.search(r"\d", sentence) or _names_another_place(sentence, place):
        return
    named = branches_named(sentence)
    for quantity in quantities:
        if quantity.branch and named != {quantity.branch}:
            continue
        for match in quantity.phrase.finditer(sentence):
            typed = _beside(sentence, match, quantity)
            if typed is not None and not _agrees(typed, quantity):
                yield say(
                    "Your text says {typed}; computed from {source}, {quantity} is {value}.",
                    typed=typed,
                    source=quantity.source,
                    quantity=quantity.name,
                    value=_shown(quantity, typed),
                )


def _names_another_place(sentence: str, place: Place) -> bool:
    names = {place_id.partition("/")[2] for place_id in place_ids()} - {place.id.partition("/")[2], place.name}
    return any(name in sentence for name in names)


def _beside(sentence: str, match: re.Match[str], quantity: Quantity) -> str | None:
    """Return the number that stands beside a phrase, as typed; None if there is none or it is vague."""
    if quantity.before:
        found = BEFORE.search(sentence[max(0, match.start() - NEAR) : match.start()])
        around = sentence[max(0, match.start() - 40) : match.start()]
    else:
        found = AFTER.match(sentence, match.end())
        around = sentence[max(0, match.start() - 25) : found.end() if found else match.end()]
    if found is None or YEAR.fullmatch(found["number"]) or VAGUE.search(around):
        return None
    return found["number"]


def _agrees(typed: str, quantity: Quantity) -> bool:
    """Whether a typed number is the computed one, rounded as typed, in its unit or in thousands or millions of it."""
    half = 0.5 * 10 ** -_decimals(typed) * (1 + 1e-9)
    meant = readings(typed.lstrip("-−–+"))
    for value in meant:
        # A mark that may part thousands has no decimals behind it: then whole numbers are compared.
        near = 0.5 if value == round(value) else half
        if any(abs(value - abs(known)) <= near for known in (*quantity.values, *quantity.others)):
            return True
        # In another unit a number may have been rounded first: thousands are printed with few decimals.
        scaled = [abs(known) * scale for known in quantity.values for scale in (1e-3, 1e3, 1e6)]
        if any(abs(value - known) <= max(near, 5e-4 * known) for known in scaled):
            return True
    return not meant


def _shown(quantity: Quantity, typed: str) -> str:
    value = quantity.values[0]
    digits = 0 if abs(value) >= 1000 else max(1 if quantity.before else 2, _decimals(typed))
    return number(value, digits)


def _decimals(typed: str) -> int:
    behind = re.search(r"[.,](\d+)$", typed)
    return len(behind[1]) if behind else 0
