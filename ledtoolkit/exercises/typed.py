"""Numbers as people type them: decimal comma or point, thousands marks, percent and currency signs."""

from __future__ import annotations

import math
import re
import unicodedata
from numbers import Real
from typing import Any

from ledtoolkit.exercises.definition import Choice, Field
from ledtoolkit.exercises.typed_unit import typed_unit
from ledtoolkit.words import say

__all__ = [
    "TypedError",
    "as_typed",
    "parse_typed",
    "parse_value",
    "read_choice",
    "read_typed",
    "read_value",
    "readings",
]

LONGEST = 60
SPACES_AND_MARKS = str.maketrans("", "", " \u00a0\u202f\u2009'’")
WHOLE = re.compile(r"\d+")
GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
DECIMAL = re.compile(r"(\d*)[.,](\d+)|(\d+)[.,]")
GROUPED_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{3})+),(\d+)|(\d{1,3}(?:,\d{3})+)\.(\d+)")


class TypedError(ValueError):
    """A text is no number; the message says so to the learner and what to type."""


def read_typed(field: Field | Choice, text: str) -> float | str | None:
    """Return what a form or sheet gave for a field: a number, the key of a choice, or None when it is blank."""
    return read_choice(field, text) if isinstance(field, Choice) else parse_typed(field, text)


def read_value(field: Field | Choice, value: Any) -> float | str | None:
    """Return what code gave for a field: a number, the key of a choice, or None."""
    return read_choice(field, value) if isinstance(field, Choice) else parse_value(field, value)


def read_choice(choice: Choice, value: Any) -> str | None:
    """Return the key that a text means; the label counts as well, capitals do not, and 3 means the key "3".

    Raises
    ------
    TypedError
        If it is none of the options.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if _is_number(value) and float(value).is_integer():
        value = str(int(value))
    wanted = value.strip().casefold()[: 10 * LONGEST] if isinstance(value, str) else None
    for key, label in choice.options:
        if wanted in {key.casefold(), say(label).casefold()}:
            return key
    listed = ", ".join(key for key, _ in choice.options)
    raise TypedError(
        say("“{text}” is none of the choices. Choose one of: {keys}.", text=_short(str(value)[:99]), keys=listed)
    )


def parse_typed(field: Field, text: str) -> float | None:
    """Return the number that a learner typed into a form or took from a sheet; None when it is blank.

    A share is typed in percent there, with or without the sign, and returned between 0 and 1.
    The words of the field's own unit may stand beside the number ("10.4 mln" in a box for million euro).
    "1,234" is read as the one of 1.234 and 1234 that is plausible for the field.
    Where both are, and the field asks for whole units, the mark is one of thousands.

    Raises
    ------
    TypedError
        If the text is no number, could mean two, or has the words of another unit.
    """
    text = unicodedata.normalize("NFKC", text[: 10 * LONGEST]).strip()
    if not text:
        return None
    unit = field.unit or ("%" if field.kind == "share" else "")
    typed = typed_unit(unit, text)
    if typed.is_other:
        raise TypedError(_other_unit(unit, text))
    scale = 0.01 if field.kind == "share" or typed.is_percent else 1.0
    bounds = (field.bounds[0] / scale, field.bounds[1] / scale)
    sign, digits = _bare(typed.digits)
    return sign * _only_reading(digits, text, bounds, is_whole=field.digits == 0) * scale


def parse_value(field: Field, value: Any) -> float | None:
    """Return the number that code gave for a field; text is read as if typed, shares stay between 0 and 1.

    Raises
    ------
    TypedError
        If it is no finite number.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return parse_typed(field, value)
    if _is_number(value) and math.isfinite(float(value)):
        return float(value)
    raise TypedError(
        say("For {field} we need one number and got {found}.", field=field.name, found=_short(_described(value)))
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, Real) and type(value).__name__ not in {"bool", "bool_"}


def as_typed(field: Field | Choice, value: float | str) -> str:
    """Return the text that, typed into a form, gives back `value`."""
    if isinstance(value, str):
        return value
    return f"{value * 100 if field.kind == 'share' else value:.12g}"


def _other_unit(unit: str, text: str) -> str:
    if not unit:
        return say("This box asks for a number alone. Type “{text}” without the words.", text=_short(text))
    return say(
        "This box asks for “{unit}”, and “{text}” says something else. Work it out in this unit and type the number "
        "alone.",
        unit=say(unit),
        text=_short(text),
    )


def _bare(text: str) -> tuple[float, str]:
    """Take the marks between groups away."""
    bare = text.translate(SPACES_AND_MARKS).replace("−", "-").replace("–", "-")
    sign = -1.0 if bare.startswith("-") else 1.0
    return sign, bare[1:] if bare.startswith(("+", "-")) else bare


def _only_reading(digits: str, text: str, bounds: tuple[float, float], *, is_whole: bool) -> float:
    found = readings(digits) if len(text) <= LONGEST else []
    if not found:
        raise TypedError(
            say("We cannot read “{text}” as a number. Type digits only, for example 1.96 or 1,96.", text=_short(text))
        )
    plausible = [reading for reading in found if bounds[0] <= reading <= bounds[1]]
    if is_whole:
        # The reading with a mark for thousands comes last.
        plausible = plausible[-1:]
    if len(found) > 1 and len(plausible) != 1:
        raise TypedError(
            say(
                "“{text}” can mean {first} or {second}. Type it without the mark for thousands.",
                text=_short(text),
                first=f"{found[0]:.12g}",
                second=f"{found[1]:.12g}",
            )
        )
    return plausible[0] if len(found) > 1 else found[0]


def readings(digits: str) -> list[float]:
    """Return every number that a text of digits, points and commas may mean.

    Examples
    --------
    >>> readings("1,234"), readings("1.234,5"), readings("1.2.3")
    ([1.234, 1234.0], [1234.5], [])
    """
    if WHOLE.fullmatch(digits):
        return [float(digits)]
    found = []
    if DECIMAL.fullmatch(digits):
        found.append(float(digits.replace(",", ".")))
    if GROUPED.fullmatch(digits) and not digits.startswith("0"):
        found.append(float(re.sub("[.,]", "", digits)))
    if match := GROUPED_DECIMAL.fullmatch(digits):
        whole, part = (match[1], match[2]) if match[1] else (match[3], match[4])
        found.append(float(f"{re.sub('[.,]', '', whole)}.{part}"))
    return found


def _described(value: Any) -> str:
    if isinstance(value, Real):
        return str(float(value))
    return type(value).__name__


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
