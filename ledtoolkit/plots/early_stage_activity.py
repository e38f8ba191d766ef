"""Early-stage activity without counting anybody twice, as pictures."""

from __future__ import annotations

from textwrap import fill

import numpy as np
import pandas as pd

from ledtoolkit.early_stage_activity import EarlyStageActivity
from ledtoolkit.plots.labels import ACROSS, mark_shares
from ledtoolkit.plots.picture import BLUE, COLOURS, ORANGE, Picture, new_axes
from ledtoolkit.words import number, percent, say

__all__ = ["picture_early_stage_activity", "picture_tea_bounds"]


def picture_early_stage_activity(survey: EarlyStageActivity, *, title: str) -> Picture:
    """Draw nascent and new entrepreneurs as one bar in which the overlap stands once.

    Parameters
    ----------
    survey
        A result of `early_stage_activity`.
    title
        Title of the figure; it says SYNTHETIC if the survey is invented.

    Returns
    -------
    Picture
        One bar of three parts: only nascent, both, only new.

    Examples
    --------
    >>> from ledtoolkit.early_stage_activity import early_stage_activity
    >>> survey = early_stage_activity(2_000, nascent=150, new=110, both=20)
    >>> picture_early_stage_activity(survey, title="SYNTHETIC survey").alt
    'SYNTHETIC survey: 240 of 2,000 adults are in early-stage activity, 12.0%. 20 of them are nascent and new at once;
    counting these twice would give 13.0%.'
    """
    parts = {
        say("Only nascent"): survey.nascent_only,
        say("Both"): survey.both,
        say("Only new"): survey.new_only,
    }
    figure, axes = new_axes(title, height=2.2)
    left = 0.0
    for (label, people), colour, hatch in zip(parts.items(), (BLUE, COLOURS[4], ORANGE), ("", "xx", "//"), strict=True):
        bars = axes.barh([""], people, left=left, color=colour, hatch=hatch, edgecolor="white", label=label)
        axes.bar_label(bars, labels=[number(people, 0)], label_type="center", bbox={"facecolor": "white", "pad": 1.5})
        left += people
    axes.set_xlabel(say("People in early-stage activity"))
    axes.yaxis.set_visible(False)
    figure.legend(loc="outside lower left", ncols=3, frameon=False, fontsize=9)
    alt = say(
        "{title}: {people} of {adults} adults are in early-stage activity, {tea}. {both} of them are nascent and new "
        "at once; counting these twice would give {wrong}.",
        title=title,
        people=number(survey.people, 0),
        adults=number(survey.adults, 0),
        tea=percent(survey.tea),
        both=number(survey.both, 0),
        wrong=percent((survey.people + survey.both) / survey.adults),
    )
    counts = pd.Series(parts)
    columns = {
        say("People"): counts.map(lambda count: number(count, 0)),
        say("Share of adults"): counts / survey.adults,
    }
    return Picture(figure, alt, pd.DataFrame(columns).rename_axis(say("Part")))


def picture_tea_bounds(bounds: pd.DataFrame) -> Picture:
    """Draw between which bounds TEA of each country must lie.

    Parameters
    ----------
    bounds
        A result of `tea_bounds`.

    Returns
    -------
    Picture
        A line a country, from the larger part to the sum of both.

    Examples
    --------
    >>> from ledtoolkit.early_stage_activity import tea_bounds
    >>> rates = pd.DataFrame({"nascent": [0.228, 0.027], "new": [0.195, 0.024]}, index=["Angola", "Germany"])
    >>> picture_tea_bounds(tea_bounds(rates["nascent"], rates["new"])).alt
    'The two rates leave TEA of Angola between 22.8% and 42.3%, the highest bounds. The lowest are those of Germany,
    2.7% to 5.1%. How many people are both is not known.'
    """
    ordered = bounds.sort_values("upper", kind="stable")
    lower, upper = ordered["lower"], ordered["upper"]
    place = np.arange(len(ordered))
    figure, axes = new_axes(
        say("Between which bounds early-stage activity (TEA) lies"), height=1.6 + 0.3 * len(ordered)
    )
    axes.hlines(place, lower, upper, color=BLUE, linewidth=6)
    axes.scatter(lower, place, color=BLUE, marker="|", s=160, linewidths=3)
    axes.scatter(upper, place, color=ORANGE, marker="|", s=160, linewidths=3)
    axes.set_yticks(place, [str(name) for name in ordered.index])
    mark_shares(axes.xaxis)
    axes.set_xlim(left=0)
    axes.margins(y=0.1 if len(ordered) > 3 else 0.4)
    axes.set_xlabel(fill(say("Share of adults of 18-64, from the larger rate to the sum of both"), ACROSS))
    alt = say(
        "The two rates leave TEA of {top} between {low} and {high}, the highest bounds. The lowest are those of "
        "{last}, {least} to {most}. How many people are both is not known.",
        top=ordered.index[-1],
        low=percent(lower.iloc[-1]),
        high=percent(upper.iloc[-1]),
        last=ordered.index[0],
        least=percent(lower.iloc[0]),
        most=percent(upper.iloc[0]),
    )
    columns = {"lower": say("Lower bound"), "upper": say("Upper bound")}
    numbers = ordered.iloc[::-1].rename(columns=columns).rename_axis(index=say("Survey"), columns=None)
    return Picture(figure, alt, numbers)
