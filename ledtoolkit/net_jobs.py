"""Net jobs: what a project adds beyond what would have happened anyway and what it takes from others."""

from __future__ import annotations

from ledtoolkit.checks import check_amount, check_positive, check_share

__all__ = ["cost_per_job", "net_jobs"]


def net_jobs(gross: float, *, deadweight_share: float, displacement_share: float) -> float:
    r"""Take deadweight and displacement off the gross jobs.

    :math:`J = G (1 - dw)(1 - dp)`. Deadweight would have come anyway; displacement is lost by others nearby.
    The shares multiply, since displacement meets only what is left; adding them takes too much off.
    Leakage to other places and substitution are left out.

    Parameters
    ----------
    gross
        Jobs in the project.
    deadweight_share
        Share that would have come without it, 0-1.
    displacement_share
        Share of the rest that others lose, 0-1.

    Returns
    -------
    float
        Net jobs, at most the gross ones.

    Raises
    ------
    ValueError
        If jobs are negative or a share is a percentage.

    Examples
    --------
    >>> round(net_jobs(20, deadweight_share=0.30, displacement_share=0.25), 2)
    10.5

    References
    ----------
    Homes and Communities Agency (2014). Additionality guide, 4th ed. London: HCA.
    """
    G = check_amount("gross", gross)
    dw, dp = check_share("deadweight_share", deadweight_share), check_share("displacement_share", displacement_share)

    return G * (1 - dw) * (1 - dp)


def cost_per_job(total_cost: float, jobs: float) -> float:
    """Divide the whole cost by jobs; give net jobs, or the figure flatters the project.

    Parameters
    ----------
    total_cost
        All costs, money, not only what is still to be funded.
    jobs
        Net jobs, above 0.

    Returns
    -------
    float
        Money per job, same unit as the cost.

    Raises
    ------
    ValueError
        If there are no jobs.

    Examples
    --------
    180 thousand for 10.5 net jobs (and for the 20 gross jobs):

    >>> round(cost_per_job(180, 10.5), 1), cost_per_job(180, 20)
    (17.1, 9.0)

    References
    ----------
    Homes and Communities Agency (2014). Additionality guide, 4th ed. London: HCA.
    """
    C, J = check_amount("total_cost", total_cost), check_positive("jobs", jobs)

    return C / J
