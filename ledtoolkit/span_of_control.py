"""Span of control: talent is spread unevenly, so a few manage and the others work for them."""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.checks import check_number, check_positive

__all__ = ["SpanOfControl", "span_of_control"]


@dataclass(frozen=True)
class SpanOfControl:
    """Equilibrium of managers and workers.

    Attributes
    ----------
    wage
        Wage at which the labour market clears, in units of output.
    cutoff_ability
        Ability z* from which a person manages: there profit equals the wage.
    entrepreneur_share
        Share of people who manage, 0-1.
    alpha
        How output rises with workers, as given.
    """

    wage: float
    cutoff_ability: float
    entrepreneur_share: float
    alpha: float

    @property
    def workers_per_firm(self) -> float:
        """Mean number of workers of a manager."""
        return (1 - self.entrepreneur_share) / self.entrepreneur_share

    def profit(self, ability: float) -> float:
        r"""Profit of a manager, :math:`w (z / z^*)^{1 / (1 - \alpha)}`; below z* it is less than the wage."""
        z = check_positive("ability", ability)
        return float(self.wage * (z / self.cutoff_ability) ** (1 / (1 - self.alpha)))


def span_of_control(*, alpha: float, pareto_shape: float, pareto_min: float = 1.0) -> SpanOfControl:
    r"""Find the wage and the ability from which people manage, when ability is Pareto distributed.

    A manager of ability z makes :math:`y = z n^\alpha` with n workers, so
    :math:`\pi(z) = \max_n z n^\alpha - w n` and :math:`\pi(z^*) = w`. Workers wanted by all above z* equal the people
    below it. With shape k and :math:`s = 1 / (1 - \alpha)` this has the closed form in the last lines.

    Parameters
    ----------
    alpha
        α, how output rises with workers, between 0 and 1 (both excluded).
    pareto_shape
        k, above 1 / (1 - α): the larger, the more alike people are.
    pareto_min
        Lowest ability, above 0.

    Returns
    -------
    SpanOfControl
        Wage, cut-off ability and share of managers.

    Raises
    ------
    ValueError
        If alpha is not between 0 and 1, or so many are so able that they would want infinitely many workers.

    Examples
    --------
    >>> economy = span_of_control(alpha=0.4, pareto_shape=3)
    >>> round(economy.wage, 4), round(economy.cutoff_ability, 4), round(economy.entrepreneur_share, 4)
    (0.6924, 1.3572, 0.4)

    References
    ----------
    Lucas, R. E. (1978). On the size distribution of business firms. Bell Journal of Economics 9(2): 508-523.
    """
    a, m = check_number("alpha", alpha), check_positive("pareto_min", pareto_min)
    if not 0 < a < 1:
        raise ValueError(f"`alpha` must lie between 0 and 1, got {a:g}. At 1 or more one firm would employ everybody.")
    k, s = check_positive("pareto_shape", pareto_shape), 1 / (1 - a)
    if not k > s:
        raise ValueError(
            f"`pareto_shape` must exceed 1 / (1 - alpha) = {s:g}, got {k:g}. "
            "Otherwise the most able would want infinitely many workers."
        )

    n_at_cutoff = a / (1 - a)
    share = 1 / (1 + n_at_cutoff * k / (k - s))
    z_star = m * share ** (-1 / k)
    w = a * z_star * n_at_cutoff ** (a - 1)
    return SpanOfControl(wage=w, cutoff_ability=z_star, entrepreneur_share=share, alpha=a)
