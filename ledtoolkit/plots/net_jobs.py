"""From gross to net jobs, as a picture."""

from __future__ import annotations

from textwrap import fill

import pandas as pd

from ledtoolkit.net_jobs import net_jobs
from ledtoolkit.plots.picture import BLUE, GREY, ORANGE, Picture, new_axes
from ledtoolkit.words import number, say

__all__ = ["picture_net_jobs"]


def picture_net_jobs(gross: float, *, deadweight_share: float, displacement_share: float) -> Picture:
    """Draw what deadweight and displacement take off the gross jobs.

    Parameters
    ----------
    gross, deadweight_share, displacement_share
        As `net_jobs` takes them.

    Returns
    -------
    Picture
        Falling steps from gross to net jobs.

    Examples
    --------
    >>> picture_net_jobs(20, deadweight_share=0.30, displacement_share=0.25).alt
    'Of 20.0 gross jobs 6.0 would have come anyway and 3.5 are lost elsewhere: 10.5 net jobs.'
    """
    net = net_jobs(gross, deadweight_share=deadweight_share, displacement_share=displacement_share)
    after = net_jobs(gross, deadweight_share=deadweight_share, displacement_share=0)
    steps = {
        say("Gross jobs"): (0.0, gross),
        say("Would come anyway"): (after, gross - after),
        say("Lost by others"): (net, after - net),
        say("Net jobs"): (0.0, net),
    }
    figure, axes = new_axes(say("From gross to net jobs"))
    sizes = [size for _, size in steps.values()]
    bars = axes.bar(
        [fill(name, 11) for name in steps],
        sizes,
        bottom=[start for start, _ in steps.values()],
        color=[GREY, ORANGE, ORANGE, BLUE],
        hatch=["", "//", "//", ""],
        edgecolor="white",
    )
    axes.bar_label(bars, labels=[number(size, 1) for size in sizes], padding=3)
    axes.set_ylabel(say("Jobs"))
    axes.margins(y=0.12)
    alt = say(
        "Of {gross} gross jobs {deadweight} would have come anyway and {displaced} are lost elsewhere: {net} net jobs.",
        gross=number(gross, 1),
        deadweight=number(gross - after, 1),
        displaced=number(after - net, 1),
        net=number(net, 1),
    )
    return Picture(figure, alt, pd.DataFrame({say("Jobs"): sizes}, index=pd.Index(list(steps), name=say("Step"))))
