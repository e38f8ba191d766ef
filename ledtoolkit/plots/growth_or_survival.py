"""Enterprises on two axes, as a picture."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.growth_or_survival import FORMS, LOGICS
from ledtoolkit.plots.picture import BLUE, Picture, new_axes
from ledtoolkit.synthetic import is_synthetic
from ledtoolkit.words import number, say

__all__ = ["picture_growth_or_survival"]


def picture_growth_or_survival(placed: pd.DataFrame) -> Picture:
    """Draw how many enterprises stand in each field of growth or survival and formal or informal.

    Parameters
    ----------
    placed
        A result of `classify_enterprises`.

    Returns
    -------
    Picture
        Six fields, each with a disc as large as its count; SYNTHETIC stands in the title if the firms are invented.

    Examples
    --------
    >>> from ledtoolkit.growth_or_survival import classify_enterprises
    >>> from ledtoolkit.synthetic import synthetic_firms
    >>> picture_growth_or_survival(classify_enterprises(synthetic_firms(seed=2))).alt.partition(". Informal")[0]
    'SYNTHETIC. Enterprises: 8; logic of survival: 3, of growth: 3, borderline: 2'
    """
    counts = pd.crosstab(placed["form"], placed["logic"]).reindex(index=FORMS, columns=LOGICS, fill_value=0)
    invented = is_synthetic(placed)
    title = say("SYNTHETIC firms: growth or survival, formal or informal")
    figure, axes = new_axes(title if invented else say("Growth or survival, formal or informal"))
    values = counts.to_numpy(dtype=int)
    for row, column in np.ndindex(values.shape):
        count = int(values[row, column])
        axes.scatter(column, row, s=3000 * count / max(1, values.max()), color=BLUE, alpha=0.35)
        axes.annotate(number(count, 0), (column, row), ha="center", va="center", fontsize=13)
    axes.set_xticks(range(len(LOGICS)), [say(logic) for logic in LOGICS])
    axes.set_yticks(range(len(FORMS)), [say(form) for form in FORMS])
    axes.set_xlim(-0.5, 2.5)
    axes.set_ylim(-0.6, 1.6)
    numbers = counts.rename(index=say, columns=say).rename_axis(index=say("Form"), columns=None)
    return Picture(figure, _finding(placed, invented=invented), numbers)


def _finding(placed: pd.DataFrame, *, invented: bool) -> str:
    logic, informal = placed["logic"], placed["form"] == "informal"
    facts = {name: number(int((logic == name).sum()), 0) for name in LOGICS}
    facts["all"], facts["informal"] = number(len(placed), 0), number(int(informal.sum()), 0)
    facts["growing"] = number(int((informal & (logic == "growth")).sum()), 0)
    if invented:
        return say(
            "SYNTHETIC. Enterprises: {all}; logic of survival: {survival}, of growth: {growth}, borderline: "
            "{borderline}. Informal: {informal}, of these with the logic of growth: {growing}.",
            **facts,
        )
    return say(
        "Enterprises: {all}; logic of survival: {survival}, of growth: {growth}, borderline: {borderline}. "
        "Informal: {informal}, of these with the logic of growth: {growing}.",
        **facts,
    )
