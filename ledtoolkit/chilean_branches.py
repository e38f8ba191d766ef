"""The twelve branches of the input-output table of Chile and their names in plain words."""

from __future__ import annotations

from ledtoolkit.words import mark, say

__all__ = ["CHILEAN_BRANCHES", "chilean_branch_name", "chilean_branch_names"]

CHILEAN_BRANCHES = {
    "agriculture_fishing": mark("Agriculture and fishing"),
    "mining": mark("Mining"),
    "manufacturing_industry": mark("Manufacturing"),
    "electricity_gas_water": mark("Electricity, gas and water"),
    "construction": mark("Construction"),
    "retail_hotels_restaurants": mark("Trade, hotels and restaurants"),
    "transport_communications_information": mark("Transport and communications"),
    "financial_services": mark("Financial services"),
    "real_estate": mark("Dwellings and real estate"),
    "business_services": mark("Services to firms"),
    "personal_services": mark("Personal services, education and health"),
    "public_administration": mark("Public administration"),
}


def chilean_branch_name(key: str) -> str:
    """Return the name of a branch in the learner's language.

    Examples
    --------
    >>> chilean_branch_name("business_services")
    'Services to firms'
    """
    return say(CHILEAN_BRANCHES[key])


def chilean_branch_names() -> dict[str, str]:
    """Return the names of all twelve branches by key, to rename the rows and columns of a table.

    Examples
    --------
    >>> chilean_branch_names()["mining"]
    'Mining'
    """
    return {key: chilean_branch_name(key) for key in CHILEAN_BRANCHES}
