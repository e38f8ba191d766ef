"""Numbers in the sample papers that stand in no exhibit: each with the table it comes from, worked out here."""

from ledtoolkit import datasets

EMPLOYEES = datasets.load_eu_employees_2016()
DECENTRALISATION = datasets.load_imf_decentralisation_2016().droplevel("year")
COMPETITIVENESS = datasets.load_eu_rci_2010_2019().droplevel("nuts")
GDP = datasets.load_nl_provinces_gdp()["gdp_pc_2019"]
INCOME = datasets.load_nl_provinces_income()["income_pps_2019"]
DUTCH_BRANCHES = datasets.load_io_netherlands_2000()
GERMAN_BRANCHES = datasets.load_io_germany_1995()
DUTCH_FIRMS = datasets.load_nl_businesses_by_size_2022().loc[
    "C", ["persons_0", "persons_1", "persons_2_9", "persons_10plus"]
]
GERMAN_FIRMS = datasets.load_de_laender_firms_2015()
ZEELAND = datasets.load_nl_provinces_employment_2018().loc["Zeeland"]
ZEELAND_2008 = datasets.load_nl_provinces_employment_2008().loc["Zeeland"]
THUERINGEN = datasets.load_de_laender_employment_2014().loc["Thueringen"]
THUERINGEN_2008 = datasets.load_de_laender_employment_2008().loc["Thueringen"]


def firms_per_1000(branch, land=None):
    firms = GERMAN_FIRMS.loc[land] if land else GERMAN_FIRMS.sum()
    return 1000 * firms[branch] / firms["pop"]


def percent(share):
    return 100 * share


# By sample: number as it is written, and its value from a bundled table.
TRACED = {
    "zeeland": {
        "1.2": percent(0.1 * ZEELAND["B-E"] / ZEELAND.sum()),
        "4.8": ZEELAND["M_N"] - ZEELAND_2008["M_N"],
        "1.0": ZEELAND_2008["B-E"] - ZEELAND["B-E"],
        "9.7": ZEELAND.sum() - ZEELAND_2008.sum(),
        "37,549": GDP["Zeeland"],
        "46,714": GDP["Netherlands"],
        "80": percent(GDP["Zeeland"] / GDP["Netherlands"]),
        "17,500": INCOME["Zeeland"],
        "98": percent(INCOME["Zeeland"] / INCOME.mean()),
        "39": percent(DUTCH_BRANCHES.loc["agriculture", "exports"] / DUTCH_BRANCHES.loc["agriculture", "total_use"]),
        "38": percent(
            DUTCH_BRANCHES.loc["agriculture", "manufacturing"] / DUTCH_BRANCHES.loc["agriculture", "total_use"]
        ),
        "54": percent(
            DUTCH_BRANCHES.loc["manufacturing", "exports"] / DUTCH_BRANCHES.loc["manufacturing", "total_use"]
        ),
        "3.9": percent(
            DUTCH_BRANCHES.loc["agriculture", "manufacturing"] / DUTCH_BRANCHES.loc["output_bp", "manufacturing"]
        ),
        "31.7": percent(DECENTRALISATION.loc["Netherlands", "expenditure_share"]),
        "0.726": DECENTRALISATION.loc["Netherlands", "vertical_fiscal_imbalance"],
        "27": percent(1 - DECENTRALISATION.loc["Netherlands", "vertical_fiscal_imbalance"]),
        "0.45": COMPETITIVENESS.loc["Zeeland", "rci_2019"],
        "0.74": COMPETITIVENESS.loc["Netherlands", "rci_2019"],
        "0.50": COMPETITIVENESS.loc["Zeeland", "rci_2010"],
        "0.90": COMPETITIVENESS.loc["Netherlands", "rci_2010"],
        "81,440": DUTCH_FIRMS.sum(),
        "63": percent(DUTCH_FIRMS["persons_1"] / DUTCH_FIRMS.sum()),
        "12": percent(DUTCH_FIRMS["persons_10plus"] / DUTCH_FIRMS.sum()),
    },
    "thueringen": {
        "3.85": firms_per_1000("C", "Thueringen"),
        "3.08": firms_per_1000("C"),
        "0.97": firms_per_1000("J", "Thueringen"),
        "1.71": firms_per_1000("J"),
        "8,363": GERMAN_FIRMS.loc["Thueringen", "C"],
        "45,492": THUERINGEN.sum() - THUERINGEN_2008.sum(),
        "2.6": percent(0.1 * THUERINGEN["B-E"] / THUERINGEN.sum()),
        "29": percent(GERMAN_BRANCHES.loc["CPA_B-E", "P6"] / GERMAN_BRANCHES.loc["P1", "CPA_B-E"]),
        "28": percent(GERMAN_BRANCHES.loc["CPA_B-E", "CPA_B-E"] / GERMAN_BRANCHES.loc["P1", "CPA_B-E"]),
        "8.9": percent(GERMAN_BRANCHES.loc["CPA_J-N", "CPA_B-E"] / GERMAN_BRANCHES.loc["P1", "CPA_B-E"]),
        "39.8": percent(DECENTRALISATION.loc["Germany", "expenditure_share"]),
        "0.070": DECENTRALISATION.loc["Germany", "vertical_fiscal_imbalance"],
        "93": percent(1 - DECENTRALISATION.loc["Germany", "vertical_fiscal_imbalance"]),
    },
    "romania": {
        "26.6": percent(DECENTRALISATION.loc["Romania", "expenditure_share"]),
        "0.778": DECENTRALISATION.loc["Romania", "vertical_fiscal_imbalance"],
        "22": percent(1 - DECENTRALISATION.loc["Romania", "vertical_fiscal_imbalance"]),
        "0.448": DECENTRALISATION.loc["Spain", "vertical_fiscal_imbalance"],
        "0.323": DECENTRALISATION.loc["Sweden", "vertical_fiscal_imbalance"],
        "0.861": DECENTRALISATION.loc["Peru", "vertical_fiscal_imbalance"],
        "-1.13": COMPETITIVENESS.loc["Romania", "rci_2019"],
        "-1.17": COMPETITIVENESS.loc["Romania", "rci_2010"],
        "2.8": percent(0.1 * EMPLOYEES.loc["RO", "B-E"] / EMPLOYEES.loc["RO"].sum()),
        "1.7": percent(0.1 * EMPLOYEES["B-E"].sum() / EMPLOYEES.to_numpy().sum()),
        "6,303.7": EMPLOYEES.loc["RO"].sum(),
    },
    "lakeside": {},
    "valle": {},
}

# By sample: what the paper itself calls invented (talks, own counts) and no part of the plan repeats.
INVENTED = {
    "zeeland": set(),
    "thueringen": set(),
    "romania": set(),
    "lakeside": {"0.90", "2.00", "45", "0.50"},
    "valle": {"3,80", "0,57", "15", "30"},
}
# The limits of the course itself: days of the first steps, the shift of weights, the base of a percentage.
OF_THE_COURSE = {"100", "1,000", "0.1", "0,1", "0"}
