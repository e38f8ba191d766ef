"""Words for learners: every sentence they read passes through here, so that it can be translated.

English is the source language. `python -m ledtoolkit.locale` writes every sentence of the code into
`locale/ledtoolkit.pot`, from which Babel's `pybabel init` or `update` starts or refreshes a language.
A sentence stands in the call itself (`say("…")`, `say_count("…", "…", n)`), or in `mark("…")` where it is kept first.
Numbers on the screen follow the learner's language; stored values never do.
"""

from __future__ import annotations

import os
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

__all__ = ["decimal_mark", "language", "mark", "number", "percent", "say", "say_count"]

LOCALE = Path(__file__).parent / "locale"


def language() -> str:
    """Return the language on the screen: `LEDTOOLKIT_LANGUAGE`, English by default.

    Examples
    --------
    >>> language()
    'en'
    """
    return os.environ.get("LEDTOOLKIT_LANGUAGE", "en")


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
    return translation("ledtoolkit", localedir=LOCALE, languages=[code.replace("-", "_")], fallback=True)
