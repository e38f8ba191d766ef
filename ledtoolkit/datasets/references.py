"""The works that may be cited: written out once, each with how well it was checked."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from ledtoolkit.checks import check_label
from ledtoolkit.datasets.cards import DATA

__all__ = ["Work", "work", "works"]


@dataclass(frozen=True)
class Work:
    """One work.

    Attributes
    ----------
    key
        Authors and year in one word.
    reference
        The full reference, as it is printed.
    status
        "verified": author, title and year were seen in a public source. "likely": well known, not seen there.
    doi
        Its digital object identifier, where that was seen; else empty.
    """

    key: str
    reference: str
    status: str
    doi: str = ""

    @property
    def link(self) -> str:
        """Address at which the work is found; empty without a DOI."""
        return f"https://doi.org/{self.doi}" if self.doi else ""


@cache
def works() -> dict[str, Work]:
    """Return all works by key.

    Returns
    -------
    dict
        Key to work, in the order of the file.

    Examples
    --------
    >>> works()["Tiebout1956"].status
    'verified'
    """
    listed = tomllib.loads((DATA / "references" / "works.toml").read_text(encoding="utf-8"))
    return {key: Work(key=key, **facts) for key, facts in listed.items()}


def work(key: str) -> Work:
    """Return one work.

    Parameters
    ----------
    key
        Authors and year in one word, for example ``"Tiebout1956"``.

    Returns
    -------
    Work
        Its full reference, status and DOI.

    Raises
    ------
    KeyError
        If no work has that key.

    Examples
    --------
    >>> print(work("Tiebout1956").reference)
    Tiebout, C. M. (1956). A pure theory of local expenditures. Journal of Political Economy 64(5): 416-424.
    """
    check_label("works", key, list(works()))
    return works()[key]
