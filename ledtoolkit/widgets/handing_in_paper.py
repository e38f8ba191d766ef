"""The policy paper on its way into the file that is handed in: what is missing, and the paper as plain data."""

from __future__ import annotations

from ledtoolkit.capstone.checks import checks_of
from ledtoolkit.capstone.draft import draft_of
from ledtoolkit.capstone.parts import parts_of
from ledtoolkit.capstone.payload import payload_of
from ledtoolkit.capstone.rubric import PAPER
from ledtoolkit.chosen_place import place_choice
from ledtoolkit.progress import Record

__all__ = ["missing_in_paper", "paper_of"]


def missing_in_paper(record: Record) -> list[str]:
    """Say what the paper still lacks, as the page's own checks say it."""
    place = place_choice(record).place
    checks = checks_of(draft_of(parts_of(record), place))
    return [check.sentence for check in checks if check.state == "missing"]


def paper_of(record: Record) -> dict[str, dict[str, str]]:
    """Return what is written into the notebook's `ask` call: the paper's parts and the place, as JSON."""
    return {PAPER: {"paper": payload_of(parts_of(record), place_choice(record).place)}}
