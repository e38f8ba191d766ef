"""Who does what and who pays in each phase of a cluster's life, as tables; who pays for one cluster, as a bar."""

from __future__ import annotations

import pandas as pd

from ledtoolkit.cluster_phases import Commitment, commitment, phase_finance, phase_roles
from ledtoolkit.plots.labels import mark_shares
from ledtoolkit.plots.picture import BLUE, GREY, Picture, new_axes
from ledtoolkit.plots.shown_table import ShownTable
from ledtoolkit.words import mark, percent, say

__all__ = ["picture_commitment", "shown_phase_finance", "shown_phase_roles"]

PHASES = {
    "emergence": mark("Emergence"),
    "growth": mark("Growth"),
    "sustainment": mark("Sustainment"),
    "decline": mark("Decline or renewal"),
}
ACTORS = {
    "government": mark("Government"),
    "firms": mark("Firms"),
    "knowledge": mark("Knowledge and education"),
    "cluster_organisation": mark("Cluster organisation"),
    "conditions": mark("Conditions and instruments"),
}
TESTED = ("growth", "sustainment")


def shown_phase_roles(*, summary: str = "") -> ShownTable:
    """Show who does what in each phase of a cluster's life.

    Parameters
    ----------
    summary
        Folds the table away below these words.

    Examples
    --------
    >>> shown_phase_roles().numbers.loc["Growth", "Firms"]
    'lead, recruit suppliers'
    """
    columns = {key: say(words) for key, words in ACTORS.items()}
    roles = phase_roles().rename(index=_phase_names(), columns=columns).rename_axis(say("Phase"))
    return ShownTable(roles, say("Roles in each phase of a cluster (set by us from the literature)"), summary=summary)


def shown_phase_finance(*, summary: str = "") -> ShownTable:
    """Show which money fits each phase of a cluster's life, and the share that firms should pay themselves.

    Parameters
    ----------
    summary
        Folds the table away below these words.

    Examples
    --------
    >>> shown_phase_finance().numbers.loc["Growth"].to_list()
    ['fees, matching grants, regional development company, revolving fund', 'at least 25%']
    """
    needed = {phase: commitment(phase, private=1, public=0).needed_share for phase in TESTED}
    asked = {
        phase: say("at least {share}", share=percent(needed[phase], 0)) if phase in needed else say("not asked")
        for phase in PHASES
    }
    columns = {say("Money"): phase_finance(), say("Paid by firms"): pd.Series(asked)}
    finance = pd.DataFrame(columns).rename(index=_phase_names()).rename_axis(say("Phase"))
    advice = say("To attract investors: a pipeline of projects, co-investment, one contact, and a clear exit.")
    return ShownTable(
        finance, say("Who pays in each phase (set by us from the literature)"), source=advice, summary=summary
    )


def _phase_names() -> dict[str, str]:
    return {key: say(words) for key, words in PHASES.items()}


def picture_commitment(result: Commitment, *, cluster: str) -> Picture:
    """Draw private and public money of a cluster organisation, with the line that the phase sets.

    Parameters
    ----------
    result
        As from `commitment`.
    cluster
        Name of the cluster, for the title.

    Returns
    -------
    Picture
        The full part is private, the hatched part public money; the test is met where the full part reaches the line.

    Examples
    --------
    >>> from ledtoolkit.cluster_phases import commitment
    >>> print(picture_commitment(commitment("growth", private=30, public=70), cluster="boats").alt)
    Firms pay 30.0% of the money of boats; the phase asks for 25.0% (set by us), so the test is met.
    """
    private, needed = result.private_share, result.needed_share
    figure, axes = new_axes(say("Who pays for the cluster: {cluster}", cluster=cluster), height=1.9)
    axes.barh([0], [private], color=BLUE, label=say("private"))
    axes.barh([0], [1 - private], left=[private], facecolor="none", edgecolor=GREY, hatch="///", label=say("public"))
    axes.axvline(needed, color="black", linestyle="--", linewidth=1.5, label=say("needed private share"))
    axes.set_yticks([])
    axes.set_xlim(0, 1)
    mark_shares(axes.xaxis)
    axes.set_xlabel(say("Share of all money"))
    figure.legend(frameon=False, fontsize=8, ncols=3, loc="outside lower left")
    parts = {"cluster": cluster, "private": percent(private), "needed": percent(needed)}
    if result.is_met:
        alt = say(
            "Firms pay {private} of the money of {cluster}; the phase asks for {needed} (set by us), "
            "so the test is met.",
            **parts,
        )
    else:
        alt = say(
            "Firms pay {private} of the money of {cluster}; the phase asks for {needed} (set by us), "
            "so the test is not met.",
            **parts,
        )
    shares = {say("private"): private, say("public"): 1 - private, say("needed private share"): needed}
    return Picture(figure, alt, pd.Series(shares).to_frame(say("Share of all money")).rename_axis(say("Money")))
