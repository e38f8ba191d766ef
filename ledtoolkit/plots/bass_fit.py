"""A Bass curve laid through counted adoption."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ledtoolkit.bass_fit import BassFit
from ledtoolkit.plots.picture import GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_bass_fit"]


def picture_bass_fit(adoption: Any, fit: BassFit) -> Picture:
    """Draw the counted adopters of each period and the fitted ones.

    Parameters
    ----------
    adoption
        The series that was fitted.
    fit
        The result of `bass_fit` for it.

    Returns
    -------
    Picture
        Bars counted, line fitted; the alt text names the estimator, since others give other answers.

    Examples
    --------
    >>> from ledtoolkit.bass_fit import bass_fit
    >>> sales = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890]
    >>> picture_bass_fit(sales, bass_fit(sales)).alt
    'Fitted by nls_density: a market of 67,981, p = 0.0066, q = 0.6381; a typical miss is 727.2 per period.'
    """
    counted = pd.Series(np.asarray(adoption, dtype=float), index=fit.fitted.index)
    figure, axes = new_axes(say("Adoption counted and fitted"))
    axes.bar(counted.index, counted, color=GREY, alpha=0.5, label=say("Counted"))
    axes.plot(counted.index, fit.fitted, color=ORANGE, marker="D", markersize=5, label=say("Fitted"))
    axes.set_xlabel(say("Period"))
    axes.set_ylabel(say("Adopters in the period"))
    axes.legend(frameon=False, fontsize=9)
    alt = say(
        "Fitted by {estimator}: a market of {m}, p = {p}, q = {q}; a typical miss is {error} per period.",
        estimator=fit.estimator,
        m=number(fit.m, 0),
        p=number(fit.p, 4),
        q=number(fit.q, 4),
        error=number(fit.residual_se, 1),
    )
    columns = {say("Counted"): counted, say("Fitted"): fit.fitted}
    return Picture(figure, alt, pd.DataFrame(columns).rename_axis(say("Period")))
