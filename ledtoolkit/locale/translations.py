"""The catalogues of other languages: what stands in them is kept, what the code no longer says is left out."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from ledtoolkit.locale.printed import is_printed
from ledtoolkit.locale.sentences import catalogue_of_code

__all__ = ["LANGUAGES", "Sentence", "file_of", "read", "refreshed", "write"]

# A sentence, or its forms by a count.
Sentence: TypeAlias = str | tuple[str, ...]

LOCALE = Path(__file__).parent
LANGUAGES = ("es", "nl")


def file_of(language: str) -> Path:
    """Return where the catalogue of a language lies."""
    return LOCALE / language / "LC_MESSAGES" / "ledtoolkit.po"


def read(language: str) -> dict[Sentence, Sentence]:
    """Return the translations of a language, empty where there is none yet."""
    file = file_of(language)
    catalogue = read_po(BytesIO(file.read_bytes())) if file.is_file() else Catalog()
    return {_key(message.id): _key(message.string) for message in catalogue if message.id}


def refreshed(language: str) -> dict[Sentence, Sentence]:
    """Return the translations of all sentences of papers, and of others that are translated and still said."""
    known = read(language)
    fresh: dict[Sentence, Sentence] = {}
    for message in catalogue_of_code():
        key = _key(message.id)
        is_asked = any(is_printed(path) for path, _ in message.locations)
        if message.id and (is_asked or _is_there(known.get(key, ""))):
            fresh[key] = known.get(key, "")
    return fresh


def write(language: str, translations: Mapping[Sentence, Sentence]) -> None:
    """Store the translations of a language, in the order of the English sentences."""
    file = file_of(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(written(language, translations))


def written(language: str, translations: Mapping[Sentence, Sentence]) -> bytes:
    """Return a catalogue as a translator's program reads it; the same bytes for the same sentences on any day."""
    catalogue = Catalog(locale=language)
    for sentence, translated in translations.items():
        catalogue.add(sentence, translated)
    body = BytesIO()
    write_po(body, catalogue, width=120, omit_header=True, sort_output=True)
    head = (
        "# Sentences of ledtoolkit's papers. `python -m ledtoolkit.locale` adds new ones and leaves out old ones.\n"
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    )
    return head.encode("utf-8") + body.getvalue()


def _key(sentence: str | list[str] | tuple[str, ...] | None) -> Sentence:
    return sentence if isinstance(sentence, str) else tuple(sentence or ())


def _is_there(translated: Sentence) -> bool:
    return bool(translated) and all(translated)
