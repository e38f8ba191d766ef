"""Guards: every refusal names the problem, what was found and the way out.

The functions of the centre call these first and state their formula last.
Conditions are written so that NaN fails them.
A guard returns the value in the type that the formula needs, so that a checked value is also a clean one.
"""

from __future__ import annotations

from ledtoolkit.checks.numbers import (
    check_amount,
    check_choice,
    check_label,
    check_number,
    check_positive,
    check_share,
    check_whole,
)
from ledtoolkit.checks.rows import (
    Floats,
    check_amounts,
    check_amounts_of,
    check_figures,
    check_list,
    check_mapping,
    check_pair,
    check_same_labels,
    check_total,
    check_vector,
)
from ledtoolkit.checks.tables import (
    check_frame,
    check_matrix,
    check_square,
    check_table,
)

__all__ = [
    "Floats",
    "check_amount",
    "check_amounts",
    "check_amounts_of",
    "check_choice",
    "check_figures",
    "check_frame",
    "check_label",
    "check_list",
    "check_mapping",
    "check_matrix",
    "check_number",
    "check_pair",
    "check_positive",
    "check_same_labels",
    "check_share",
    "check_square",
    "check_table",
    "check_total",
    "check_vector",
    "check_whole",
]
