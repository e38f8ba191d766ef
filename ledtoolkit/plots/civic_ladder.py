"""The ladder between prohibiting and co-owning."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.civic_ladder import QUESTIONS, STEPS, CivicStep
from ledtoolkit.plots.picture import BLUE, Picture, new_axes
from ledtoolkit.words import mark, say

__all__ = ["picture_civic_ladder"]

NAMES = {
    "prohibit": mark("Prohibit"),
    "tolerate": mark("Tolerate"),
    "facilitate": mark("Facilitate"),
    "partner": mark("Partner"),
    "co-own": mark("Co-own"),
}


def picture_civic_ladder(found: CivicStep) -> Picture:
    """Draw the five steps and fill those that have been climbed.

    Parameters
    ----------
    found
        A result of `civic_ladder`.

    Returns
    -------
    Picture
        Steps from left to right; the highest filled one is where the municipality stands.

    Examples
    --------
    >>> from ledtoolkit.civic_ladder import civic_ladder
    >>> garden = civic_ladder({"allowed": True, "helped": True, "agreed": False, "shared": False})
    >>> picture_civic_ladder(garden).alt
    'The municipality stands on step 3 of 5: Facilitate. The question for the next step: Is there a written agreement
    in which both sides promise something?'
    """
    names = [say(NAMES[step]) for step in STEPS]
    figure, axes = new_axes(say("How far the municipality goes along"), height=2.8)
    for n, name in enumerate(names):
        reached = n <= found.height
        axes.bar(
            n, n + 1, width=0.96, color=BLUE if reached else "0.9", edgecolor="black" if n == found.height else "none"
        )
        axes.text(n, n + 1.1, name, ha="center", fontweight="bold" if n == found.height else "normal", fontsize=10)
    axes.set_ylim(0, 6)
    axes.set(xticks=[], yticks=[])
    axes.spines[["left"]].set_visible(False)
    numbers = pd.DataFrame(
        {say("Reached"): [say("yes") if n <= found.height else say("no") for n in range(len(names))]},
        index=pd.Index(names, name=say("Step")),
    )
    return Picture(figure, _alt(found, names), numbers)


def _alt(found: CivicStep, names: list[str]) -> str:
    if found.next_question is None:
        return say("The municipality stands on the highest of 5 steps: {step}.", step=names[found.height])
    return say(
        "The municipality stands on step {n} of 5: {step}. The question for the next step: {question}",
        n=found.height + 1,
        step=names[found.height],
        question=say(QUESTIONS[found.next_question]),
    )
