"""One place in figures: its jobs, what it is specialised in, lives from and is exposed to, and what to cite."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

import pandas as pd

from ledtoolkit.checks import check_share
from ledtoolkit.chosen_place import Choice
from ledtoolkit.exposure import bartik_exposure
from ledtoolkit.place import Place
from ledtoolkit.place_in_figures import base_of, digits_of, key_figures, quotients_of, table_of, year_of
from ledtoolkit.plots.economic_base import picture_basic_jobs, picture_location_quotients
from ledtoolkit.plots.picture import Picture
from ledtoolkit.plots.shown_table import PERCENT, ShownTable
from ledtoolkit.words import percent, say

__all__ = ["InARow", "Remark", "own_pictures", "shown_exposure", "shown_jobs", "shown_key_figures"]


@dataclass(frozen=True)
class Remark:
    """One sentence in the place of a picture."""

    words: str

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.words)}</p>"


@dataclass(frozen=True)
class InARow:
    """Several pictures, one below the other."""

    pictures: tuple[Picture, ...]

    def _repr_html_(self) -> str:
        return "".join(picture._repr_html_() for picture in self.pictures)


def shown_jobs(place: Place, *, summary: str = "") -> ShownTable:
    """Show the jobs of a place by branch, the largest first, with the shares here and in the reference area.

    Parameters
    ----------
    place
        Any place.
    summary
        Folds the table away below these words.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> shown_jobs(place_named("nl/Groningen")).numbers.iloc[0].round(3).to_list()
    [105.7, 0.362, 0.273]
    """
    table = table_of(place)
    here, everywhere = table.loc[[place.name]].iloc[0], table.sum()
    amount, share = say("Jobs"), say("Share of all jobs in {place}", place=place.name)
    reference = say("Share in {reference}", reference=place.reference)
    columns = {amount: here, share: here / here.sum(), reference: everywhere / everywhere.sum()}
    caption = say("Jobs in {place} by branch, {year} ({unit})", place=place.name, year=year_of(place), unit=place.unit)
    digits: dict[str, int | str] = {amount: digits_of(place), share: PERCENT, reference: PERCENT}
    numbers = pd.DataFrame(columns).sort_values(amount, ascending=False).rename_axis(say("Branch"))
    return ShownTable(numbers, caption, digits, say("Source: {source}", source=place.source), summary)


def own_pictures(choice: Choice) -> InARow | Remark:
    """Draw the location quotients and the basic jobs of the learner's own place, or say how to have them here.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> quotients, basic_jobs = own_pictures(Choice(place_named("fiction/lakeside_fiction"))).pictures
    >>> basic_jobs.alt.partition(",")[0]
    'Lakeside-Fiction has 30.38 basic jobs (thousand jobs)'
    """
    if choice.is_example:
        return Remark(
            say("Your own place stands here once you have chosen it on the welcome page: then open this lesson again.")
        )
    place = choice.place
    return InARow((picture_location_quotients(quotients_of(place), place=place.name), _picture_base(place)))


def _picture_base(place: Place) -> Picture:
    base = base_of(place)
    picture = picture_basic_jobs(base, place=place.name, unit=place.unit, digits=2 * digits_of(place))
    if not base.is_unstable:
        return picture
    warning = say("So few jobs are basic here that k says little.")
    return replace(picture, alt=f"{picture.alt} {warning}")


def shown_key_figures(place: Place) -> ShownTable:
    """Show the figures of a place that a text about it can cite, with their source.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> shown_key_figures(place_named("nl/Groningen")).numbers.iloc[-1].to_list()
    ['11.17']
    """
    figures = key_figures(place)
    numbers = pd.Series(figures.rows).to_frame(say("Value")).rename_axis(say("Figure"))
    return ShownTable(numbers, figures.caption, source=figures.source)


def shown_exposure(place: Place, *, loss: float = 0.1) -> ShownTable:
    """Show by branch the jobs that a place would lose directly, the branch with the largest share first.

    One branch shrinks at a time, and neither wages nor firms nor policy react: see `ledtoolkit.exposure`.

    Parameters
    ----------
    place
        Any place, in its latest year.
    loss
        Share of its jobs that a branch loses everywhere, 0-1.

    Examples
    --------
    >>> from ledtoolkit.place import place_named
    >>> shown_exposure(place_named("nl/Noord-Brabant")).numbers.loc["Industry (B-E)"].round(4).to_list()
    [0.1168, 0.0826, 16.67]
    """
    table, part = table_of(place), check_share("loss", loss)
    here, everywhere = table.loc[[place.name]].iloc[0], table.sum()
    exposure = bartik_exposure(table, pd.Series(-part, index=table.columns))
    reference, lost = say("Share in {reference}", reference=place.reference), say("Jobs lost here")
    columns = {
        say("Share here"): here / here.sum(),
        reference: everywhere / everywhere.sum(),
        lost: -exposure.contribution.loc[[place.name]].iloc[0],
    }
    numbers = pd.DataFrame(columns).sort_values(lost, ascending=False).rename_axis(say("Branch"))
    caption = say(
        "What {place} loses directly if one branch loses {loss} of its jobs, {year} ({unit})",
        place=place.name,
        loss=percent(part, 0),
        year=year_of(place),
        unit=place.unit,
    )
    digits: dict[str, int | str] = {say("Share here"): PERCENT, reference: PERCENT, lost: 2 * digits_of(place)}
    return ShownTable(numbers, caption, digits, say("Own calculation from: {source}", source=place.source))
