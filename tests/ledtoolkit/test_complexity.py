"""Economic complexity: its defining equations, its invariances, and the networks for which it is undefined."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.comparative_advantage import presence, revealed_comparative_advantage
from ledtoolkit.complexity import complexity_by_reflections, economic_complexity, reflections
from ledtoolkit.datasets import load_spain_provinces_exports_2022

TOY = pd.DataFrame(
    [[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]],
    index=["C1", "C2", "C3", "C4"],
    columns=["P1", "P2", "P3", "P4"],
)
WHOLE = "Spain (all provinces)"
EXPORTS = load_spain_provinces_exports_2022()
SPAIN = presence(revealed_comparative_advantage(EXPORTS.drop(WHOLE), reference=EXPORTS.loc[WHOLE]))
networks = arrays(int, (6, 8), elements=st.integers(0, 1))


def complexity_or_skip(m):
    """Return complexity; drop networks for which it is rightly refused."""
    try:
        return economic_complexity(pd.DataFrame(m))
    except ValueError:
        assume(False)


def test_the_first_reflection_is_the_mean_ubiquity_of_a_places_products():
    assert reflections(TOY).places[1].to_list() == [(1 + 2 + 2 + 3) / 4, 2.0, (2 + 3) / 2, 3.0]


def test_reflections_start_from_diversity_and_ubiquity():
    start = reflections(TOY, steps=0)
    assert (start.places[0].to_list(), start.products[0].to_list()) == ([4, 1, 2, 1], [1, 2, 2, 3])


@given(networks)
def test_eci_satisfies_the_eigenvalue_equation(m):
    v = complexity_or_skip(m).eci.to_numpy()
    D, U = m.sum(axis=1), m.sum(axis=0)
    image = (m / D[:, None]) @ (m / U).T @ v
    # standardised, the eigenvector is shifted by a constant, which the matrix leaves as it is
    slope, constant = np.polyfit(v, image, 1)
    assert image == pytest.approx(slope * v + constant, abs=1e-7)
    assert slope == pytest.approx(sorted(np.linalg.eigvals((m / D[:, None]) @ (m / U).T).real)[-2], abs=1e-7)


@given(networks)
def test_a_places_eci_is_the_mean_pci_of_its_products(m):
    complexity = complexity_or_skip(m)
    assert (m @ complexity.pci.to_numpy()) / m.sum(axis=1) == pytest.approx(complexity.eci.to_numpy(), abs=1e-6)


@given(networks)
def test_eci_has_mean_zero_and_population_deviation_one_and_rises_with_diversity(m):
    eci = complexity_or_skip(m).eci.to_numpy()
    assert (eci.mean(), eci.std()) == pytest.approx((0, 1), abs=1e-9)
    assert np.corrcoef(eci, m.sum(axis=1))[0, 1] > 0


@given(networks, st.permutations(range(6)), st.permutations(range(8)))
def test_complexity_does_not_depend_on_the_order_of_places_and_products(m, rows, columns):
    eci = complexity_or_skip(m).eci
    shuffled = economic_complexity(pd.DataFrame(m).iloc[rows, columns]).eci
    assert shuffled[eci.index].to_numpy() == pytest.approx(eci.to_numpy(), abs=1e-6)


def test_more_places_than_products_give_the_same_as_the_plain_definition():
    m = np.random.default_rng(3).integers(0, 2, size=(12, 5))
    m = m[m.sum(axis=1) > 0]
    D, U = m.sum(axis=1), m.sum(axis=0)
    values, vectors = np.linalg.eig((m / D[:, None]) @ (m / U).T)
    v = vectors[:, np.argsort(values.real)[-2]].real
    v = v * np.sign(np.corrcoef(v, D)[0, 1])
    assert economic_complexity(pd.DataFrame(m)).eci.to_numpy() == pytest.approx((v - v.mean()) / v.std())


def test_later_reflections_come_nearer_to_the_eigenvector():
    eigenvector = economic_complexity(SPAIN).eci
    steps = [complexity_by_reflections(SPAIN, place_step=step).eci.corr(eigenvector) for step in (2, 6, 18)]
    assert steps == sorted(steps)
    assert steps[-1] > 0.99


def test_reflections_are_standardised_with_the_sample_deviation():
    eci = complexity_by_reflections(TOY).eci
    assert (eci.mean(), eci.std(ddof=1)) == pytest.approx((0, 1), abs=1e-9)


def test_a_network_that_falls_apart_is_refused_with_its_parts():
    apart = pd.DataFrame([[1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 1]], index=["a", "b", "c"])
    with pytest.raises(ValueError) as refusal:
        economic_complexity(apart)
    assert str(refusal.value) == (
        "The network falls into 2 parts that share no product; apart from a stand c. "
        "Then the largest eigenvalue occurs more than once and complexity is undefined. Treat each part alone."
    )


def test_a_place_without_products_is_refused():
    with pytest.raises(ValueError) as refusal:
        economic_complexity(TOY.assign(P1=[0, 0, 0, 0]))
    assert str(refusal.value) == "The product 'P1' has no presence at all, so its averages are 0/0. Leave it out."


def test_places_that_all_have_everything_are_refused():
    with pytest.raises(ValueError) as refusal:
        economic_complexity(pd.DataFrame(np.ones((3, 4))))
    assert str(refusal.value) == (
        "All places have the same products as far as shared products can tell (second eigenvalue 0), "
        "so complexity is undefined. Use finer products or a higher cut-off."
    )


def test_a_ring_in_which_two_directions_explain_equally_much_is_refused():
    ring = pd.DataFrame(np.eye(5, dtype=int) + np.roll(np.eye(5, dtype=int), 1, axis=1))
    with pytest.raises(ValueError) as refusal:
        economic_complexity(ring)
    assert str(refusal.value) == (
        "The second and third eigenvalue are equal (0.654508), so two directions explain the network equally "
        "well and complexity is undefined. Add places or products."
    )


def test_equally_diverse_places_are_refused_because_the_sign_is_open():
    chain = pd.DataFrame([[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1]])
    with pytest.raises(ValueError) as refusal:
        economic_complexity(chain)
    assert str(refusal.value) == (
        "Complexity does not vary with diversity here, so its sign is undefined (high could mean simple). "
        "Add places with fewer or more products."
    )


def test_an_odd_step_for_places_is_refused_because_it_averages_ubiquity():
    with pytest.raises(ValueError) as refusal:
        complexity_by_reflections(TOY, place_step=17)
    assert str(refusal.value) == (
        "`place_step` must be even and `product_step` odd, got 17 and 19. "
        "Other steps average ubiquity, and then high means simple."
    )


def test_equal_diversity_leaves_nothing_to_standardise():
    with pytest.raises(ValueError) as refusal:
        complexity_by_reflections(pd.DataFrame([[1, 1, 0], [0, 1, 1], [1, 0, 1]]))
    assert str(refusal.value) == (
        "Step 18 of the places no longer differs between them, so it cannot be standardised. Use an earlier step."
    )
