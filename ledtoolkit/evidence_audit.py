"""Evidence audit: every figure of a plan says where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ledtoolkit.checks import check_frame

__all__ = ["SOURCE_FACTS", "EvidenceAudit", "evidence_audit"]

# what a source line says, and the words it may say it with (none: free text)
SOURCE_FACTS: Mapping[str, tuple[str, ...]] = {
    "publisher": (),
    "table": (),
    "year": (),
    "place": (),
    "unit": (),
    "calculation": ("published", "own calculation"),
    "kind": ("observed", "synthetic"),
}


@dataclass(frozen=True)
class EvidenceAudit:
    """What is missing in the source lines.

    Attributes
    ----------
    missing
        Figures (index) by facts of a source line; True where the fact is missing.
    """

    missing: pd.DataFrame

    @property
    def gaps(self) -> pd.Series[str]:
        """Missing facts of each figure that has any, as one text."""
        rows = self.missing[self.missing.any(axis=1)]
        facts = rows.columns.to_numpy(dtype=object)
        texts = [", ".join(facts[row]) for row in rows.to_numpy(dtype=bool)]
        return pd.Series(texts, index=rows.index, name="missing", dtype=str)

    @property
    def is_complete(self) -> bool:
        """Whether every figure has its whole source line."""
        return not self.missing.to_numpy().any()


def evidence_audit(figures: pd.DataFrame) -> EvidenceAudit:
    """List the figures whose source line is not whole.

    A source line names publisher, table, year, place and unit, says whether the figure is published or an own
    calculation, and whether it is observed or synthetic. A figure without one is a claim, not evidence.

    Parameters
    ----------
    figures
        Figures (rows) by publisher, table, year, place, unit, calculation ("published" or "own calculation")
        and kind ("observed" or "synthetic"); a blank or an absent column is a gap.

    Returns
    -------
    EvidenceAudit
        Gaps of each figure, and whether all is complete.

    Raises
    ------
    ValueError
        If calculation or kind holds another word.

    Examples
    --------
    >>> line = {"publisher": "CBS", "table": "84432NED", "year": 2019, "place": "Groningen", "unit": "euro"}
    >>> figures = pd.DataFrame([{**line, "calculation": "published"}], index=["GDP per head"])
    >>> evidence_audit(figures).gaps.to_dict()
    {'GDP per head': 'kind'}

    References
    ----------
    HM Treasury (2022). The Green Book: central government guidance on appraisal and evaluation.
    London: HM Treasury.
    """
    facts = check_frame("figures", figures).reindex(columns=list(SOURCE_FACTS))
    missing = facts.isna() | facts.astype(str).apply(lambda column: column.str.strip() == "")
    for name, words in SOURCE_FACTS.items():
        given = facts.loc[~missing[name], name]
        strange = given[~given.isin(words)] if words else given.iloc[:0]
        if len(strange):
            raise ValueError(f"`{name}` of {strange.index[0]} must be {' or '.join(words)}, got {strange.iloc[0]!r}.")

    return EvidenceAudit(missing.rename_axis(columns="fact"))
