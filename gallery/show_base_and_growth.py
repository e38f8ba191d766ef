"""Economic base, local money, shift-share."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from gallery.shown import MODEL, Shown, table
from ledtoolkit.branches import branch_name
from ledtoolkit.datasets import (
    load_goettingen_germany_2008_2017,
    load_nl_provinces_employment_2008,
    load_nl_provinces_employment_2018,
)
from ledtoolkit.economic_base import base_multiplier, location_quotient
from ledtoolkit.local_currency import currency_circuit
from ledtoolkit.minimum_requirements import minimum_requirements
from ledtoolkit.multipliers import leaky_bucket
from ledtoolkit.plots.economic_base import picture_basic_jobs, picture_location_quotients
from ledtoolkit.plots.local_currency import picture_currency_circuit
from ledtoolkit.plots.minimum_requirements import picture_minimum_requirements
from ledtoolkit.plots.multipliers import picture_leaky_bucket, picture_money_rounds
from ledtoolkit.plots.picture import Picture
from ledtoolkit.plots.shift_share import picture_shift_share, picture_structure_and_location
from ledtoolkit.plots.shift_share_arcelus import picture_arcelus
from ledtoolkit.plots.shift_share_dynamic import picture_dynamic_shift_share
from ledtoolkit.shift_share import classic_shift_share, esteban_marquillas, multiplicative_shift_share
from ledtoolkit.shift_share_arcelus import arcelus
from ledtoolkit.shift_share_dynamic import dynamic_shift_share

PROVINCE = "Groningen"


def figures() -> Iterator[Shown]:
    """Draw what a province lives from, how money leaves it, and why its jobs grew."""
    before = load_nl_provinces_employment_2008().rename(columns=branch_name)
    after = load_nl_provinces_employment_2018().rename(columns=branch_name)
    source, both = table("nl_provinces_employment_2018"), table("nl_provinces_employment_2008")
    quotients = location_quotient(after).loc[PROVINCE]
    yield Shown("economic_base", source, picture_location_quotients(quotients, place=PROVINCE))
    base = base_multiplier(after, PROVINCE)
    yield Shown("economic_base", source, picture_basic_jobs(base, place=PROVINCE, unit="thousand"))
    yield Shown("minimum_requirements", source, picture_minimum_requirements(minimum_requirements(after)))
    yield Shown("multipliers", MODEL, picture_leaky_bucket(leaky_bucket(1000, 0.6)))
    yield Shown("multipliers", MODEL, picture_money_rounds(leaky_bucket(1000, 0.6)))
    circuit = currency_circuit(101_781.15, 9.585, leak_share=0.2)
    elm = "Stock and velocity of one currency in 2016; the leak is assumed."
    yield Shown("local_currency", elm, picture_currency_circuit(circuit))
    yield Shown("shift_share", both, picture_shift_share(classic_shift_share(before, after), PROVINCE))
    yield Shown("shift_share", both, picture_shift_share(esteban_marquillas(before, after), PROVINCE))
    factors = multiplicative_shift_share(before, after)
    yield Shown("shift_share", both, picture_structure_and_location(factors))
    yield Shown("shift_share_arcelus", both, picture_arcelus(arcelus(before, after), PROVINCE))
    yield Shown("shift_share_dynamic", table("goettingen_germany_2008_2017"), _in_steps())


def _in_steps() -> Picture:
    sections = load_goettingen_germany_2008_2017().drop(index="A-R")
    town = {int(name[-4:]): sections[name].rename("Göttingen") for name in sections if name.startswith("Goe")}
    nation = pd.DataFrame({int(name[-4:]): sections[name] for name in sections if name.startswith("BRD")}).T
    return picture_dynamic_shift_share(dynamic_shift_share(town, reference=nation), "Göttingen")
