"""Which branches carry a region's exposure, as bars to the left and right of nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from ledtoolkit.exposure import Exposure
from ledtoolkit.plots.bars import draw_bars, explain_bars, new_bar_axes
from ledtoolkit.plots.labels import signed
from ledtoolkit.plots.named_bars import NamedBar, NamedBars
from ledtoolkit.plots.picture import Picture
from ledtoolkit.words import number, percent, say

__all__ = ["ShockDrawing", "ShockReading", "picture_exposure"]


def picture_exposure(exposure: Exposure, region: Any, *, unit: str = "", rest: str = "") -> Picture:
    """Draw what each branch contributes to the change that is predicted for one region.

    Parameters
    ----------
    exposure
        As from `bartik_exposure`.
    region
        One label of its regions.
    unit
        What the jobs are counted in; empty where only the table says it.
    rest
        What the sum of several small branches is called, which is never the largest; empty where there is none.

    Returns
    -------
    Picture
        Full bars add jobs, hatched bars take jobs away; the title says the sum.

    Examples
    --------
    >>> import pandas as pd
    >>> from ledtoolkit.exposure import bartik_exposure
    >>> jobs = pd.DataFrame({"industry": [166.7], "other": [1260.9]}, index=["Noord-Brabant"])
    >>> shock = bartik_exposure(jobs, pd.Series({"industry": -0.10, "other": 0.0}))
    >>> print(picture_exposure(shock, "Noord-Brabant").alt)
    The branches of Noord-Brabant predict a change of -16.67 jobs (unit of the table), -1.2% of all.
    The largest part is industry with -16.67.
    """
    parts = exposure.contribution.loc[[region]].iloc[0].rename(index=str).sort_values(ascending=False)
    total, growth = exposure.predicted_change.loc[region], exposure.predicted_growth.loc[region]
    figure, axes = new_bar_axes(
        say("Exposure of {region}: predicted growth {growth}", region=region, growth=percent(growth)), len(parts)
    )
    draw_bars(axes, parts, labels=[signed(value) for value in parts], marked=parts >= 0)
    unit = unit or say("unit of the table")
    axes.set_xlabel(say("Predicted change of jobs ({unit})", unit=unit))
    gain, loss = say("gain"), say("loss")
    explain_bars(figure, full=gain if (parts > 0).any() else "", hatched=loss if (parts < 0).any() else "")
    largest = str(parts.drop(index=rest, errors="ignore").abs().idxmax())
    alt = say(
        "The branches of {region} predict a change of {total} jobs ({unit}), {growth} of all. "
        "The largest part is {branch} with {part}.",
        region=region,
        unit=unit,
        total=signed(total),
        growth=percent(growth),
        branch=largest,
        part=signed(parts[largest]),
    )
    return Picture(figure, alt, parts.to_frame(say("Predicted change of jobs")).rename_axis(say("Branch")))


@dataclass(frozen=True)
class ShockReading:
    """What one branch's change costs or brings each region of a country at once.

    Attributes
    ----------
    region, country, branch
        The region and the branch that are looked at, and the country whose regions are compared.
    change
        Change of the branch everywhere, as a share.
    branch_share
        Share of the branch in the region's jobs.
    jobs, shares
        Direct change of jobs (thousand), and as a share of all jobs (index: region).
    source
        Where the figures come from.
    """

    region: str
    country: str
    branch: str
    change: float
    branch_share: float
    jobs: pd.Series[float]
    shares: pd.Series[float]
    source: str

    @property
    def hit_hardest(self) -> str:
        """The region whose jobs change by the largest share."""
        return str(self.shares.abs().idxmax())

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        return {
            "region": self.region,
            "country": self.country,
            "branch": self.branch,
            "change": say("+{change}", change=percent(self.change, 0)) if self.change > 0 else percent(self.change, 0),
            "branch_share": percent(self.branch_share, 2),
            "jobs": number(abs(float(self.jobs[self.region])), 2),
            "share": percent(abs(float(self.shares[self.region])), 2),
            "hardest": self.hit_hardest,
            "hardest_share": percent(abs(float(self.shares[self.hit_hardest])), 2),
            "count": str(len(self.jobs)),
        }


class ShockDrawing:
    """What a change of one branch means for each region, as bars; one kept figure for each country."""

    def __init__(self) -> None:
        self._bars = cache(NamedBars)

    def jobs(self, reading: ShockReading) -> Picture:
        """Show the jobs that each region loses or gains; what that is of all its jobs stays open."""
        words = reading.words()
        rows = [_bar(reading, name, at, signed(at)) for name, at in reading.jobs.items()]
        title = say("{branch} {change}: jobs, in thousand", **words)
        below = (say("Which region feels it most for its size?"), say("In bold: {region}", **words))
        alt = say(
            "{branch} {change} in every region ({country}): for {region} that is {jobs} thousand jobs. "
            "What that is of all its jobs is still open.",
            **words,
        )
        numbers = reading.jobs.to_frame(say("Change of jobs, thousand")).rename_axis(say("Region"))
        return Picture(self._bars(len(rows), 2).show(title, rows, below), alt, numbers)

    def shares(self, reading: ShockReading) -> Picture:
        """Show what each region loses or gains of all its jobs, the largest share first."""
        words = reading.words()
        ordered = reading.shares[reading.shares.abs().sort_values(ascending=False, kind="stable").index]
        rows = [_bar(reading, name, at, _both(reading, name)) for name, at in ordered.items()]
        title = say("{branch} {change}: share of all jobs", **words)
        below = (_first_line(reading), say("In bold: {region}. In brackets: thousand jobs", **words))
        alt = say(
            "{branch} {change} in every region ({country}): for {region} that is {jobs} thousand jobs, {share} of all. "
            "It is most for {hardest}: {hardest_share}.",
            **words,
        )
        columns = {
            say("Change, share of all jobs"): ordered.map(_percent),
            say("Change of jobs, thousand"): reading.jobs[ordered.index],
        }
        numbers = pd.DataFrame(columns).rename_axis(say("Region"))
        return Picture(self._bars(len(rows), 2).show(title, rows, below), alt, numbers)


def _bar(reading: ShockReading, name: Any, at: float, label: str) -> NamedBar:
    return NamedBar(str(name), abs(float(at)), label, at >= 0, str(name) == reading.region)


def _both(reading: ShockReading, name: Any) -> str:
    share, jobs = float(reading.shares[str(name)]), float(reading.jobs[str(name)])
    return say("{share} ({jobs})", share=_percent(share), jobs=signed(jobs))


def _percent(share: float) -> str:
    return percent(round(share, 4) + 0.0, 2)  # no minus before a zero


def _first_line(reading: ShockReading) -> str:
    words = reading.words()
    if reading.change < 0:
        return say("Hit hardest for its size: {hardest}, {hardest_share}", **words)
    if reading.change > 0:
        return say("Gains most for its size: {hardest}, {hardest_share}", **words)
    return say("Nothing changes")
