"""A bundled table as plain floats, for whoever prints figures and cannot afford pandas: a learner's kernel.

A question needs a row, a column and their sums; pandas would take a third of its kernel's memory for them.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, nan
from typing import TYPE_CHECKING

from ledtoolkit.datasets.cards import DATA

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Figures", "read_figures", "read_lines"]


@dataclass(frozen=True, eq=False)
class Figures:
    """Figures by column and row: ``table["O-Q"]["Groningen"]``, as with a DataFrame.

    Attributes
    ----------
    columns
        From a column's name to its figures, and from a row's label to the figure; a blank is NaN.
    """

    columns: Mapping[str, Mapping[str, float]]

    def __getitem__(self, column: str) -> Mapping[str, float]:
        """Return one column."""
        return self.columns[column]

    @property
    def labels(self) -> list[str]:
        """The labels of the rows, in their order."""
        return list(next(iter(self.columns.values())))

    def row(self, label: str) -> dict[str, float]:
        """Return one row."""
        return {name: column[label] for name, column in self.columns.items()}

    def rows(self) -> Iterator[tuple[str, dict[str, float]]]:
        """Return each row with its label."""
        return ((label, self.row(label)) for label in self.labels)

    def without(self, *labels: str) -> Figures:
        """Return the other rows."""
        kept = [label for label in self.labels if label not in labels]
        return Figures({name: {label: column[label] for label in kept} for name, column in self.columns.items()})

    def each(self, change: Callable[[float], float]) -> Figures:
        """Return the same table with every figure changed."""
        return Figures({name: {row: change(at) for row, at in column.items()} for name, column in self.columns.items()})

    def totals(self) -> dict[str, float]:
        """Return the sum of each column."""
        return {name: fsum(column.values()) for name, column in self.columns.items()}

    def row_totals(self) -> dict[str, float]:
        """Return the sum of each row."""
        return {label: fsum(row.values()) for label, row in self.rows()}

    def frame(self) -> pd.DataFrame:
        """Return the same figures as a DataFrame, for whoever draws or calculates with tables."""
        import pandas as pd

        return pd.DataFrame(self.columns)


def read_figures(name: str, *, index: str, codes: Sequence[str] = ()) -> Figures:
    """Read one table from its file, as `read_table` does; it holds the same figures.

    Parameters
    ----------
    name
        Name of the table.
    index
        Label column that identifies a row.
    codes
        Other label columns, to leave out.

    Raises
    ------
    ValueError
        If two rows have the same label.

    Examples
    --------
    >>> read_figures("nl_provinces_gdp", index="province", codes=["nuts2"])["gdp_pc_2019"]["Groningen"]
    42174.0
    """
    every = read_lines(name)
    lines = {line[index]: line for line in every}
    if len(lines) < len(every):
        raise ValueError(f"rows of {name} must differ in {index!r}, but {len(every)} rows have {len(lines)} labels")

    named = [column for column in next(iter(lines.values())) if column not in (index, *codes)]
    return Figures({column: {row: float(line[column] or nan) for row, line in lines.items()} for column in named})


def read_lines(name: str) -> list[dict[str, str]]:
    """Read the lines of a table as text, for whoever needs several of its labels.

    Examples
    --------
    >>> read_lines("imf_decentralisation_2016")[0]["country"]
    'Albania'
    """
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
