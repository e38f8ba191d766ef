"""Exercise w6e3: how dense, how many and how large a branch is in a German Land, and whether that is a cluster."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from math import fsum
from typing import Any

from ledtoolkit import datasets
from ledtoolkit.datasets import Figures
from ledtoolkit.exercises.definition import Choice, Earlier, Exercise, Explained, Field, Given, Misconception, Tolerance
from ledtoolkit.words import mark, number, percent, say

__all__ = ["CLUSTER_INDEX"]

SECTIONS = {
    "C": mark("Manufacturing (C)"),
    "F": mark("Construction (F)"),
    "G": mark("Trade (G)"),
    "H": mark("Transport and storage (H)"),
    "I": mark("Hotels and restaurants (I)"),
    "J": mark("Information and communication (J)"),
    "L": mark("Real estate (L)"),
    "M": mark("Professional and technical services (M)"),
    "N": mark("Other business services (N)"),
}
HALF_PERCENT = Tolerance(0.005, 0.005)
# The smallest share, the area of Bremen, still carries four digits.
SHARE_DIGITS = 4
NEEDS_LINKS, ABOVE_ONE, BELOW_ONE = "needs links", "above one", "below one"
OPTIONS = (
    (NEEDS_LINKS, mark("cannot be said: it needs links between firms, which no count of jobs shows")),
    (ABOVE_ONE, mark("yes, if the index lies above the mean of all Länder")),
    (BELOW_ONE, mark("no, unless the index is at least ten times the mean")),
)


@cache
def _places() -> Figures:
    return datasets.read_figures("de_laender_firms_2015", index="land")


@cache
def _jobs() -> Figures:
    return datasets.read_figures("de_laender_employed_2015", index="land")


@dataclass(frozen=True)
class LandAndSection:
    """One branch in one Land; the reference is the sum of the sixteen."""

    land: str
    section: str

    @property
    def jobs_part(self) -> float:
        """The Land's share of all jobs in the branch."""
        return _part(_jobs()[self.section], self.land)

    @property
    def firms_part(self) -> float:
        """The Land's share of all firms in the branch."""
        return _part(_places()[self.section], self.land)

    @property
    def area_part(self) -> float:
        """The Land's share of the area."""
        return _part(_places()["area_sqkm"], self.land)

    @property
    def people_part(self) -> float:
        """The Land's share of the population."""
        return _part(_places()["pop"], self.land)

    @property
    def quotient(self) -> float:
        """The location quotient of the branch among the nine that are known."""
        return self.jobs_part / _part(_jobs().row_totals(), self.land)

    def given(self) -> Given:
        """Return jobs, firms, area and people, here and in all sixteen."""
        places, jobs = _places(), _jobs()
        columns = (
            (say("Jobs"), jobs[self.section]),
            (say("Firms"), places[self.section]),
            (say("Area, km²"), places["area_sqkm"]),
            (say("Inhabitants"), places["pop"]),
        )
        cards = [datasets.card(f"de_laender_{name}_2015") for name in ("employed", "firms")]
        return Given(
            sentence=say("Your Land is {land}, your branch {branch}.", **self.words("")),
            caption=say("{branch} in {land} and in all sixteen Länder, 2015", **self.words("")),
            header=(say("Quantity"), self.land, say("All sixteen"), say("Share")),
            rows=tuple(
                (
                    label,
                    number(column[self.land], 0),
                    number(fsum(column.values()), 0),
                    percent(_part(column, self.land), SHARE_DIGITS),
                )
                for label, column in columns
            ),
            source=say(
                "Sources: {sources} Jobs and firms come from different statistics.",
                sources=" ".join(dict.fromkeys(card.source for card in cards)),
            ),
        )

    def plain(self) -> dict[str, Any]:
        """Return the four quantities as plain data."""
        places, jobs = _places(), _jobs()
        quantities = {
            "jobs": jobs[self.section],
            "firms": places[self.section],
            "area": places["area_sqkm"],
            "people": places["pop"],
        }
        return {
            "land": self.land,
            "section": self.section,
            "here": {name: column[self.land] for name, column in quantities.items()},
            "everywhere": {name: fsum(column.values()) for name, column in quantities.items()},
            "choices": [key for key, _ in OPTIONS],
        }

    def words(self, field_name: str) -> dict[str, str]:  # noqa: ARG002 - the same words serve every field
        """Return Land and branch."""
        return {"land": self.land, "branch": say(SECTIONS[self.section])}

    def aliases(self) -> dict[str, str]:
        """Let code use the fields' names only."""
        return {}


def _part(column: Mapping[str, float], land: str) -> float:
    return column[land] / fsum(column.values())


def lands_and_sections() -> list[LandAndSection]:
    """Return sixteen Länder times nine branches; the Land is the index modulo 16."""
    return [LandAndSection(land, section) for section, land in product(SECTIONS, _places().labels)]


