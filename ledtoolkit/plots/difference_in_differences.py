"""Two groups, two dates, and the path that the treated are taken to have missed."""

from __future__ import annotations

from ledtoolkit.difference_in_differences import DifferenceInDifferences
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_difference_in_differences"]


def picture_difference_in_differences(result: DifferenceInDifferences, *, outcome: str) -> Picture:
    """Draw both groups before and after, and the treated as they would have gone with the control.

    Parameters
    ----------
    result
        A result of `difference_in_differences` or `difference_in_relative_changes`.
    outcome
        Name and unit of the outcome for the axis.

    Returns
    -------
    Picture
        The gap at the right between the full and the dashed line is the estimate.

    Examples
    --------
    >>> from ledtoolkit.difference_in_differences import difference_in_differences
    >>> jobs = difference_in_differences(
    ...     control_before=[23.38], control_after=[21.097], treated_before=[20.431], treated_after=[20.898]
    ... )
    >>> picture_difference_in_differences(jobs, outcome="jobs a restaurant").alt
    'The treated changed by 0.467, the control by -2.283: a difference-in-differences of 2.750 (jobs a restaurant).'
    """
    (c0, c1), (t0, t1) = result.means.loc[["control", "treated"]].to_numpy(float)
    missed = t0 + result.change_control
    figure, axes = new_axes(say("Difference-in-differences: {outcome}", outcome=outcome))
    axes.plot([0, 1], [t0, t1], color=BLUE, marker="o", label=say("Treated"))
    axes.plot([0, 1], [c0, c1], color=ORANGE, marker="s", label=say("Control"))
    axes.plot([0, 1], [t0, missed], color=GREY, linestyle="--", label=say("Treated, had it changed like the control"))
    axes.annotate("", (1.04, t1), (1.04, missed), arrowprops={"arrowstyle": "<->", "color": "black"})
    axes.annotate(
        number(result.effect, 3),
        (1.04, (t1 + missed) / 2),
        (6, 0),
        textcoords="offset points",
        va="center",
        fontsize=10,
    )
    axes.set_xticks([0, 1], [say("Before"), say("After")])
    axes.set_xlim(-0.1, 1.25)
    axes.set_ylabel(outcome)
    figure.legend(loc="outside lower center", ncols=3, frameon=False, fontsize=9)
    alt = say(
        "The treated changed by {treated}, the control by {control}: a difference-in-differences of {did} ({outcome}).",
        treated=number(result.change_treated, 3),
        control=number(result.change_control, 3),
        did=number(result.effect, 3),
        outcome=outcome,
    )
    names = {"control": say("Control"), "treated": say("Treated"), "before": say("Before"), "after": say("After")}
    return Picture(figure, alt, result.means.rename(index=names, columns=names).rename_axis(say("Group")))
