"""The adapters of space and time compute: other sizes, units and orders keep what theory keeps."""

import numpy as np
import pytest

from tests.published.adapters import ADAPTERS

RNG = np.random.default_rng(7)


@pytest.mark.parametrize("weights", ["binary", "row_standardised"])
@pytest.mark.parametrize("n", [5, 23])
def test_moran_follows_units_through_another_numbering(weights, n):
    x = RNG.uniform(0, 9, n)
    ring = [[(i - 1) % n, (i + 1) % n, (i + 2) % n] for i in range(n)]
    order = RNG.permutation(n)
    place = np.argsort(order)
    turned = [[int(place[j]) for j in ring[i]] for i in order]
    adapt = ADAPTERS["morans_i"]
    once = adapt({"x": x.tolist(), "neighbours": ring, "weights": weights})
    assert adapt({"x": (5 * x[order] + 3).tolist(), "neighbours": turned, "weights": weights}) == pytest.approx(once)


def test_break_and_sustain_points_follow_their_pairs_and_leave_out_black_holes():
    sigma, mu = [4.0, 3.0, 6.5], [0.3, 0.9, 0.15]
    adapt = ADAPTERS["neg_break_sustain"]
    once, turned = adapt({"sigma": sigma, "mu": mu}), adapt({"sigma": sigma[::-1], "mu": mu[::-1]})
    for key, points in once.items():
        assert turned[key] == points[::-1]
        assert [point is None for point in points] == [False, True, False]
    assert once["sustain_point_T"][0] > once["break_point_T"][0]


def test_convergence_ignores_the_order_of_places_and_labels():
    y0, y1, order = RNG.uniform(1e3, 9e3, 17), RNG.uniform(1e3, 9e3, 17), RNG.permutation(17)
    adapt = ADAPTERS["convergence"]
    once = adapt({"y0": y0.tolist(), "y1": y1.tolist(), "years": 25})
    turned = adapt({"y0": y0[order], "y1": y1[order], "years": 25, "labels": order.tolist()})
    assert turned == pytest.approx(once)


def test_convergence_in_other_money_keeps_beta_and_spread():
    y0, y1 = RNG.uniform(1e3, 9e3, 9), RNG.uniform(1e3, 9e3, 9)
    adapt = ADAPTERS["convergence"]
    once, other = (adapt({"y0": y0 * unit, "y1": y1 * unit, "years": 10}) for unit in (1, 1000))
    for key in ("beta", "se_beta", "r2", "sd_log_t0", "sd_log_t1", "f_ratio_log_variance", "cv_t0", "cv_t1"):
        assert other[key] == pytest.approx(once[key])


@pytest.mark.parametrize(("red", "black", "added", "draws"), [(2, 3, 1, 9), (1, 4, 2, 30), (5, 5, 5, 1)])
def test_urns_of_any_size_mirror_their_colours_and_keep_their_mean(red, black, added, draws):
    adapt = ADAPTERS["polya_urn"]
    once = adapt({"red0": red, "black0": black, "added": added, "draws": draws})
    mirrored = adapt({"red0": black, "black0": red, "added": added, "draws": draws})
    assert mirrored["prob_k_red_draws"] == pytest.approx(once["prob_k_red_draws"][::-1])
    mean = np.arange(draws + 1) @ once["prob_k_red_draws"]
    assert mean == pytest.approx(draws * once["expected_share"])
