"""Evidence audit: every fact of a source line is missed when it is absent, and only then."""

import pandas as pd
import pytest

from ledtoolkit.evidence_audit import SOURCE_FACTS, evidence_audit

WHOLE = {
    "publisher": "CBS",
    "table": "84432NED",
    "year": 2019,
    "place": "Groningen",
    "unit": "euro",
    "calculation": "published",
    "kind": "observed",
}


def figures(*lines):
    return pd.DataFrame(lines, index=pd.Index([f"figure {n + 1}" for n in range(len(lines))], name="figure"))


def test_a_whole_source_line_has_no_gap():
    audit = evidence_audit(figures(WHOLE))
    assert audit.is_complete
    assert audit.gaps.empty


@pytest.mark.parametrize("fact", SOURCE_FACTS)
@pytest.mark.parametrize("blank", [None, "", "  ", float("nan")])
def test_every_blank_fact_is_a_gap(fact, blank):
    audit = evidence_audit(figures(WHOLE, {**WHOLE, fact: blank}))
    assert audit.gaps.to_dict() == {"figure 2": fact}
    assert not audit.is_complete


def test_an_absent_column_is_a_gap_of_every_figure():
    audit = evidence_audit(figures(WHOLE, WHOLE).drop(columns=["unit", "kind"]))
    assert audit.gaps.to_dict() == {"figure 1": "unit, kind", "figure 2": "unit, kind"}


def test_the_order_of_columns_does_not_matter():
    line = {**WHOLE, "year": None, "place": None}
    straight, turned = figures(line), figures(line)[list(WHOLE)[::-1]]
    assert evidence_audit(straight).gaps.to_dict() == evidence_audit(turned).gaps.to_dict()


def test_another_word_than_the_two_that_fit_is_refused():
    with pytest.raises(ValueError) as refusal:
        evidence_audit(figures({**WHOLE, "kind": "real"}))
    assert str(refusal.value) == "`kind` of figure 1 must be observed or synthetic, got 'real'."
