"""Growth or survival: two logics of running a business, and a separate axis from formal to informal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledtoolkit.checks import check_choice, check_frame, check_mapping
from ledtoolkit.words import mark

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "FORMS",
    "INDICATORS",
    "LOGICS",
    "REGISTRATION",
    "EnterpriseLogic",
    "classify_enterprises",
    "enterprise_logic",
]

# indicator -> (what a survival enterprise does, what a growth enterprise does)
INDICATORS: Mapping[str, tuple[str, str]] = {
    "entry": ("easy", "needs skill or capital"),
    "risk": ("spread over activities", "taken in one line"),
    "profit": ("shared or consumed", "reinvested"),
    "network": ("family and neighbours", "business partners"),
}
REGISTRATION = ("registered", "not registered")
LOGICS = (mark("survival"), mark("borderline"), mark("growth"))
FORMS = (mark("formal"), mark("informal"))
NEEDED = 3


@dataclass(frozen=True)
class EnterpriseLogic:
    """Place of an enterprise on two axes.

    Attributes
    ----------
    survival_signs, growth_signs
        How many of the four indicators point to survival and to growth.
    form
        "formal" or "informal".
    """

    survival_signs: int
    growth_signs: int
    form: str

    @property
    def logic(self) -> str:
        """Logic: "survival" or "growth" by at least three of four indicators, else "borderline"."""
        if self.survival_signs >= NEEDED:
            return "survival"
        return "growth" if self.growth_signs >= NEEDED else "borderline"

    @property
    def accepted(self) -> tuple[str, ...]:
        """Answers that fit: a borderline case fits both."""
        return ("survival", "growth") if self.logic == "borderline" else (self.logic,)


def enterprise_logic(indicators: Mapping[str, str], *, registration: str) -> EnterpriseLogic:
    """Read an enterprise's logic off four indicators, and its form off its registration.

    Survival enterprises enter easily, spread risk and share income; growth enterprises specialise, take risk and
    accumulate. At least three of four indicators decide (rule set by us). An informal firm may well grow and a small
    one may: neither size nor registration is an indicator of the logic.

    Parameters
    ----------
    indicators
        entry, risk, profit and network, each one of the two words in `INDICATORS`.
    registration
        "registered" or "not registered".

    Returns
    -------
    EnterpriseLogic
        Signs on either side, logic and form.

    Raises
    ------
    ValueError
        If an indicator is missing, unknown, or has another word.

    Examples
    --------
    >>> stall = {"entry": "easy", "risk": "spread over activities", "profit": "shared or consumed"}
    >>> firm = enterprise_logic({**stall, "network": "business partners"}, registration="registered")
    >>> firm.logic, firm.form
    ('survival', 'formal')

    References
    ----------
    Berner, E., Gómez, G. & Knorringa, P. (2012). 'Helping a large number of people become a little less poor': the
    logic of survival entrepreneurs. European Journal of Development Research 24(3): 382-396.
    Chen, M. A. (2012). The informal economy: definitions, theories and policies. WIEGO Working Paper 1.
    Manchester: WIEGO.
    """
    check_mapping("indicators", indicators, of="indicator")
    missing, unknown = INDICATORS.keys() - indicators.keys(), indicators.keys() - INDICATORS.keys()
    if missing or unknown:
        raise ValueError(
            f"`indicators` must be {', '.join(INDICATORS)}; missing: {sorted(missing)}, unknown: {sorted(unknown)}."
        )
    for name, words in INDICATORS.items():
        check_choice(name, indicators[name], words)
    check_choice("registration", registration, REGISTRATION)

    survival = sum(indicators[name] == words[0] for name, words in INDICATORS.items())
    form = "formal" if registration == "registered" else "informal"
    return EnterpriseLogic(survival, len(INDICATORS) - survival, form)


def classify_enterprises(firms: pd.DataFrame) -> pd.DataFrame:
    """Place many enterprises on the two axes, one row each.

    Parameters
    ----------
    firms
        Enterprises (rows) by entry, risk, profit, network and registration, in the words of `INDICATORS` and
        `REGISTRATION`.

    Returns
    -------
    DataFrame
        logic (survival, growth or borderline) and form (formal or informal), same index.

    Raises
    ------
    ValueError
        If a column is missing or a word is unknown.

    Examples
    --------
    >>> import pandas as pd
    >>> words = {"entry": "easy", "risk": "taken in one line", "profit": "reinvested", "network": "business partners"}
    >>> firms = pd.DataFrame([{**words, "registration": "not registered"}], index=["brewery"])
    >>> classify_enterprises(firms).loc["brewery"].to_list()
    ['growth', 'informal']

    References
    ----------
    Berner, E., Gómez, G. & Knorringa, P. (2012). 'Helping a large number of people become a little less poor': the
    logic of survival entrepreneurs. European Journal of Development Research 24(3): 382-396.
    """
    import pandas as pd

    needed = [*INDICATORS, "registration"]
    check_frame("firms", firms, columns=needed)

    read = [
        enterprise_logic({name: row[name] for name in INDICATORS}, registration=row["registration"])
        for row in firms.to_dict("records")
    ]
    columns = {"logic": [firm.logic for firm in read], "form": [firm.form for firm in read]}
    placed = pd.DataFrame(columns, index=firms.index).rename_axis(columns="axis")
    placed.attrs |= firms.attrs  # what was invented stays labelled as invented
    return placed
