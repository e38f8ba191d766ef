"""Words for learners: every sentence they read passes through here, so that it can be translated.

English is the source language. `python -m ledtoolkit.locale` writes every sentence of the code into
`locale/ledtoolkit.pot`, and brings the catalogues of other languages in step (`locale/nl/LC_MESSAGES/ledtoolkit.po`).
A catalogue is read as the translator left it; a sentence without translation stays English.
A sentence stands in the call itself (`say("…")`, `say_count("…", "…", n)`), or in `mark("…")` where it is kept first.
Numbers on the screen follow the learner's language; stored values never do.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

__all__ = [
    "as_needed",
    "as_points",
    "decimal_mark",
    "language",
    "mark",
    "moment",
    "number",
    "percent",
    "say",
    "say_count",
    "speaking",
]

LOCALE = Path(__file__).parent / "locale"
SPOKEN: ContextVar[str] = ContextVar("spoken")


def language() -> str:
    """Return the language that is spoken: that of `speaking`, else `LEDTOOLKIT_LANGUAGE`, English by default.

    Examples
    --------
    >>> language()
    'en'
    """
    return SPOKEN.get(os.environ.get("LEDTOOLKIT_LANGUAGE", "en"))


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak another language for a while: a paper in Dutch is written from a page in English.

    It holds for what is called within, in this thread or task alone.

    Examples
    --------
    >>> with speaking("nl"):
    ...     percent(0.125)
    '12,5%'
    """
    token = SPOKEN.set(code)
    try:
        yield
    finally:
        SPOKEN.reset(token)


def say(sentence: str, /, **parts: object) -> str:
    """Translate a whole sentence and fill its named places.

    Examples
    --------
    >>> say("You have {right} of {all} fields right.", right=2, all=3)
    'You have 2 of 3 fields right.'
    """
    return _catalogue(language()).gettext(sentence).format(**parts)


def say_count(one: str, many: str, count: int, /, **parts: object) -> str:
    """Translate a sentence whose form depends on a count, which fills `{count}`.

    Examples
    --------
    >>> say_count("{count} question is open.", "{count} questions are open.", 2)
    '2 questions are open.'
    """
    return _catalogue(language()).ngettext(one, many, count).format(count=count, **parts)


def mark(sentence: str) -> str:
    """Mark a sentence for translation that is stored first and said later with `say`."""
    return sentence


def number(value: float, digits: int) -> str:
    """Write a number with a fixed number of decimals as the learner's language does.

    A half goes to the even digit; the noise of computing behind the fifteenth digit makes no half one-sided.

    Examples
    --------
    >>> number(1234.5, 2)
    '1,234.50'
    """
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return str(format_decimal(_without_noise(value), format=pattern, locale=_locale()))


def percent(share: float, digits: int = 1) -> str:
    """Write a share (0-1) as a percentage in the learner's language.

    Examples
    --------
    >>> percent(0.36173)
    '36.2%'
    """
    from babel.numbers import format_percent

    pattern = "#,##0" + ("." + "0" * digits if digits else "") + "%"
    return str(format_percent(_without_noise(share), format=pattern, locale=_locale()))


def as_points(points: float) -> str:
    """Write points with as many decimals as they need, two at most.

    Examples
    --------
    >>> as_points(1.5), as_points(2.0), as_points(0.333333)
    ('1.5', '2', '0.33')
    """
    return as_needed(points, most=2)


def as_needed(value: float, *, most: int) -> str:
    """Write a number with as many decimals as it needs, so many at most.

    Examples
    --------
    >>> as_needed(1200, most=3), as_needed(1.25, most=3), as_needed(0.1 + 0.2, most=3)
    ('1,200', '1.25', '0.3')
    """
    shown = round(value, most)
    return number(shown, next(digits for digits in range(most + 1) if round(shown, digits) == shown))


def moment(when: datetime) -> str:
    """Write a day and its hour as the pages of the course do, in the learner's language.

    Examples
    --------
    >>> with speaking("nl"):
    ...     moment(datetime(2026, 3, 1, 9, 30))
    '1 mrt 2026, 09:30'
    """
    from babel.dates import format_date, format_time

    day, hour = format_date(when, "medium", locale=_locale()), format_time(when, "short", locale=_locale())
    return f"{day}, {hour}"


def decimal_mark() -> str:
    """Return what stands between whole and decimals in the learner's language.

    Examples
    --------
    >>> decimal_mark()
    '.'
    """
    from babel.numbers import get_decimal_symbol

    return str(get_decimal_symbol(_locale()))


def _without_noise(value: float) -> float:
    return float(f"{value:.15g}")


def _locale() -> str:
    return language().replace("-", "_")


@cache
def _catalogue(code: str) -> NullTranslations:
    # Of a region its own catalogue, else that of the language.
    names = (code.replace("-", "_"), code.replace("_", "-").partition("-")[0])
    files = [LOCALE / name / "LC_MESSAGES" / "ledtoolkit.po" for name in names]
    file = next((file for file in files if file.is_file()), None)
    return _compiled(file.read_bytes()) if file else NullTranslations()


def _compiled(source: bytes) -> NullTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source)))
    compiled.seek(0)
    return GNUTranslations(compiled)
