"""The picture of the span of control crosses the wage at the cut-off."""

import numpy as np
import pytest

from ledtoolkit.plots.span_of_control import picture_span_of_control
from ledtoolkit.span_of_control import span_of_control


def test_profit_crosses_the_wage_at_the_cutoff():
    economy = span_of_control(alpha=0.4, pareto_shape=3)
    profit, wage = picture_span_of_control(economy).figure.axes[0].lines[:2]
    crossing = np.interp(wage.get_ydata()[0], profit.get_ydata(), profit.get_xdata())
    assert crossing == pytest.approx(economy.cutoff_ability, rel=1e-3)


def test_the_table_lists_profit_by_ability():
    numbers = picture_span_of_control(span_of_control(alpha=0.4, pareto_shape=3)).numbers
    assert numbers["Profit"].is_monotonic_increasing
    assert numbers.index.name == "Ability"
