"""Synthetic tables: invented figures with a plausible size, always labelled as such.

Every table carries ``attrs["synthetic"] = True``, a name that begins with SYNTHETIC, and its calibration: what the
invented figures were fitted to. Show both wherever a figure of it is shown.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ledtoolkit.checks import check_whole
from ledtoolkit.growth_or_survival import INDICATORS, REGISTRATION
from ledtoolkit.words import say

__all__ = [
    "is_synthetic",
    "synthetic_adult_survey",
    "synthetic_firms",
    "synthetic_ledger",
    "synthetic_value_chain",
]


def is_synthetic(table: pd.DataFrame) -> bool:
    """Tell whether a table is labelled as invented.

    Parameters
    ----------
    table
        Any table.

    Returns
    -------
    bool
        True only for a table that carries the label.

    Examples
    --------
    >>> is_synthetic(synthetic_ledger(seed=1)), is_synthetic(pd.DataFrame())
    (True, False)
    """
    return table.attrs.get("synthetic") is True


def synthetic_ledger(*, seed: int) -> pd.DataFrame:
    """Invent a year's spending of an organisation, by recipient.

    Fitted to an example set by us: of 240,000, local staff get 90,000 and spend 0.40 of it locally again, growers
    36,000 (0.55), a builder 14,000 (0.45); the rest leaves and nothing of it is counted.

    Parameters
    ----------
    seed
        Start of the random numbers.

    Returns
    -------
    DataFrame
        local staff, growers, builder and elsewhere (index "recipient") by amount (euro, thousands) and
        respend_share (0-1, spent locally again; 0 elsewhere).

    Raises
    ------
    ValueError
        If the seed is not a whole number of at least 0.

    Examples
    --------
    >>> ledger = synthetic_ledger(seed=1)
    >>> ledger.attrs["name"], int(ledger["amount"].sum()) % 10_000
    ('SYNTHETIC ledger of an organisation', 0)

    References
    ----------
    Sacks, J. (2002). The money trail: measuring your impact on the local economy using LM3.
    London: New Economics Foundation.
    """
    random = _random(seed)
    total = 10_000 * int(random.integers(10, 51))
    shares, respend = random.uniform([0.30, 0.08, 0.03], [0.45, 0.22, 0.10]), random.uniform(0.30, 0.65, 3)

    local = 1000 * np.round(shares * total / 1000)
    columns = {"amount": [*local, total - local.sum()], "respend_share": [*respend.round(2), 0.0]}
    recipients = pd.Index(["local staff", "growers", "builder", "elsewhere"], name="recipient")
    return _labelled(
        pd.DataFrame(columns, index=recipients),
        name=say("SYNTHETIC ledger of an organisation"),
        calibration=say("Set by us around 240,000 a year, 58 % of it to local recipients who re-spend 40 to 55 %."),
    )


def synthetic_firms(*, seed: int, count: int = 8, borderline: int = 2) -> pd.DataFrame:
    """Invent small firms that follow the logic of survival, of growth, or a bit of both.

    Half of the clear firms follow each logic, with at most one indicator of the other; borderline firms have two of
    each. Registration is drawn apart from the logic: informal is not the same as survival.

    Parameters
    ----------
    seed
        Start of the random numbers.
    count
        Number of firms, at least 1.
    borderline
        How many of them are borderline, at most `count`.

    Returns
    -------
    DataFrame
        Firms (index "firm") by entry, risk, profit, network and registration, as `classify_enterprises` takes them.

    Raises
    ------
    ValueError
        If a number is not whole, or more firms are borderline than there are.

    Examples
    --------
    >>> from ledtoolkit.growth_or_survival import classify_enterprises
    >>> classify_enterprises(synthetic_firms(seed=2))["logic"].value_counts()["borderline"]
    np.int64(2)

    References
    ----------
    Berner, E., Gómez, G. & Knorringa, P. (2012). 'Helping a large number of people become a little less poor': the
    logic of survival entrepreneurs. European Journal of Development Research 24(3): 382-396.
    """
    n, unclear = check_whole("count", count, at_least=1), check_whole("borderline", borderline)
    if unclear > n:
        raise ValueError(f"`borderline` is {unclear}, more than the {n} firms asked for. Ask for fewer.")
    random = _random(seed)

    clear = [_clear_signs(random, growth=place % 2) for place in range(n - unclear)]
    signs = [*clear, *(random.permutation([0, 0, 1, 1]) for _ in range(unclear))]
    rows = [_firm(signs[place], REGISTRATION[random.integers(2)]) for place in random.permutation(n)]
    firms = pd.DataFrame(rows, index=pd.RangeIndex(1, n + 1, name="firm"))
    return _labelled(
        firms,
        name=say("SYNTHETIC firms"),
        calibration=say("Set by us: clear firms of both logics in equal number, registration drawn by lot."),
    )


def synthetic_value_chain(*, seed: int) -> pd.DataFrame:
    """Invent a food chain of four actors, with loss at the trader and conversion at the processor.

    Fitted to an example set by us, per kg: the grower sells at 0.40, 10 per cent is lost at the trader, who sells at
    0.60; the processor needs 2 kg raw and 0.30 of other inputs and sells at 2.00, the shop at 3.20.

    Parameters
    ----------
    seed
        Start of the random numbers.

    Returns
    -------
    DataFrame
        grower, trader, processor and shop (index "actor", in that order) by selling_price (money per kg sold),
        loss_share (0-1, of what is bought), kg_needed (kg that must be left after loss, a kg sold) and other_inputs
        (money per kg sold).

    Raises
    ------
    ValueError
        If the seed is not a whole number of at least 0.

    Examples
    --------
    >>> chain = synthetic_value_chain(seed=3)
    >>> chain["selling_price"].is_monotonic_increasing, chain.attrs["synthetic"]
    (True, True)

    References
    ----------
    Kaplinsky, R. & Morris, M. (2001). A handbook for value chain research. Ottawa: International Development
    Research Centre.
    """
    random = _random(seed)
    farm, loss, kg = random.uniform(0.20, 0.60), random.choice([0.05, 0.10, 0.15, 0.20]), random.choice([1.5, 2.0, 2.5])
    inputs, margins = random.uniform(0.10, 0.50), random.uniform([0.15, 0.25, 0.25], [0.30, 0.45, 0.40])

    # every actor covers what was bought and lost, then takes a margin on the own selling price
    trader = farm / (1 - loss) / (1 - margins[0])
    processor = (kg * trader + inputs) / (1 - margins[1])
    shop = processor / (1 - margins[2])
    columns = {
        "selling_price": np.round([farm, trader, processor, shop], 2),
        "loss_share": [0.0, loss, 0.0, 0.0],
        "kg_needed": [1.0, 1.0, kg, 1.0],
        "other_inputs": np.round([0.0, 0.0, inputs, 0.0], 2),
    }
    return _labelled(
        pd.DataFrame(columns, index=pd.Index(["grower", "trader", "processor", "shop"], name="actor")),
        name=say("SYNTHETIC value chain"),
        calibration=say("Set by us around a grower's price of 0.40 and a shop's price of 3.20 per kg."),
    )


def synthetic_adult_survey(*, seed: int, adults: int = 2000) -> pd.DataFrame:
    """Invent a survey of adults with nascent, new and established entrepreneurs.

    Fitted to an example set by us: of 2,000 adults 150 are nascent, 110 new, 20 of them both.

    Parameters
    ----------
    seed
        Start of the random numbers.
    adults
        People of 18-64 asked, at least 100.

    Returns
    -------
    DataFrame
        adults, nascent, new, both, established and necessity (index "group") by people; necessity counts people in
        early-stage activity.

    Raises
    ------
    ValueError
        If a number is not whole or too small.

    Examples
    --------
    >>> survey = synthetic_adult_survey(seed=4)["people"]
    >>> int(survey["adults"]), bool(survey["both"] <= min(survey["nascent"], survey["new"]))
    (2000, True)

    References
    ----------
    Global Entrepreneurship Monitor. Definitions (Adult Population Survey). London: Global Entrepreneurship
    Research Association.
    """
    N, random = check_whole("adults", adults, at_least=100), _random(seed)
    nascent, new, established = (N * random.uniform([0.04, 0.03, 0.03], [0.12, 0.09, 0.10])).astype(int)

    both = int(random.uniform(0.10, 0.25) * min(nascent, new))
    necessity = int(random.uniform(0.15, 0.45) * (nascent + new - both))
    people = {"adults": N, "nascent": nascent, "new": new, "both": both}
    people |= {"established": established, "necessity": necessity}
    return _labelled(
        pd.Series(people, name="people").rename_axis("group").to_frame().astype(float),
        name=say("SYNTHETIC survey of adults"),
        calibration=say("Set by us around 150 nascent and 110 new entrepreneurs among 2,000 adults, 20 of them both."),
    )


def _random(seed: int) -> np.random.Generator:
    return np.random.default_rng(check_whole("seed", seed))


def _clear_signs(random: np.random.Generator, *, growth: int) -> list[int]:
    signs = [growth] * len(INDICATORS)
    odd_one = int(random.integers(len(INDICATORS) + 1))  # the last number means that no indicator differs
    if odd_one < len(INDICATORS):
        signs[odd_one] = 1 - growth
    return signs


def _firm(signs: list[int], registration: str) -> dict[str, str]:
    words = {name: words[sign] for (name, words), sign in zip(INDICATORS.items(), signs, strict=True)}
    return {**words, "registration": registration}


def _labelled(table: pd.DataFrame, *, name: str, calibration: str) -> pd.DataFrame:
    table.attrs |= {"synthetic": True, "name": name, "calibration": calibration}
    return table
