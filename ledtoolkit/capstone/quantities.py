"""What the course computes for a paper and a text may name: with its value, its words, and where it comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ledtoolkit.branches import BRANCHES, branch_name
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.place_exhibits import growth_of
from ledtoolkit.capstone.weighing import appraisal_of, cash_of, jobs_of
from ledtoolkit.fiscal_decentralisation import vertical_fiscal_imbalance
from ledtoolkit.place import Place
from ledtoolkit.place_in_figures import base_of, quotients_of
from ledtoolkit.words import say

__all__ = ["BRANCH_WORDS", "Quantity", "branches_named", "quantities_of"]

# Beginnings of words by which texts in English, Dutch and Spanish name the ten branches.
BRANCH_WORDS = {
    "A": r"agricultur|farming|landbouw|agrar",
    "B-E": r"industr(?!y mix)|manufactur|nijverheid",
    "F": r"construction|bouw(?:nijverheid)?\b|construcci",
    "G-I": r"trade\b|handel\b|horeca|comercio",
    "J": r"information|informati|informaci",
    "K": r"financ(?:e|ial services)\b|financi[eë]le diensten|finanzas",
    "L": r"real estate|onroerend|inmobiliari",
    "M_N": r"business services|zakelijke diens|servicios a empresas",
    "O-Q": r"public services|education and health|overheid|publieke diens|servicios p[uú]blicos",
    "R-U": r"culture|cultuur|cultura\b",
}
LQ = r"location quotients?|\b(?-i:LQ)|locatiequoti[eë]nt|(?:cociente|coeficiente) de localizaci[oó]n"
BASE_K = r"base multiplier|basismultiplicator|multiplicador de (?:la )?base|\b(?-i:k) (?:is|=|es)"
BASIC = r"basic jobs|stuwende banen|basisbanen|empleos b[aá]sicos"
NPV = r"net present value|\b(?-i:NPV|NCW|VAN)\b|netto contante waarde|valor (?:actual|presente) neto"
BCR = r"benefit[-–\s]cost ratio|\b(?-i:BCR)\b|baten[-–\s]kostenverhouding|relaci[oó]n beneficio[-–\s]costo"
PEAK = r"peak (?:cash )?need|piekbehoefte|necesidad m[aá]xima(?: de caja)?"
GAP = r"\b(?:the|a) (?:funding )?gap\b|financieringstekort|brecha de financia\w+"
NET = r"net jobs|netto ?banen|empleos netos"
VFI = r"vertical (?:fiscal )?imbalance|\b(?-i:VFI)\b"
OF_JOBS = (
    r"(?<=%)\s*(?:of (?:its|all|the|our)|van (?:de|alle|zijn|haar|onze)|de (?:sus|los|todos los))"
    r" (?:jobs|banen|empleos)"
)
PARTS = {
    "national share": r"(?<!its )(?<!their )(?<!a )\bnational share\b(?! of)",
    "industry mix": r"industry mix|branch mix|sectorstructuur|mezcla industrial",
    "regional share": r"regional share|regionaal aandeel|cuota regional",
}


@dataclass(frozen=True)
class Quantity:
    """One computed quantity.

    Attributes
    ----------
    phrase
        How a text names it.
    values
        What it is; several where it may be meant for several years.
    name
        What it is called in a sentence.
    source
        What it was computed from.
    branch
        Key of the branch that must be named in the same sentence; empty for none.
    before
        Whether the number stands before the phrase ("10.5 net jobs") and not behind it.
    others
        Further numbers of the same kind, which are no mistake beside the phrase.
    """

    phrase: re.Pattern[str]
    values: tuple[float, ...]
    name: str
    source: str
    branch: str = ""
    before: bool = False
    others: tuple[float, ...] = ()


def branches_named(sentence: str) -> set[str]:
    """Return the keys of the branches that a sentence names.

    Examples
    --------
    >>> sorted(branches_named("Industry has an LQ of 1.61, trade of 1.41."))
    ['B-E', 'G-I']
    """
    return {key for key, words in BRANCH_WORDS.items() if re.search(rf"\b(?:{words})", sentence, re.IGNORECASE)}


def quantities_of(draft: Draft) -> tuple[Quantity, ...]:
    """Return all that is computed for this paper and can be recognised in a text."""
    return (*_of_place(draft.place), *_of_budget(draft.place), *_of_money(draft))


def _quantity(phrase: str, values: list[float], name: str, source: str, **more: object) -> Quantity:
    return Quantity(re.compile(phrase, re.IGNORECASE), tuple(values), name, source, **more)  # type: ignore[arg-type]


def _of_place(place: Place) -> list[Quantity]:
    source = place.source.partition(",")[0][:80]
    quotients = [quotients_of(place, year) for year in place.years]
    bases = [base_of(place, year) for year in place.years]
    each = tuple(float(value) for base in bases for value in base.basic_jobs)
    totals = [base.basic_total for base in reversed(bases)]
    found = [
        _quantity(BASE_K, [base.multiplier for base in reversed(bases)], say("the base multiplier k"), source),
        _quantity(BASIC, totals, say("the number of basic jobs"), source, before=True, others=each),
    ]
    for key in BRANCHES:
        name = branch_name(key)
        if name in quotients[-1].index:
            values = [float(row[name]) for row in reversed(quotients)]
            words = say("the location quotient of {branch}", branch=name)
            found.append(_quantity(LQ, values, words, source, branch=key))
            found.append(_share(place, key, source))
    return found + _of_growth(place, source)


def _share(place: Place, key: str, source: str) -> Quantity:
    """Return the share of a branch in all jobs; shares of the reference area are no mistake."""
    tables = (place.jobs, place.reference_jobs)
    here, everywhere = ([100 * float(row[key] / row.sum()) for _, row in table[::-1].iterrows()] for table in tables)
    name = say("the share of {branch} in percent of all jobs", branch=branch_name(key))
    return _quantity(OF_JOBS, here, name, source, branch=key, before=True, others=tuple(everywhere))


def _of_growth(place: Place, source: str) -> list[Quantity]:
    parts = growth_of(place)
    if parts is None:
        return []
    names = {
        "national share": say("the national share"),
        "industry mix": say("the industry mix"),
        "regional share": say("the regional share"),
    }
    return [
        _quantity(PARTS[part], [float(parts[part].sum())], name, source, others=tuple(map(float, parts[part])))
        for part, name in names.items()
    ]


def _of_budget(place: Place) -> list[Quantity]:
    own, spending = place.facts.get("own_revenue_mln"), place.facts.get("spending_mln")
    if own is None or not spending:
        return []
    imbalance = vertical_fiscal_imbalance(own, spending)
    name = say("the vertical fiscal imbalance")
    return [_quantity(VFI, [imbalance, 100 * imbalance], name, place.source.partition(",")[0][:80])]


def _of_money(draft: Draft) -> list[Quantity]:
    source = say("your own table of money")
    found = []
    if value := appraisal_of(draft):
        found.append(_quantity(NPV, [value.net_present_value], say("the net present value"), source))
        found.append(_quantity(BCR, [value.benefit_cost_ratio], say("the benefit-cost ratio"), source))
    if plan := cash_of(draft):
        found.append(_quantity(PEAK, [plan.peak_need], say("the peak cash need"), source))
        found.append(_quantity(GAP, [plan.gap], say("the funding gap"), source))
    if jobs := jobs_of(draft):
        found.append(_quantity(NET, [jobs.net], say("the number of net jobs"), source, before=True))
    return found
