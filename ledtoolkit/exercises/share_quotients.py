"""Shares beside the shares of a reference area, for tables without pandas."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from ledtoolkit.datasets import Figures

__all__ = ["share_quotients"]


def share_quotients(table: Figures, reference: Mapping[str, float]) -> Figures:
    r"""Divide each column's share in its row by its share in the reference: :math:`\frac{e_{ir} / E_r}{E_i / E}`.

    Jobs by region and branch give location quotients, exports by place and product comparative advantages;
    `location_quotient` and `revealed_comparative_advantage` teach and check them, on frames.

    Parameters
    ----------
    table
        Regions (rows) by branches (columns).
    reference
        The reference area by branch.
    """
    E_r, E = table.row_totals(), fsum(reference.values())

    return Figures({i: {r: (e / E_r[r]) / (reference[i] / E) for r, e in table[i].items()} for i in table.columns})
