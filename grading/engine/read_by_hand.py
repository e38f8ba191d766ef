"""Which text a person had before them when they gave points, so that a regrade asks again only where it changed.

Called by `gradebook`. It stands in a table of our own in nbgrader's database, one row a submitted notebook: the graded
notebook itself is taken away by formgrader's button before the engine sees it, and points and texts must agree after a
crash.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

__all__ = ["Read", "digests_of"]

# Under this key, which no cell has: all answers together, for points that a person gave on a test.
WHOLE = ""
TABLE = "CREATE TABLE IF NOT EXISTS ledtoolkit_read_by_hand (notebook_id TEXT PRIMARY KEY, texts TEXT NOT NULL)"
ROW = "SELECT texts FROM ledtoolkit_read_by_hand WHERE notebook_id = :id"
WITHOUT = "DELETE FROM ledtoolkit_read_by_hand WHERE notebook_id = :id"
WITH = "INSERT INTO ledtoolkit_read_by_hand (notebook_id, texts) VALUES (:id, :texts)"


def digests_of(notebook: Mapping[str, Any]) -> dict[str, str]:
    """Return a digest of the text of each named cell of a graded notebook, and of all of them together."""
    texts = {}
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name:
            texts[str(name)] = "".join(cell["source"])
    digests = {name: sha256(text.encode("utf-8", "replace")).hexdigest() for name, text in texts.items()}
    return digests | {WHOLE: sha256(json.dumps(sorted(digests.items())).encode()).hexdigest()}


class Read:
    """The texts of one submitted notebook: as formgrader shows them, and as they were when a person gave points.

    Parameters
    ----------
    session
        The gradebook's; a commit is the caller's.
    notebook
        nbgrader's row of the submitted notebook.
    """

    def __init__(self, session: Any, notebook: Any) -> None:
        from sqlalchemy import text

        self._session = session
        self._notebook = notebook
        session.execute(text(TABLE))
        kept = session.execute(text(ROW), {"id": notebook.id})
        texts = json.loads(kept.scalar() or '{"shown": {}, "read": {}}')
        shown, self.read = texts["shown"], texts["read"]
        for grade in notebook.grades:
            if grade.manual_score is not None and not grade.needs_manual_grade:
                self.read[grade.name] = shown.get(_key(grade))
        self.shown: dict[str, str] = shown

    def stands(self, grade: Any) -> bool:
        """Return whether points given by hand are for the text that is shown now."""
        now = self.shown.get(_key(grade))
        return now is not None and self.read.get(grade.name) == now

    def keep(self) -> None:
        """Write what is known into the session."""
        from sqlalchemy import text

        texts = json.dumps({"shown": self.shown, "read": self.read})
        row = {"id": self._notebook.id, "texts": texts}
        self._session.execute(text(WITHOUT), row)
        self._session.execute(text(WITH), row)


def _key(grade: Any) -> str:
    """Return whose text counts: the answer's own; a test has none, so that all answers count."""
    solutions = {cell.name for cell in grade.notebook.notebook.solution_cells}
    return str(grade.name) if grade.name in solutions else WHOLE
