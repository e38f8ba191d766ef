"""The eleven groups of exported goods (sums of sections of the Harmonized System) and their names in plain words."""

from __future__ import annotations

from ledtoolkit.words import mark, say

__all__ = ["PRODUCT_GROUPS", "product_group_name", "product_group_names"]

PRODUCT_GROUPS = {
    "animal": mark("Live animals, meat, fish and dairy"),
    "vegetable": mark("Vegetables, fruit, flowers, coffee, tea and grain"),
    "food_oils": mark("Prepared food, drinks, tobacco and oils"),
    "minerals_fuels": mark("Ores, stone, oil, gas and other fuels"),
    "chemicals_plastics": mark("Chemicals, medicines, plastics and rubber"),
    "wood_paper": mark("Wood and paper"),
    "textiles_leather_footwear": mark("Textiles, clothing, leather and shoes"),
    "stone_metals_precious": mark("Glass, ceramics, metals and precious stones"),
    "machines_instruments": mark("Machines, electronics and instruments"),
    "transport_equipment": mark("Cars, ships, aircraft and other vehicles"),
    "other": mark("Furniture, toys and other goods"),
}


def product_group_name(key: str) -> str:
    """Return the name of a product group in the learner's language.

    Examples
    --------
    >>> product_group_name("wood_paper")
    'Wood and paper'
    """
    return say(PRODUCT_GROUPS[key])


def product_group_names() -> dict[str, str]:
    """Return the names of all eleven groups by key, to rename the columns of a table.

    Examples
    --------
    >>> product_group_names()["wood_paper"]
    'Wood and paper'
    """
    return {key: product_group_name(key) for key in PRODUCT_GROUPS}
