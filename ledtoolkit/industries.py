"""The broad industries of British business demography, and their names in plain words."""

from __future__ import annotations

from ledtoolkit.words import mark, say

__all__ = ["INDUSTRIES", "industry_name"]

# As the table of the Office for National Statistics names them.
INDUSTRIES = {
    "Production": mark("Industry, mining, energy and water"),
    "Construction": mark("Construction"),
    "Motor trades": mark("Motor trades"),
    "Wholesale": mark("Wholesale trade"),
    "Retail": mark("Retail trade"),
    "Transport and storage (inc. postal)": mark("Transport, storage and post"),
    "Accommodation and food services": mark("Accommodation and food services"),
    "Information and communication": mark("Information and communication"),
    "Finance and insurance (Excl 6420)": mark("Finance and insurance, without holding companies"),
    "Property": mark("Property"),
    "Professional, scientific and technical": mark("Professional, scientific and technical services"),
    "Business administration and support services": mark("Business administration and support services"),
    "Education": mark("Education"),
    "Health": mark("Health"),
    "Arts, entertainment, recreation and other services": mark("Arts, entertainment, recreation and other services"),
    "Total": mark("All industries"),
}


def industry_name(key: str) -> str:
    """Return the name of an industry in the learner's language.

    Examples
    --------
    >>> industry_name("Transport and storage (inc. postal)")
    'Transport, storage and post'
    """
    return say(INDUSTRIES[key])
