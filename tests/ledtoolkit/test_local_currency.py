"""Local currency: velocity and what it keeps."""

import pytest

from ledtoolkit.local_currency import currency_circuit, currency_velocity


def test_velocity_is_trade_for_each_unit_of_money():
    assert currency_velocity(960_000, stock=100_000) == 9.6


def test_the_circuit_of_the_lesson():
    circuit = currency_circuit(100_000, 9.6, leak_share=0.3)
    assert (circuit.trade, circuit.kept) == pytest.approx((960_000, 288_000))


def test_half_the_velocity_is_half_the_trade():
    assert currency_circuit(100_000, 4.8, leak_share=0.3).trade == pytest.approx(480_000)


def test_velocity_and_circuit_agree():
    circuit = currency_circuit(2500, 3.2, leak_share=1)
    assert currency_velocity(circuit.trade, stock=circuit.stock) == pytest.approx(3.2)


def test_no_stock_has_no_velocity():
    with pytest.raises(ValueError) as refusal:
        currency_velocity(10, stock=0)
    assert str(refusal.value) == "`stock` must be above 0, got 0. Without it the result is undefined."


def test_a_leak_in_percent_is_refused():
    with pytest.raises(ValueError) as refusal:
        currency_circuit(10, 2, leak_share=30)
    assert str(refusal.value) == (
        "`leak_share` must be a share between 0 and 1, got 30. Divide the percentage by 100: 0.3."
    )
