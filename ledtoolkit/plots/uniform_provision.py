"""One level for all against own levels, as a picture."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.uniform_provision import UniformProvision
from ledtoolkit.words import number, say

__all__ = ["picture_uniform_provision"]


def picture_uniform_provision(result: UniformProvision) -> Picture:
    """Draw the level each group wants, the uniform level, and what it costs a person of each group.

    Parameters
    ----------
    result
        A result of `uniform_provision_loss`.

    Returns
    -------
    Picture
        A bar a group with its loss written on it, and the uniform level as a line.

    Examples
    --------
    >>> from ledtoolkit.uniform_provision import spread_of_tastes
    >>> picture_uniform_provision(spread_of_tastes(20)).alt
    'A uniform level of 54.0 costs 122.0 per person. high loses most, 338.0 per person, because it wants 80.0.'
    """
    own, loss = result.own_levels, result.loss_per_person
    figure, axes = new_axes(say("What one level for all costs those who want another"))
    bars = axes.bar([str(name) for name in own.index], own, color=BLUE, width=0.6)
    labels = [say("loses {loss} a person", loss=number(value, 1)) for value in loss]
    axes.bar_label(bars, labels=labels, padding=3, fontsize=9)
    axes.axhline(result.uniform_level, color=ORANGE, linestyle="--", linewidth=2, label=say("Uniform level"))
    axes.set_ylabel(say("Level that the group wants"))
    axes.margins(y=0.12)
    figure.legend(loc="outside lower left", frameon=False, fontsize=9)
    worst = loss.idxmax()
    alt = say(
        "A uniform level of {level} costs {mean} per person. {group} loses most, {most} per person, "
        "because it wants {wanted}.",
        level=number(result.uniform_level, 1),
        mean=number(result.mean_loss, 1),
        group=worst,
        most=number(loss.max(), 1),
        wanted=number(own.iloc[int(loss.to_numpy().argmax())], 1),
    )
    columns = {
        say("Own level"): own,
        say("Loss per person"): loss,
        say("People"): result.population,
    }
    return Picture(figure, alt, pd.DataFrame(columns).rename_axis(say("Group")))
