"""Each explorer beside what one would write with `interact` and inline pictures: the same model, the same drawing.

The peers of week 1 are written out as a user would. Those of the other explorers call the explorer's own model and make
its own drawing anew for each position: nobody who writes a notebook by hand keeps a figure.
"""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.widgets.explorers import Listed, listed_explorers
from ledtoolkit.widgets.live_stage import LiveStage

__all__ = ["Pair", "pairs"]


@dataclass(frozen=True)
class Pair:
    """Two notebooks of one cell each.

    Attributes
    ----------
    name
        What is compared.
    ours, theirs
        Code of the cells.
    slider
        Which slider of the page is pressed, counted from 0; both pages have them in the same order.
    keys
        What is pressed in turn.
    live
        Whether the page computes and draws ours, not the kernel.
    """

    name: str
    ours: str
    theirs: str
    slider: int
    keys: tuple[str, ...]
    live: bool = False


BACK_AND_FORTH = ("ArrowLeft", "ArrowRight")

LEAKY_BUCKET = Pair(
    "leaky bucket",
    "from ledtoolkit.widgets.multipliers import LeakyBucketExplorer\n\nLeakyBucketExplorer()",
    """
%matplotlib inline
import matplotlib.pyplot as plt
from ipywidgets import interact
from ledtoolkit.multipliers import leaky_bucket


@interact(injection=(10, 10_000, 10), local_share=(0, 0.95, 0.01), rounds=(3, 10))
def show(injection=10, local_share=0.8, rounds=4):
    bucket = leaky_bucket(injection, local_share, rounds=rounds)
    figure, axes = plt.subplots(figsize=(5.2, 3.0))
    axes.bar(bucket.spending.index, injection, facecolor="none", edgecolor="black")
    axes.bar_label(axes.bar(bucket.spending.index, bucket.spending), fmt="%.2f")
    axes.set_title(f"LM3 {bucket.lm3:.2f}, all rounds {bucket.total:.2f} euro")
    axes.set_xlabel("Round")
    plt.show()
""",
    slider=1,
    keys=BACK_AND_FORTH,
    live=True,
)

ECONOMIC_BASE = Pair(
    "economic base",
    "from ledtoolkit.widgets.economic_base import BaseExplorer\n\nBaseExplorer()",
    """
%matplotlib inline
import matplotlib.pyplot as plt
from ipywidgets import interact
from ledtoolkit.branches import branch_name
from ledtoolkit.datasets import load_nl_provinces_employment_2018
from ledtoolkit.economic_base import base_multiplier, employment_change, location_quotient

jobs = load_nl_provinces_employment_2018().rename(columns=branch_name)


@interact(region=list(jobs.index), branch=list(jobs.columns), extra=(0, 10, 0.5))
def show(region="Groningen", branch=branch_name("O-Q"), extra=1.0):
    base, quotients = base_multiplier(jobs, region), location_quotient(jobs).loc[region]
    here = jobs.loc[region]
    figure, axes = plt.subplots(figsize=(4.3, 5.35))
    bars = axes.barh(here.index, here, facecolor="none", edgecolor="grey", hatch="///")
    axes.bar_label(bars, [f"{value:.1f} (LQ {quotient:.2f})" for value, quotient in zip(here, quotients)])
    axes.barh(here.index, base.basic_jobs, left=here - base.basic_jobs)
    axes.invert_yaxis()
    more = employment_change(base.multiplier, extra)
    axes.set_title(f"{region}: k {base.multiplier:.2f}, {extra} more make {more:.1f}; {branch} {here[branch]}")
    plt.show()
""",
    slider=0,
    keys=BACK_AND_FORTH,
)

CORE_PERIPHERY = Pair(
    "core and periphery",
    "from ledtoolkit.widgets.core_periphery import CorePeripheryExplorer\n\nCorePeripheryExplorer()",
    """
%matplotlib inline
import matplotlib.pyplot as plt
from ipywidgets import interact
from ledtoolkit.core_periphery import core_periphery


@interact(transport_cost=(1.2, 2.5, 0.01), start=(0.5, 0.99, 0.01), steps=(50, 400, 10))
def show(transport_cost=2.1, start=0.52, steps=400):
    run = core_periphery(transport_cost, start=start, steps=steps)
    figure, axes = plt.subplots(figsize=(5.2, 3.2))
    axes.plot(run.share, linewidth=2.5)
    axes.axhline(0.5, color="grey", linestyle="--")
    axes.set_ylim(0, 1.1)
    axes.set_title(f"At transport cost {transport_cost:.2f} region 1 ends with {run.end:.1%}")
    axes.set_xlabel("Step")
    plt.show()
""",
    slider=0,
    # Ever cheaper transport: on the way back our explorer would remember the runs.
    keys=("ArrowLeft",),
)

WRITTEN_OUT = {
    "week01/leaky-bucket": LEAKY_BUCKET,
    "week01/base": ECONOMIC_BASE,
    "week01/core-periphery": CORE_PERIPHERY,
}

SAME_DRAWING_ANEW = """
%matplotlib inline
from IPython.display import display
from ipywidgets import Dropdown, FloatSlider, interact
from {module} import {class_name}


def moved(control):
    if hasattr(control, "options"):
        return Dropdown(options=[key for key, *_ in control.options], value=control.start)
    return FloatSlider(min=control.lowest, max=control.highest, step=control.step, value=control.start)


def show(**state):
    explorer = {class_name}()
    display(explorer.after_guess(explorer.model(**state)).picture.figure)


interact(show, **{{control.name: moved(control) for control in {class_name}().controls}})
"""


def pairs() -> list[Pair]:
    """Return a pair for each explorer of the course that has a slider; of choices alone no drag is to be measured."""
    written = [WRITTEN_OUT.get(listed.name) or _with_the_same_drawing(listed) for listed in listed_explorers()]
    return [pair for pair in written if pair]


def _with_the_same_drawing(listed: Listed) -> Pair | None:
    explorer = listed.make()
    sliders = [control for control in explorer.controls if not hasattr(control, "options")]
    if not sliders:
        return None
    ours = f"from {listed.module} import {listed.class_name}\n\n{listed.class_name}()"
    theirs = SAME_DRAWING_ANEW.format(module=listed.module, class_name=listed.class_name)
    # A slider that starts at its end moves only the other way.
    keys = BACK_AND_FORTH if sliders[0].start > sliders[0].lowest else BACK_AND_FORTH[::-1]
    return Pair(listed.name, ours, theirs, slider=0, keys=keys, live=isinstance(explorer.stage, LiveStage))
