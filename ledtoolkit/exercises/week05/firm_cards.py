"""The made-up firms of exercise w5e4: two logics of running a business, and a separate axis of registration.

After Berner, Gómez & Knorringa (2012) and Chen (2012). The signs decide, by the rule of `growth_or_survival`;
the text tells them. The deck is mixed, so that the order of a hand says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.growth_or_survival import INDICATORS, EnterpriseLogic, enterprise_logic
from ledtoolkit.words import mark

__all__ = ["FIRMS", "MadeUpFirm"]


@dataclass(frozen=True)
class MadeUpFirm:
    """One firm: what is told of it, and its four signs (S survival, G growth: entry, risk, profit, network)."""

    text: str
    signs: str
    registered: bool
    small: bool

    @property
    def logic(self) -> EnterpriseLogic:
        """Where the rule places it."""
        words = {
            name: pair["SG".index(sign)] for (name, pair), sign in zip(INDICATORS.items(), self.signs, strict=True)
        }
        return enterprise_logic(words, registration="registered" if self.registered else "not registered")


FIRMS = (
    MadeUpFirm(
        mark(
            "Ama fries plantain at the bus stop; anybody could. She also sews and rents out a room. "
            "What she earns feeds six people, and her sisters help. She has no licence."
        ),
        "SSSS",
        registered=False,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "Esther welds school furniture, which took her years to learn. She gave up farming for it, "
            "puts her profit into machines and works with two timber dealers. She has never registered."
        ),
        "GGGG",
        registered=False,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "Rosa's kiosk is registered because the council asked for it. She could start it with little, "
            "also keeps hens and takes in washing, spends the income on school fees and buys from a cousin."
        ),
        "SSSS",
        registered=True,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "A registered bakery with eleven workers needed a loan and a baker's training. It sells bread only, "
            "buys a new oven from its profit, and supplies four supermarkets."
        ),
        "GGGG",
        registered=True,
        small=False,
    ),
    MadeUpFirm(
        mark(
            "Two brothers mend phones, a skill they learned in the city. They do nothing else and save for a second "
            "bench, but buy parts from friends and family only. They are not registered."
        ),
        "GGGS",
        registered=False,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "A registered taxi owner drives by day and guards a warehouse at night. Anybody with a licence can drive. "
            "He saves for a second car, and gets his passengers from a hotel that he has a contract with."
        ),
        "SSGG",
        registered=True,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "Hassan sells vegetables, cooks for weddings and cuts hair; each is easy to begin. "
            "A trader in the next town buys from him by contract. The money goes to the family. Nothing is registered."
        ),
        "SSSG",
        registered=False,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "A registered printing shop of three invested in a press. It also lets rooms in case printing fails. "
            "The profit goes into colour printing for two publishers."
        ),
        "GSGG",
        registered=True,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "Thirty women weave mats in their homes, as all can do here, besides farming. "
            "The group is registered; it shares out what it earns and sells through relatives in the city."
        ),
        "SSSS",
        registered=True,
        small=False,
    ),
    MadeUpFirm(
        mark(
            "A dairy without papers collects milk from forty farms. Cooling took capital. It does milk only, "
            "buys a second tank from its profit and sells to hotels by contract."
        ),
        "GGGG",
        registered=False,
        small=False,
    ),
    MadeUpFirm(
        mark(
            "Daniel's registered garage needs skill. He lives from it alone. "
            "The profit goes to his parents and brothers, and his customers are neighbours."
        ),
        "GGSS",
        registered=True,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "Grace buys clothes in bulk and sells them from a handcart, as many do. It is her only work; "
            "she puts the profit into more stock and has a standing order with an importer. She has no licence."
        ),
        "SGGG",
        registered=False,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "Peter keeps bees and mends nets; both are easy to begin here. He put last year's money into better hives. "
            "Honey goes to aunts and neighbours. He is not registered."
        ),
        "SSGS",
        registered=False,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "A registered software firm of four needed years of study. It writes for clinics only, "
            "and shares its profit out among the founders' families. A hospital and a bank are its partners."
        ),
        "GGSG",
        registered=True,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "Samuel sells cooked lunches, as his mother did, and mends shoes in the evening. "
            "He is registered, spends the income on the household, and an office orders from him each day by contract."
        ),
        "SSSG",
        registered=True,
        small=True,
    ),
    MadeUpFirm(
        mark(
            "Amina casts roof tiles without papers. Moulds and kiln cost her all her savings. She has no other work. "
            "The profit builds a second kiln, and two builders order from her."
        ),
        "GGGG",
        registered=False,
        small=True,
    ),
)
