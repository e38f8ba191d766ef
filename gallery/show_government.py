"""Decentralisation: own money, grants, uniform provision, voting with the feet, steps of civic power."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from gallery.shown import MODEL, Shown, made_up, table
from ledtoolkit.civic_ladder import civic_ladder
from ledtoolkit.datasets import load_imf_decentralisation_2016, load_sweden_municipalities_1979_1987
from ledtoolkit.equalisation import equalisation_grants
from ledtoolkit.fiscal_decentralisation import fiscal_ratios
from ledtoolkit.plots.civic_ladder import picture_civic_ladder
from ledtoolkit.plots.equalisation import picture_equalisation
from ledtoolkit.plots.fiscal_decentralisation import picture_fiscal_ratios, picture_spending_and_imbalance
from ledtoolkit.plots.tiebout import picture_tiebout_sorting
from ledtoolkit.plots.uniform_provision import picture_uniform_provision
from ledtoolkit.tiebout import tiebout_sorting
from ledtoolkit.uniform_provision import uniform_provision_loss


def figures() -> Iterator[Shown]:
    """Draw who pays for local government, and what one size for all costs."""
    sweden = load_sweden_municipalities_1979_1987().droplevel("code")
    names = {"own_revenue_1987": "own_revenue", "grants_1987": "grants", "expenditure_1987": "spending"}
    budgets = sweden[list(names)].rename(columns=names).iloc[:8]
    source = table("sweden_municipalities_1979_1987")
    yield Shown("fiscal_decentralisation", source, picture_fiscal_ratios(fiscal_ratios(budgets)))
    world = load_imf_decentralisation_2016().droplevel("year")
    countries = pd.DataFrame(
        {"spending_share": world["expenditure_share"], "imbalance": world["vertical_fiscal_imbalance"]}
    )
    crossed = picture_spending_and_imbalance(countries, marked="Netherlands")
    yield Shown("fiscal_decentralisation", table("imf_decentralisation_2016"), crossed)
    bases = pd.Series({"hills": 300.0, "coast": 400.0, "city": 1600.0, "plain": 1300.0})
    grants = equalisation_grants(bases, [10, 20, 40, 30], rate=0.04)
    yield Shown("equalisation", made_up("tax bases of four districts."), picture_equalisation(grants))
    loss = uniform_provision_loss([70, 90, 110], [50, 30, 20], slope=1, cost=30)
    yield Shown("uniform_provision", MODEL, picture_uniform_provision(loss))
    yield Shown("tiebout", MODEL, picture_tiebout_sorting(tiebout_sorting(3, 0, seed=7)))
    garden = civic_ladder({"allowed": True, "helped": True, "agreed": False, "shared": False})
    yield Shown("civic_ladder", made_up("answers about a neighbourhood garden."), picture_civic_ladder(garden))
