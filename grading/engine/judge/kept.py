"""What of a submission is kept in `autograded/`: text, Markdown and PNG, and nothing that a browser would run.

Called by the judge's process when a notebook is finished; formgrader shows the result to the instructor.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any

from grading.engine.judge.trial import CHECK, Outcome
from grading.engine.plan import Plan, PlannedCell
from grading.engine.repair import Mended, MendedCell

__all__ = ["graded_notebook", "harmless_text", "kept_output"]

PNG = b"\x89PNG\r\n\x1a\n"
LARGEST_PICTURE = 8_000_000
LONGEST_ALT = 2_000
TAG = re.compile(r"<(?=[A-Za-z/!?])")
# Letters spelled by their number could make up a link that runs code.
SPELLED = re.compile(r"&(?=#|Tab|NewLine|colon)", re.IGNORECASE)
# Links that run code, in any of the ways a browser forgives, and MathJax's own way to make links and styles.
CODE_LINK = re.compile(r"(?i)(j\W*a\W*v\W*a\W*|v\W*b\W*)s\W*c\W*r\W*i\W*p\W*t\W*(?::|&)|data\s*:\s*text")
# A picture from another host would tell that host who reads, and when; a link waits to be clicked.
# A backslash in front may be meant for the mark already; behind an even number of them it is not.
PICTURE = re.compile(r"(?<!\\)((?:\\\\)*)!(?=\[)")
MATH_LINK = re.compile(r"\\(href|class|cssId|style|html\w*|unicode|require|def|newcommand)\b")
IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,64}")
STREAMS = {"stdout", "stderr"}
# Formgrader's page draws no lines in tables and sets their words to the right: in a table of a paper one loses the row.
# Columns of numbers carry their side themselves.
TABLE = re.compile(r"^\| ?:?-{3,}", re.MULTILINE)
LINES = (
    "<style>.output_markdown table { border-collapse: collapse; } "
    ".output_markdown th, .output_markdown td { border: 1px solid #8a8a8a !important; text-align: left; "
    "vertical-align: top; }</style>"
)


def harmless_text(source: str) -> str:
    """Return Markdown that reads the same and holds no HTML, picture, link that runs code, or command of MathJax."""
    source = PICTURE.sub(r"\1\!", SPELLED.sub("&amp;", TAG.sub("&lt;", source)))
    source = CODE_LINK.sub("(link removed)", source)
    return MATH_LINK.sub(r"\\text{\1}", source)


def kept_output(output: Any, *, html: bool = False) -> dict[str, Any] | None:
    """Return what is kept of one output of a cell, or None; `html` only for what the judge itself made."""
    if not isinstance(output, dict):
        return None
    kind = output.get("output_type")
    if kind == "stream":
        name = output.get("name")
        return {"output_type": kind, "name": name if name in STREAMS else "stdout", "text": _text(output.get("text"))}
    if kind == "error":
        lines: Any = output.get("traceback")
        lines = lines if isinstance(lines, list) else []
        words = {"ename": _text(output.get("ename"))[:200], "evalue": _text(output.get("evalue"))[:2000]}
        return {"output_type": kind, **words, "traceback": [_text(line) for line in lines]}
    if kind not in {"display_data", "execute_result"} or not isinstance(output.get("data"), dict):
        return None
    data = _data(output["data"], html=html)
    if not data:
        return None
    kept: dict[str, Any] = {"output_type": kind, "data": data, "metadata": _metadata_of(output, data)}
    if kind == "execute_result":
        number = output.get("execution_count")
        kept["execution_count"] = number if type(number) is int else None
    return kept


def graded_notebook(plan: Plan, mended: Mended, outcome: Outcome) -> dict[str, Any]:
    """Return the notebook that is written into `autograded/`, as JSON of nbformat 4.5."""
    pairs = zip(mended.cells, outcome.outputs, strict=True)
    cells = [_cell(number, cell, outputs, plan, outcome) for number, (cell, outputs) in enumerate(pairs)]
    metadata = {name: plan.metadata[name] for name in ("kernelspec", "language_info") if name in plan.metadata}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _cell(number: int, cell: MendedCell, outputs: list[Any], plan: Plan, outcome: Outcome) -> dict[str, Any]:
    planned = None if cell.place is None else plan.cells[cell.place]
    made: dict[str, Any] = {
        "cell_type": "code" if cell.cell_type == "code" else "markdown",
        "id": _identifier(number, planned),
        "metadata": {} if planned is None else _metadata(planned, outcome),
        "source": cell.source
        if cell.cell_type == "code" or _instructors(cell, planned)
        else harmless_text(cell.source),
    }
    if cell.cell_type == "code":
        ours = planned is not None and planned.role == "test" and CHECK.fullmatch(planned.source) is not None
        kept = [kept_output(output, html=ours) for output in outputs]
        made |= {"execution_count": None, "outputs": _with_lines([output for output in kept if output])}
    return made


def _with_lines(outputs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put what gives tables their lines before outputs that hold one; it is ours, and the same for everybody."""
    if not any(TABLE.search(output.get("data", {}).get("text/markdown", "")) for output in outputs):
        return outputs
    return [{"output_type": "display_data", "data": {"text/html": LINES}, "metadata": {}}, *outputs]


def _identifier(number: int, planned: PlannedCell | None) -> str:
    """Return a cell's id: the instructor's, where that has one, or what tells a learner's cell from the others."""
    if planned is None:
        return f"own-{number}"
    return planned.cell_id if IDENTIFIER.fullmatch(planned.cell_id) else f"asked-{number}"


def _instructors(cell: MendedCell, planned: PlannedCell | None) -> bool:
    return planned is not None and cell.source == planned.source


def _metadata(planned: PlannedCell, outcome: Outcome) -> dict[str, Any]:
    metadata: dict[str, Any] = {"nbgrader": planned.metadata} if planned.metadata else {}
    for judged in outcome.judged:
        if judged.name == planned.name:
            metadata["grading"] = judged.as_json()
    return metadata


def _data(data: dict[str, Any], *, html: bool) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    if "text/plain" in data:
        kept["text/plain"] = _text(data["text/plain"])
    if "text/markdown" in data:
        kept["text/markdown"] = harmless_text(_text(data["text/markdown"]))
    if (picture := _picture(data.get("image/png"))) is not None:
        kept["image/png"] = picture
    if html and "text/html" in data:
        kept["text/html"] = _text(data["text/html"])
    return kept


def _metadata_of(output: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """Return what a picture says to who does not see it; a page shows it as text."""
    metadata = output.get("metadata")
    of_picture = metadata.get("image/png") if isinstance(metadata, dict) else None
    alt = _text(of_picture.get("alt")) if isinstance(of_picture, dict) else ""
    return {"image/png": {"alt": alt[:LONGEST_ALT]}} if alt and "image/png" in data else {}


def _picture(content: Any) -> str | None:
    if not isinstance(content, str) or len(content) > LARGEST_PICTURE:
        return None
    try:
        raw = base64.b64decode(content.replace("\n", ""), validate=True)
    except (binascii.Error, ValueError):
        return None
    return base64.b64encode(raw).decode("ascii") if raw.startswith(PNG) else None


def _text(content: Any) -> str:
    if isinstance(content, list):
        content = "".join(part for part in content if isinstance(part, str))
    if not isinstance(content, str):
        return ""
    # Only what XML and terminals may show; the escape character stays, because it colours a traceback.
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\ud800-\udfff]", "", content)
