"""The project cards of exercise w8e1: whose means, when it starts, when a result shows.

Typical cases, written for this course; none is a real project. Amounts are in thousand euro.
The limits are those of `paca.PacaLimits`, set by us after the three criteria of Meyer-Stamer (2003).
"""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.words import mark

__all__ = ["CLEAR", "EXACTLY_FOUR_WEEKS", "EXACTLY_SIX_MONTHS", "ProjectCard"]

LARGE, SMALL = 1_000, 10


@dataclass(frozen=True)
class ProjectCard:
    """A project as it is told, its means and the part of them in local hands, thousand euro, and when it begins."""

    text: str
    local: int
    means: int
    weeks: int
    months: int

    @property
    def is_large(self) -> bool:
        """Whether its budget could impress."""
        return self.means >= LARGE

    @property
    def is_small(self) -> bool:
        """Whether it could be taken for quick because it is small."""
        return self.means <= SMALL


EXACTLY_FOUR_WEEKS = (
    ProjectCard(
        mark(
            "Stallholders in Kisumu repair the roof of their market. Each gives two days of work and part of the tin."
        ),
        local=6,
        means=10,
        weeks=4,
        months=3,
    ),
    ProjectCard(
        mark(
            "Beekeepers in the hills around Nablus share jars and labels and sell under one name at the Friday market."
        ),
        local=3,
        means=4,
        weeks=4,
        months=2,
    ),
    ProjectCard(
        mark("A museum in Łódź opens an old weaving hall for guided tours; a ministry pays for most of it."),
        local=30,
        means=90,
        weeks=4,
        months=5,
    ),
)

EXACTLY_SIX_MONTHS = (
    ProjectCard(
        mark("Women in Ouagadougou set up a shared kitchen to dry mangoes, in a house that one of them owns."),
        local=14,
        means=20,
        weeks=3,
        months=6,
    ),
    ProjectCard(
        mark("Fishers on the island of Chiloé buy an ice machine together and sell to two hotels."),
        local=12,
        means=20,
        weeks=8,
        months=6,
    ),
    ProjectCard(
        mark(
            "A school in a village of Bihar lends its computers to a repair course; a foundation abroad pays nearly "
            "all."
        ),
        local=2,
        means=15,
        weeks=2,
        months=6,
    ),
    ProjectCard(
        mark("Dairy farmers in Friesland put a milk tap in three villages."),
        local=25,
        means=40,
        weeks=1,
        months=6,
    ),
    ProjectCard(
        mark("Weavers around Cusco keep one order book, half of it paid by an export agency in the capital."),
        local=5,
        means=10,
        weeks=3,
        months=6,
    ),
)

CLEAR = (
    ProjectCard(
        mark("A business park on the ring road of Aguascalientes, with a grant from the capital."),
        local=900,
        means=12_000,
        weeks=40,
        months=30,
    ),
    ProjectCard(
        mark("The port and the city of Durban repair the whole quay road; their own crews can begin now."),
        local=2_600,
        means=4_000,
        weeks=2,
        months=5,
    ),
    ProjectCard(
        mark("A reading café in a village near Cluj. The council must first pass the lease of the room."),
        local=4,
        means=6,
        weeks=14,
        months=5,
    ),
    ProjectCard(
        mark("A night of open workshops in the metal quarter of Kyoto."),
        local=5,
        means=5,
        weeks=3,
        months=1,
    ),
    ProjectCard(
        mark("A festival of street food in Penang, paid by a sponsor from elsewhere."),
        local=10,
        means=80,
        weeks=3,
        months=2,
    ),
    ProjectCard(
        mark("Growers near Mendoza plant walnut trees along their vineyards with their own savings."),
        local=50,
        means=60,
        weeks=2,
        months=48,
    ),
    ProjectCard(
        mark("A science building beside the university of Pune. The state has announced money."),
        local=2_000,
        means=25_000,
        weeks=60,
        months=48,
    ),
    ProjectCard(
        mark("A small shop in Halifax that mends clothes. It waits for a national fund to open its next round."),
        local=1,
        means=3,
        weeks=26,
        months=8,
    ),
)
