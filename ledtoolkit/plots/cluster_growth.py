"""Where SYNTHETIC firms settled, as bars of towns."""

from __future__ import annotations

from ledtoolkit.cluster_growth import LocationGrowth
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_location_growth"]


def picture_location_growth(growth: LocationGrowth, *, seed: int) -> Picture:
    """Draw the firms of each town in one run, with the average over all runs in words.

    Parameters
    ----------
    growth
        As from `location_growth`.
    seed
        One of its runs.

    Returns
    -------
    Picture
        The largest town is full, the others hatched; the dashed line is an even spread.

    Examples
    --------
    >>> from ledtoolkit.cluster_growth import location_growth
    >>> print(picture_location_growth(location_growth(), seed=1).alt.partition(". ")[2])
    On average over 60 runs the largest town has 50.0% of the firms.
    """
    run = growth.firms.loc[[seed]].iloc[0]
    largest = growth.largest_town.loc[[seed]].iloc[0]
    figure, axes = new_axes(say("SYNTHETIC: firms of each town, run {seed}", seed=seed))
    bars = axes.bar([str(town) for town in run.index], run.to_numpy(), color=BLUE)
    for bar, town in zip(bars, run.index, strict=True):
        if town != largest:
            bar.set(facecolor="none", edgecolor=GREY, hatch="///")
    axes.bar_label(bars, labels=[number(float(firms), 0) for firms in run.to_numpy()], padding=2, fontsize=8)
    axes.axhline(float(run.to_numpy().mean()), color="black", linestyle="--", linewidth=0.8)
    axes.set_xlabel(say("Town"))
    axes.set_ylabel(say("Firms (dashed: spread evenly)"))
    alt = say(
        "SYNTHETIC run {seed}: town {town} is largest with {firms} firms, {share} of all. "
        "On average over {runs} runs the largest town has {mean} of the firms.",
        seed=seed,
        town=largest,
        firms=number(float(run.max()), 0),
        share=percent(float(run.max() / run.sum())),
        runs=len(growth.firms),
        mean=percent(growth.mean_largest_share),
    )
    return Picture(figure, alt, run.to_frame(say("Firms")).rename_axis(say("Town")))
