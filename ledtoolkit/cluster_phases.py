"""Cluster phases: who leads what, and who pays, as a cluster emerges, grows, matures and declines or renews itself.

Both tables are set by us from the literature on life cycles, triple helix and network governance: a start for
discussion, no law. `phase_roles` and `phase_finance` say them in the learner's language.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ledtoolkit.checks import check_amount, check_choice, check_positive
from ledtoolkit.words import mark, say

__all__ = ["ACTORS", "PHASES", "Commitment", "commitment", "phase_finance", "phase_roles"]

PHASES = ("emergence", "growth", "sustainment", "decline")
ACTORS = ("government", "firms", "knowledge", "cluster_organisation", "conditions")

_ROLES = {
    "emergence": (
        mark("convener, patient first funder"),
        mark("pioneers, spin-offs"),
        mark("source of ideas, people"),
        mark("none or volunteer"),
        mark("meeting place, vouchers, living lab"),
    ),
    "growth": (
        mark("removes bottlenecks (space, skills, rules)"),
        mark("lead, recruit suppliers"),
        mark("training, joint research"),
        mark("small professional team"),
        mark("sites, labour pool, launching customer"),
    ),
    "sustainment": (
        mark("co-funds less, opens borders"),
        mark("fund and govern"),
        mark("applied renewal"),
        mark("broker, foreign links"),
        mark("export, standards, cross-cluster links"),
    ),
    "decline": (
        mark("honest stop-or-renew choice, social safety"),
        mark("recombine, exit"),
        mark("retraining, new combinations"),
        mark("merges or closes"),
        mark("conversion of sites, related branches"),
    ),
}
_FINANCE = {
    "emergence": mark("public seed money, contributions in kind"),
    "growth": mark("fees, matching grants, regional development company, revolving fund"),
    "sustainment": mark("fees, services, venture and EU funds"),
    "decline": mark("transition fund, sale of assets"),
}
# Private share of the money that shows commitment (set by us).
_NEEDED_SHARE = {"growth": 0.25, "sustainment": 0.50}


@dataclass(frozen=True)
class Commitment:
    """Whether firms put their own money into a cluster organisation.

    Attributes
    ----------
    private_share
        Private money as a share of all money, 0-1.
    needed_share
        Share that shows commitment in this phase, 0-1.
    """

    private_share: float
    needed_share: float

    @property
    def is_met(self) -> bool:
        """Whether the private share reaches what the phase asks for."""
        return self.private_share >= self.needed_share


def phase_roles() -> pd.DataFrame:
    """Say which role each actor plays in each phase of a cluster's life.

    Government does not lead every phase: it convenes at first, removes bottlenecks while firms lead, and steps back.
    The decline may also be a renewal.

    Returns
    -------
    DataFrame
        `PHASES` (rows) by `ACTORS` (columns), in the learner's language.

    Examples
    --------
    >>> phase_roles().loc["growth", "firms"]
    'lead, recruit suppliers'

    References
    ----------
    Menzel, M.-P. & Fornahl, D. (2010). Cluster life cycles: dimensions and rationales of cluster evolution.
    Industrial and Corporate Change 19(1): 205-238.
    Etzkowitz, H. & Leydesdorff, L. (2000). The dynamics of innovation: from national systems and 'Mode 2' to a triple
    helix of university-industry-government relations. Research Policy 29(2): 109-123.
    """
    said = [[say(role) for role in _ROLES[phase]] for phase in PHASES]
    return pd.DataFrame(said, index=pd.Index(PHASES, name="phase"), columns=pd.Index(ACTORS, name="actor"))


def phase_finance() -> pd.Series[str]:
    """Say which money fits each phase of a cluster's life.

    Public money starts a cluster; what lasts is paid by those who gain from it.

    Returns
    -------
    Series
        One line a phase (index: phase), in the learner's language.

    Examples
    --------
    >>> phase_finance()["emergence"]
    'public seed money, contributions in kind'

    References
    ----------
    Provan, K. G. & Kenis, P. (2008). Modes of network governance: structure, management, and effectiveness.
    Journal of Public Administration Research and Theory 18(2): 229-252.
    """
    return pd.Series([say(_FINANCE[phase]) for phase in PHASES], index=pd.Index(PHASES, name="phase"), name="finance")


def commitment(phase: str, *, private: float, public: float) -> Commitment:
    r"""Test whether firms carry the share of the money that their phase asks for.

    Private share = private / (private + public); at least 0.25 in growth and 0.50 in sustainment (set by us).
    In emergence and in decline no share is asked for, so there is nothing to test.

    Parameters
    ----------
    phase
        `"growth"` or `"sustainment"`.
    private, public
        Money from firms and from public sources, same unit.

    Returns
    -------
    Commitment
        Private share, needed share, and whether it is met.

    Raises
    ------
    ValueError
        If the phase has no test, an amount is negative, or there is no money at all.

    Examples
    --------
    >>> commitment("growth", private=30, public=70).is_met, commitment("sustainment", private=30, public=70).is_met
    (True, False)

    References
    ----------
    Provan, K. G. & Kenis, P. (2008). Modes of network governance: structure, management, and effectiveness.
    Journal of Public Administration Research and Theory 18(2): 229-252.
    """
    needed = _NEEDED_SHARE[check_choice("phase", phase, _NEEDED_SHARE)]
    own, others = check_amount("private", private), check_amount("public", public)
    money = check_positive("private + public", own + others)

    return Commitment(private_share=own / money, needed_share=needed)
