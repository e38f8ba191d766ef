"""What a written question is about: the learner's own place, so nothing is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ledtoolkit.exercises.definition import Given
from ledtoolkit.words import say

__all__ = ["OwnPlace"]


@dataclass(frozen=True)
class OwnPlace:
    """Nothing is drawn: the learner writes about their own place."""

    def given(self) -> Given:
        """Return what to write about."""
        sentence = say("Write about your own place, not about the region that was drawn for you.")
        return Given(sentence, "", (), (), "")

    def plain(self) -> dict[str, Any]:
        """Return nothing: there are no numbers."""
        return {}

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - there are no fields
        """Return nothing to fill in."""
        return {}

    def aliases(self) -> dict[str, str]:
        """Return no other names."""
        return {}
