"""Incubators: graduates survive more often, and selection alone can make it so."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ledtoolkit.checks import Floats, check_share, check_whole

__all__ = ["IncubatorOdds", "incubator_selection"]

APPLICANTS, PLACES = 2000, 200
BASE_SURVIVAL, PER_QUALITY = 0.38, 0.12


@dataclass(frozen=True)
class IncubatorOdds:
    """Survival of firms inside and outside, and what the incubator truly adds.

    Attributes
    ----------
    graduates
        Share of the admitted firms that survive, 0-1.
    others
        Share of the rejected applicants that survive, 0-1.
    effect
        True effect that was put in, difference of chances.
    """

    graduates: float
    others: float
    effect: float

    @property
    def gap(self) -> float:
        """Raw gap: graduates minus others."""
        return self.graduates - self.others

    @property
    def selection_error(self) -> float:
        """What the raw gap shows beyond the true effect."""
        return self.gap - self.effect


def incubator_selection(selection: float = 0.5, effect: float = 0.0, *, seed: int) -> IncubatorOdds:
    r"""Admit the applicants who look best and compare survival inside and outside (SYNTHETIC, set by us).

    Of 2,000 applicants the 200 with the highest :math:`s \, q + \sqrt{1 - s^2} \, u` enter (q quality, u noise, both
    standard normal). Survival has the chance :math:`0.38 + 0.12 q + effect` (inside), kept between 0 and 1.
    So a gap arises without any effect: selection is not effect. Displacement and cost are not shown.

    Parameters
    ----------
    selection
        s, how well admission sees quality: 0 (a lottery) to 1 (perfectly).
    effect
        What the incubator adds to the chance to survive, 0-1.
    seed
        Start of the random numbers: quality is drawn first, then noise, then survival.

    Returns
    -------
    IncubatorOdds
        Survival of both groups and their gap.

    Raises
    ------
    ValueError
        If selection or effect is a percentage or lies outside 0-1.

    Examples
    --------
    >>> odds = incubator_selection(0.5, 0, seed=5)
    >>> round(odds.graduates, 3), round(odds.others, 3), round(odds.gap, 3)
    (0.48, 0.367, 0.113)

    References
    ----------
    Hackett, S. M. & Dilts, D. M. (2004). A systematic review of business incubation research.
    Journal of Technology Transfer 29(1): 55-82.
    """
    s, added = check_share("selection", selection), check_share("effect", effect)
    random = np.random.default_rng(check_whole("seed", seed))

    quality, noise = random.standard_normal(APPLICANTS), random.standard_normal(APPLICANTS)
    inside = _best(s * quality + np.sqrt(1 - s**2) * noise)
    chance = np.clip(BASE_SURVIVAL + PER_QUALITY * quality + added * inside, 0, 1)
    survives = random.uniform(size=APPLICANTS) < chance
    return IncubatorOdds(float(survives[inside].mean()), float(survives[~inside].mean()), added)


def _best(looks: Floats) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    inside = np.zeros(len(looks), dtype=bool)
    inside[np.argsort(-looks, kind="stable")[:PLACES]] = True
    return inside
