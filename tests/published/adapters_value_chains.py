"""Adapters of value-chain margins and governance types."""

from ledtoolkit.governance import governance_type
from ledtoolkit.value_chains import margins


def _value_chain_margins(case):
    split = margins(case["selling_price"], costs=case.get("cost"))
    results = {
        "gross_margin": split.actors["gross_margin"].to_numpy(),
        "margin_pct_of_selling_price": 100 * split.actors["margin_share"].to_numpy(),
        "share_of_consumer_price_pct": 100 * split.actors["share_of_consumer_price"].to_numpy(),
        "consumer_price": split.consumer_price,
        "price_spread": split.price_spread,
        "producer_share_pct": 100 * split.producer_share,
        "total_gross_margin_pct": 100 * split.total_gross_marketing_margin,
    }
    if "cost" in case:
        results["net_margin"] = split.actors["net_margin"].to_numpy()
    return results


def _gereffi_governance(case):
    types = [
        governance_type(complexity, codifiability=codifiability, capability=capability)
        for complexity, codifiability, capability in case["combinations"]
    ]
    return {"types": types}


ADAPTERS = {"value_chain_margins": _value_chain_margins, "gereffi_governance": _gereffi_governance}
