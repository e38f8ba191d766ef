"""Adapter of input-output analysis."""

import numpy as np
import pandas as pd

from ledtoolkit.input_output import allocation_coefficients, ghosh_inverse, leontief_inverse, technical_coefficients
from ledtoolkit.interindustry_multipliers import (
    input_multipliers,
    output_multipliers,
    satellite_coefficients,
    satellite_effects,
    type1_multipliers,
)


def _input_output(case):
    Z, x = pd.DataFrame(case["Z"]), case["output"]
    A = technical_coefficients(Z, x)
    L, G = leontief_inverse(A), ghosh_inverse(allocation_coefficients(Z, x))
    v = {name: satellite_coefficients(amounts, x) for name, amounts in case.get("satellites", {}).items()}
    return {
        "A": A.to_numpy(),
        "leontief_diagonal": np.diag(L),
        "output_multiplier": output_multipliers(L).to_numpy(),
        "ghosh_first_column": G.iloc[:, 0].to_numpy(),
        "input_multiplier": input_multipliers(G).to_numpy(),
        "satellite_coefficients": {name: direct.to_numpy() for name, direct in v.items()},
        "satellite_effect": {name: satellite_effects(direct, L).to_numpy() for name, direct in v.items()},
        # a branch without the amount has no multiplier; a case leaves such an entry unchecked
        "satellite_multiplier_type1": {
            name: type1_multipliers(direct, L, undefined_as=np.nan).to_numpy() for name, direct in v.items()
        },
    }


ADAPTERS = {"input_output": _input_output}