def _ratio(name: str, label: str, answer: Callable[[Any, Earlier], float], next_step: str) -> Field:
    return Field(name, label, "ratio", 3, (0.001, 1000), HALF_PERCENT, answer, next_step)


def _explain(_inputs: LandAndSection, chosen: str) -> Explained:
    if chosen == ABOVE_ONE:
        why = say("The index counts jobs, people, area and firms. A crowd of firms need not know each other.")
        return Explained("index_read_as_cluster", why, say("Ask who buys from whom, learns from whom, acts with whom."))
    why = say("No height of the index decides it: what makes a cluster is not in the table.")
    return Explained("threshold_read_as_proof", why, say("Ask what a cluster has that a crowd has not."))


FIELDS = (
    _ratio(
        "density",
        mark("How dense: share of the jobs / share of the area"),
        lambda inputs, _earlier: inputs.jobs_part / inputs.area_part,
        mark("Divide the share of all jobs in {branch} that {land} has by its share of the area."),
    ),
    _ratio(
        "stock",
        mark("How many per inhabitant: share of the jobs / share of the inhabitants"),
        lambda inputs, _earlier: inputs.jobs_part / inputs.people_part,
        mark("Divide the share of all jobs in {branch} that {land} has by its share of the inhabitants."),
    ),
    _ratio(
        "size",
        mark("How large the firms: share of the jobs / share of the firms"),
        lambda inputs, _earlier: inputs.jobs_part / inputs.firms_part,
        mark("Divide the share of all jobs in {branch} that {land} has by its share of the firms."),
    ),
    _ratio(
        "index",
        mark("Cluster index: how dense, times how many, divided by how large"),
        lambda _inputs, earlier: earlier["density"] * earlier["stock"] / earlier["size"],
        mark("Multiply how dense by how many, and divide by how large: few large firms count less than many."),
    ),
    Choice(
        name="cluster",
        label=mark("Does the index show that {branch} in {land} is a cluster?"),
        options=OPTIONS,
        accepted=lambda _inputs: frozenset({NEEDS_LINKS}),
        right=lambda _inputs: say("Concentration is not cooperation: links have to be asked for."),
        explain=_explain,
    ),
)

MISCONCEPTIONS = (
    Misconception(
        "firms_for_jobs",
        "density",
        lambda inputs, _earlier: inputs.firms_part / inputs.area_part,
        mark("You used firms. How dense a branch is, is counted in jobs here."),
        mark("Take the row of jobs."),
    ),
    Misconception(
        "firms_for_jobs",
        "stock",
        lambda inputs, _earlier: inputs.firms_part / inputs.people_part,
        mark("You used firms. How many there are per inhabitant is counted in jobs here."),
        mark("Take the row of jobs."),
    ),
    Misconception(
        "inverted",
        "size",
        lambda inputs, _earlier: inputs.firms_part / inputs.jobs_part,
        mark("You divided firms by jobs: that tells how small the firms are."),
        mark("Turn it round: the share of the jobs stands above the line."),
    ),
    Misconception(
        "times_size",
        "index",
        lambda _inputs, earlier: earlier["density"] * earlier["stock"] * earlier["size"],
        mark("You multiplied by how large the firms are. One large firm would then look like a cluster."),
        mark("Divide by how large the firms are."),
    ),
    Misconception(
        "quotient_for_index",
        "index",
        lambda inputs, _earlier: inputs.quotient,
        mark("This is a location quotient: it compares shares of jobs and knows no area."),
        mark("Multiply how dense by how many, and divide by how large the firms are."),
    ),
)

CLUSTER_INDEX = Exercise(
    week="week06",
    topic="cluster-index",
    title=mark("A cluster, or just neighbours?"),
    question=mark(
        "You get a German Land and a branch. Compute how dense the branch is there, how many jobs it has "
        "per inhabitant and how large its firms are, each as one share of all sixteen Länder divided by another. "
        "Then compute the cluster index, and say what it shows. Keep four decimals between the steps."
    ),
    criteria=(
        mark("Each number is right to half a percent."),
        mark("Each of the five answers counts the same."),
        mark("If an early value is wrong and you go on correctly from it, the index counts."),
    ),
    answer_name="cluster",
    points=1.5,
    fields=FIELDS,
    misconceptions=MISCONCEPTIONS,
    pool=lands_and_sections,
    link="lesson.ipynb#cell-id=cluster-index-theory",
    model_answer="""\
from ledtoolkit import given

mine = given("week06/cluster-index")
here, everywhere = mine["here"], mine["everywhere"]
part = {name: here[name] / everywhere[name] for name in here}
cluster = {
    "density": part["jobs"] / part["area"],
    "stock": part["jobs"] / part["people"],
    "size": part["jobs"] / part["firms"],
    "index": part["jobs"] * part["firms"] / (part["area"] * part["people"]),
    "cluster": "needs links",
}
""",
)
