"""Bars of the cluster index end at its terms."""

import pytest

from ledtoolkit.clusters import ClusterIndex
from ledtoolkit.plots.clusters import picture_cluster_index

RESULT = ClusterIndex(density=4.0, stock=0.5, size=1.6)


def test_the_bars_start_at_the_reference_area_and_end_at_the_terms():
    bars = picture_cluster_index(RESULT, branch="boats", place="Here").figure.axes[0].patches
    assert [bar.get_x() + bar.get_width() for bar in bars] == pytest.approx([4.0, 0.5, 1.6, 1.25])


def test_the_term_that_divides_is_hatched():
    bars = picture_cluster_index(RESULT, branch="boats", place="Here").figure.axes[0].patches
    assert [bar.get_hatch() for bar in bars] == [None, None, "///", None]


def test_the_alt_text_says_what_concentration_is_not():
    assert picture_cluster_index(RESULT, branch="boats", place="Here").alt.endswith(
        "It shows concentration, not cooperation."
    )
