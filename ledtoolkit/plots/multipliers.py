"""Money that stays and money that leaks, as a row of buckets."""

from __future__ import annotations

import pandas as pd
from matplotlib.text import Text

from ledtoolkit.multipliers import LeakyBucket
from ledtoolkit.plots.picture import BLUE, Picture, new_axes
from ledtoolkit.words import mark, number, percent, say

__all__ = ["COLUMNS", "SENTENCES", "BucketDrawing", "picture_leaky_bucket", "picture_money_rounds"]

MOST_ROUNDS = 10
BUCKET_WIDTH = 0.8
# What stands in the picture and is said of it; the explorer's own picture in the page says the same.
SENTENCES = {
    "title": mark("{share} of what comes in is spent here again"),
    "axis": mark("Round. Filled: spent here. Empty: leaked away before this round."),
    "three": mark("Three rounds (LM3): {lm3} times"),
    "open": mark("All rounds together: ?"),
    "all": mark("All rounds together: {total} euro"),
    "alt_listed": mark(
        "Of {money} euro, {share} is spent here again in each round: {rounds} euro in rounds 1 to {last}. "
        "Three rounds make {lm3} times the first spending (LM3)."
    ),
    "alt_all": mark(
        "Of {money} euro, {share} is spent here again in each round: {rounds} euro in rounds 1 to {last}. "
        "Three rounds make {lm3} times the first spending (LM3), all rounds {limit} times: {total} euro."
    ),
}
COLUMNS = (
    mark("Round"),
    mark("Spent here (euro)"),
    mark("Leaked away since round 1 (euro)"),
    mark("Spent here so far (euro)"),
)


def picture_leaky_bucket(bucket: LeakyBucket) -> Picture:
    """Draw what is spent here round by round, with what all rounds add up to.

    Parameters
    ----------
    bucket
        A result of `leaky_bucket` with 3 to 10 rounds, in euro.

    Returns
    -------
    Picture
        One bucket a round: filled with what is spent here, empty where money has leaked away.

    Examples
    --------
    >>> from ledtoolkit.multipliers import leaky_bucket
    >>> picture_leaky_bucket(leaky_bucket(10, 0.8)).alt.partition(". ")[2]
    'Three rounds make 2.44 times the first spending (LM3), all rounds 5.00 times: 50.00 euro.'
    """
    return BucketDrawing().all_rounds(bucket)


def picture_money_rounds(bucket: LeakyBucket) -> Picture:
    """Draw what is spent here round by round, and leave open what all rounds add up to.

    Parameters
    ----------
    bucket
        A result of `leaky_bucket` with 3 to 10 rounds, in euro.

    Returns
    -------
    Picture
        One bucket a round; the total after all rounds is a question mark.

    Examples
    --------
    >>> from ledtoolkit.multipliers import leaky_bucket
    >>> picture_money_rounds(leaky_bucket(10, 0.2, rounds=3)).alt.partition(": ")[2]
    '10.00; 2.00; 0.40 euro in rounds 1 to 3. Three rounds make 1.24 times the first spending (LM3).'
    """
    return BucketDrawing().listed_rounds(bucket)


class BucketDrawing:
    """The buckets, drawn once: each further picture only moves what has changed.

    A new figure costs several times the moving, and a reader who drags a slider waits for every one of them.
    """

    def __init__(self) -> None:
        self.figure, self._axes = new_axes("", width=5.2, height=3.0)
        self._title = self._axes.set_title("", loc="left", fontsize=11, fontweight="bold")
        # Nothing outside the axes changes its size, so its room is fixed: layout engines draw twice.
        self.figure.set_layout_engine(None)
        self._axes.set_position((0.005, 0.29, 0.99, 0.57))
        self._axes.set_ylim(0, 1.14)
        self._axes.spines["left"].set_visible(False)
        self._axes.set_yticks([])
        self._axes.tick_params(axis="x", length=0, labelsize=10)
        self._axes.set_xlabel(say(SENTENCES["axis"]), fontsize=10)
        at = range(1, MOST_ROUNDS + 1)
        self._empty = self._axes.bar(at, 1, BUCKET_WIDTH, facecolor="none", edgecolor="black", linewidth=1)
        self._filled = self._axes.bar(at, 1, BUCKET_WIDTH, facecolor=BLUE, edgecolor=BLUE, linewidth=1)
        self._labels = [self._axes.text(n, 1.02, "", ha="center", va="bottom", fontsize=9) for n in at]
        self._three = self._line_below(0.005, "left")
        self._all = self._line_below(0.995, "right")

    def listed_rounds(self, bucket: LeakyBucket) -> Picture:
        """Show the listed rounds and a question mark for all of them together."""
        self._move(bucket)
        self._all.set_text(say(SENTENCES["open"]))
        return Picture(self.figure, say(SENTENCES["alt_listed"], **_parts(bucket)), _numbers(bucket))

    def all_rounds(self, bucket: LeakyBucket) -> Picture:
        """Show the listed rounds and what all of them add up to."""
        self._move(bucket)
        parts = _parts(bucket)
        self._all.set_text(say(SENTENCES["all"], **parts))
        return Picture(self.figure, say(SENTENCES["alt_all"], **parts), _numbers(bucket))

    def _move(self, bucket: LeakyBucket) -> None:
        last = len(bucket.spending)
        if last > MOST_ROUNDS:
            raise ValueError(
                f"The picture has room for {MOST_ROUNDS} rounds, got {last}. Ask `leaky_bucket` for fewer."
            )
        for place, artists in enumerate(zip(self._empty, self._filled, self._labels, strict=True)):
            for artist in artists:
                artist.set_visible(place < last)
        for place, R in enumerate(bucket.spending):
            self._filled[place].set_height(R / bucket.injection)
            self._labels[place].set_text(_money(R, bucket.injection))
        self._axes.set_xlim(1 - 0.6, last + 0.6)
        self._axes.set_xticks(range(1, last + 1))
        parts = _parts(bucket)
        self._title.set_text(say(SENTENCES["title"], **parts))
        self._three.set_text(say(SENTENCES["three"], **parts))

    def _line_below(self, x: float, side: str) -> Text:
        return self.figure.text(x, 0.04, "", ha=side, va="bottom", fontsize=10, fontweight="bold")


def _parts(bucket: LeakyBucket) -> dict[str, str]:
    whole = round(bucket.local_share * 100, 6).is_integer()
    return {
        "money": _money(bucket.injection, bucket.injection),
        "share": percent(bucket.local_share, 0 if whole else 1),
        "rounds": "; ".join(_money(R, bucket.injection) for R in bucket.spending),
        "last": str(len(bucket.spending)),
        "lm3": number(bucket.lm3, 2),
        "limit": number(bucket.limit, 2),
        "total": _money(bucket.total, bucket.injection),
    }


def _money(amount: float, injection: float) -> str:
    # Cents matter beside 10 euro and only make noise beside 1,000.
    return number(amount, 2 if injection < 1000 else 0)


def _numbers(bucket: LeakyBucket) -> pd.DataFrame:
    R = bucket.spending
    index, *columns = (say(column) for column in COLUMNS)
    table = pd.concat([R, bucket.injection - R, R.cumsum()], axis="columns", keys=columns)
    return table.rename_axis(index)
