"""Small cited tables: one loader a table, one card a table (source, licence, unit, grade of evidence).

Figures are selections or roundings of the source on the card; cite it wherever a figure is shown.
"""

from ledtoolkit.datasets.cards import (
    Card,
    card,
    table_names,
)
from ledtoolkit.datasets.employment import (
    employment_figures,
    load_de_laender_employment_2008,
    load_de_laender_employment_2014,
    load_eu_employees_2016,
    load_goettingen_germany_2008_2017,
    load_nl_provinces_employment_2008,
    load_nl_provinces_employment_2018,
    published_national_row,
)
from ledtoolkit.datasets.enterprises import (
    load_de_laender_employed_2015,
    load_de_laender_firms_2015,
    load_nl_business_births_deaths_2013,
    load_nl_businesses_by_size_2022,
    load_nl_horeca_births_2007_2020,
    load_nl_neighbourhoods_businesses_2019,
    load_uk_business_demography_2024,
    load_uk_survival_by_industry_2019,
    load_wb_new_business_density,
    load_wb_new_business_density_middle_income,
)
from ledtoolkit.datasets.figures import Figures, read_figures, read_lines
from ledtoolkit.datasets.government import (
    load_imf_decentralisation_2016,
    load_oecd_decentralisation,
    load_sweden_municipalities_1979_1987,
    load_un_habitat_own_source_revenue,
)
from ledtoolkit.datasets.input_output import (
    load_io_chile_2013,
    load_io_germany_1995,
    load_io_netherlands_2000,
    load_io_published_multipliers,
)
from ledtoolkit.datasets.prosperity import (
    load_eu_rci_2010_2019,
    load_indiana_enterprise_zones,
    load_mexico_states_gdp,
    load_nl_neighbourhoods_income_2019,
    load_nl_provinces_gdp,
    load_nl_provinces_income,
    load_us_china_shock_2000_2007,
    load_us_state_income,
)
from ledtoolkit.datasets.trade_and_chains import (
    load_exports_by_hs_group_2021,
    load_lm3_cases,
    load_nl_clusters_gem_facts,
    load_spain_provinces_exports_2022,
    load_value_chain_shares,
)

__all__ = [
    "Card",
    "Figures",
    "card",
    "employment_figures",
    "load_de_laender_employed_2015",
    "load_de_laender_employment_2008",
    "load_de_laender_employment_2014",
    "load_de_laender_firms_2015",
    "load_eu_employees_2016",
    "load_eu_rci_2010_2019",
    "load_exports_by_hs_group_2021",
    "load_goettingen_germany_2008_2017",
    "load_imf_decentralisation_2016",
    "load_indiana_enterprise_zones",
    "load_io_chile_2013",
    "load_io_germany_1995",
    "load_io_netherlands_2000",
    "load_io_published_multipliers",
    "load_lm3_cases",
    "load_mexico_states_gdp",
    "load_nl_business_births_deaths_2013",
    "load_nl_businesses_by_size_2022",
    "load_nl_clusters_gem_facts",
    "load_nl_horeca_births_2007_2020",
    "load_nl_neighbourhoods_businesses_2019",
    "load_nl_neighbourhoods_income_2019",
    "load_nl_provinces_employment_2008",
    "load_nl_provinces_employment_2018",
    "load_nl_provinces_gdp",
    "load_nl_provinces_income",
    "load_oecd_decentralisation",
    "load_spain_provinces_exports_2022",
    "load_sweden_municipalities_1979_1987",
    "load_uk_business_demography_2024",
    "load_uk_survival_by_industry_2019",
    "load_un_habitat_own_source_revenue",
    "load_us_china_shock_2000_2007",
    "load_us_state_income",
    "load_value_chain_shares",
    "load_wb_new_business_density",
    "load_wb_new_business_density_middle_income",
    "published_national_row",
    "read_figures",
    "read_lines",
    "table_names",
]
