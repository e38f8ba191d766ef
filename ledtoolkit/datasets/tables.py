"""Read a bundled table: labels in the index, figures as floats, the card attached by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ledtoolkit.datasets.cards import DATA

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["read_table"]


def read_table(name: str, *, index: Sequence[str], codes: Sequence[str] = ()) -> pd.DataFrame:
    """Read one table from its file; a blank is NaN, a code such as "NA" stays text.

    Parameters
    ----------
    name
        Name of the table.
    index
        Label columns that identify a row.
    codes
        Label columns to leave out, because `index` alone identifies the row.

    Returns
    -------
    DataFrame
        Figures as floats; ``attrs["card"]`` holds the name to ask `card` for.
    """
    import pandas as pd

    raw = pd.read_csv(DATA / f"{name}.csv", keep_default_na=False, na_values=[""], dtype=dict.fromkeys(index, str))
    table = raw.drop(columns=list(codes)).set_index(list(index)).astype(float)
    table.attrs["card"] = name
    return table
