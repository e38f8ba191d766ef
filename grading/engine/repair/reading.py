"""Read a notebook's bytes: any encoding, any format, broken or not. Called first, on untrusted bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Read", "read"]

NOT_HANDED_IN = "The notebook was not handed in."

TYPES = {"code", "markdown", "raw"}
MOST_CELLS = 5_000
LONGEST_SOURCE = 1_000_000
# Version 3 had its own words.
OLD_TYPES = {"heading": "markdown", "html": "markdown"}


@dataclass
class Read:
    """Cells as they were handed in (type, source, metadata, id), the notebook's metadata, and what was odd."""

    cells: list[dict[str, Any]] = field(default_factory=list)
    metadata: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def read(content: bytes | None) -> Read:
    """Return what can be read of a notebook; nothing at all is an empty one with a note."""
    found = Read()
    if content is None:
        found.notes.append(NOT_HANDED_IN)
        return found
    if not content.strip():
        found.notes.append("The notebook file is empty.")
        return found
    whole = _json(_text(content, found.notes), found.notes)
    found.metadata = whole["metadata"] if isinstance(whole.get("metadata"), dict) else {}
    raw = _cells(whole, found.notes)
    if len(raw) > MOST_CELLS:
        found.notes.append(f"The notebook has {len(raw)} cells; those after {MOST_CELLS} were left out.")
    found.cells = [cell for cell in map(_cell, raw[:MOST_CELLS]) if cell]
    if len(found.cells) < min(len(raw), MOST_CELLS):
        found.notes.append("Some cells could not be read and were left out.")
    return found


def _text(content: bytes, notes: list[str]) -> str:
    for encoding in ("utf-8-sig", "utf-16"):
        if encoding == "utf-16" and content[:2] not in {b"\xff\xfe", b"\xfe\xff"}:
            continue
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    notes.append("The notebook is not written in UTF-8; some letters may be wrong.")
    return content.decode("cp1252", errors="replace")


def _json(text: str, notes: list[str]) -> dict[str, Any]:
    try:
        whole = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        notes.append("The notebook file is damaged: it is no JSON, so no cell of it could be read.")
        return {}
    if not isinstance(whole, dict):
        notes.append("The file is no notebook.")
        return {}
    return whole


def _cells(whole: dict[str, Any], notes: list[str]) -> list[Any]:
    cells = whole.get("cells")
    if isinstance(cells, list):
        return cells
    sheets = whole.get("worksheets")
    if isinstance(sheets, list):
        notes.append("The notebook is of an old format (version 3) and was converted.")
        parts = [sheet["cells"] for sheet in sheets if isinstance(sheet, dict) and isinstance(sheet.get("cells"), list)]
        return [cell for part in parts for cell in part]
    if whole:
        notes.append("The notebook has no cells.")
    return []


def _cell(raw: Any) -> dict[str, Any] | None:
    if not isinstance(raw, dict):
        return None
    kind = raw.get("cell_type")
    kind = OLD_TYPES.get(kind, kind) if isinstance(kind, str) else kind
    source = raw.get("source", raw.get("input", ""))
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if kind not in TYPES or not isinstance(source, str):
        return None
    metadata = raw.get("metadata")
    return {
        "cell_type": kind,
        "source": _writable(source[:LONGEST_SOURCE]),
        "metadata": metadata if isinstance(metadata, dict) else {},
        "id": raw["id"] if isinstance(raw.get("id"), str) else "",
    }


def _writable(source: str) -> str:
    """Replace halves of characters, which no file can hold."""
    return source.encode("utf-8", "replace").decode("utf-8")
