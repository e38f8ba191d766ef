"""One level for all against own levels, as pictures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from ledtoolkit.plots.named_bars import NamedBar, NamedBars
from ledtoolkit.plots.picture import BLUE, ORANGE, Picture, new_axes
from ledtoolkit.uniform_provision import UniformProvision
from ledtoolkit.words import mark, number, say

__all__ = ["LevelsDrawing", "LevelsReading", "picture_uniform_provision"]

# The groups of `spread_of_tastes`; of 100 people.
GROUPS = {
    "low": mark("Wants little ({people} of 100 people)"),
    "middle": mark("Wants a middle level ({people} of 100 people)"),
    "high": mark("Wants much ({people} of 100 people)"),
}


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


@dataclass(frozen=True)
class LevelsReading:
    """What one level for three groups costs them, and what it saves.

    Attributes
    ----------
    provision
        A result of `spread_of_tastes`.
    saving
        What one level for all saves per person, euro.
    """

    provision: UniformProvision
    saving: float

    @property
    def gain(self) -> float:
        """What own levels bring per person, euro; negative where one level is better."""
        return self.provision.gain_of_local(self.saving)

    def words(self) -> dict[str, str]:
        """Return what fills the sentences about it."""
        low, middle, high = self.provision.own_levels
        return {
            "low": number(low, 1),
            "middle": number(middle, 1),
            "high": number(high, 1),
            "uniform": number(self.provision.uniform_level, 1),
            "loss": number(self.provision.mean_loss, 2),
            "saving": number(self.saving, 0),
            "gain": number(abs(self.gain), 2),
        }

    def group(self, key: Any) -> str:
        """Name a group with its people."""
        return say(GROUPS[key], people=number(self.provision.population[key], 0))


class LevelsDrawing:
    """What three groups want, and what one level costs them, as bars; one kept figure for each kind of view."""

    def __init__(self) -> None:
        self._bars = cache(NamedBars)

    def levels(self, reading: LevelsReading) -> Picture:
        """Show the levels wanted and the one for all; what it costs stays open."""
        words, own = reading.words(), reading.provision.own_levels
        rows = [NamedBar(reading.group(key), q, number(q, 1)) for key, q in own.items()]
        below = (
            say("Loss by one level for all: ? It saves {saving} euro.", **words),
            say("Dashed: one level for all, {uniform} units.", **words),
        )
        figure = self._bars(3, 2).show(
            say("SYNTHETIC: levels wanted"), rows, below, cut_off=reading.provision.uniform_level
        )
        alt = say(
            "SYNTHETIC: three groups want {low}, {middle} and {high} units; one level for all is {uniform}. "
            "What it costs them is still open.",
            **words,
        )
        return Picture(figure, alt, _levels(reading))

    def losses(self, reading: LevelsReading) -> Picture:
        """Show what one level costs each group and all, beside what it saves."""
        words, loss = reading.words(), reading.provision.loss_per_person
        rows = [NamedBar(reading.group(key), value, number(value, 2), is_full=False) for key, value in loss.items()]
        mean = NamedBar(
            say("All: loss of a person"), reading.provision.mean_loss, words["loss"], is_full=False, is_bold=True
        )
        saved = NamedBar(say("Saved by one level for all"), reading.saving, number(reading.saving, 2), is_bold=True)
        below = (
            _verdict(reading),
            say("Wanted: {low}, {middle}, {high} units. One level: {uniform}.", **words),
            say("Full: gain. Hatched: loss."),
        )
        figure = self._bars(5, 3).show(say("SYNTHETIC: euro per person"), [*rows, mean, saved], below)
        alt = say(
            "SYNTHETIC: one level of {uniform} units costs a person {loss} euro on average and saves {saving} euro. "
            "Three groups want {low}, {middle} and {high} units.",
            **words,
        )
        numbers = _levels(reading)
        numbers[say("Loss of a person (euro)")] = [*loss, reading.provision.mean_loss]
        return Picture(figure, alt, numbers)


def _levels(reading: LevelsReading) -> pd.DataFrame:
    own = reading.provision.own_levels
    rows = {reading.group(key): float(q) for key, q in own.items()}
    rows[say("One level for all")] = reading.provision.uniform_level
    return pd.DataFrame({say("Units"): rows}).rename_axis(say("Group"))


def _verdict(reading: LevelsReading) -> str:
    words = reading.words()
    if round(reading.gain, 2) == 0:
        return say("Both are equally good")
    if reading.gain > 0:
        return say("Own levels are better, by {gain} euro a person", **words)
    return say("One level is better, by {gain} euro a person", **words)
