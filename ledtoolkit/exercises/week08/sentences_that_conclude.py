"""The sentences of exercise w8e5 that conclude or add up what their figures do not carry.

From drafts of plans that we made up; no place, office or figure in them is a real one.
"""

from __future__ import annotations

from ledtoolkit.exercises.cards import card
from ledtoolkit.exercises.week08.evidence_labels import (
    DOUBLE_COUNTING,
    MULTIPLIER,
    PROJECTION,
    SUPPORTED,
    WRONG_INFERENCE,
)
from ledtoolkit.words import mark

__all__ = ["SENTENCES_THAT_CONCLUDE"]

SENTENCES_THAT_CONCLUDE = (
    card(
        mark(
            "The location quotient of fishing is 3.2 (statistical office, jobs 2022), which proves that we export fish."
        ),
        mark("The quotient is sourced and gives a hint. A table of jobs proves no sale."),
        WRONG_INFERENCE,
    ),
    card(
        mark(
            "Jobs grew by 4% in the year after the trade fair (labour office, 2022 and 2023), so the fair created them."
        ),
        mark("After is not because: jobs may have grown as much in towns without a fair."),
        WRONG_INFERENCE,
    ),
    card(
        mark(
            "Since 12,000 guests will come to the fjord in 2030 (projection of the tourist board, 2023), the new "
            "hotel is full."
        ),
        mark("A projection says what happens if its assumptions hold. It fills no beds."),
        WRONG_INFERENCE,
        traps={SUPPORTED: PROJECTION},
    ),
    card(
        mark(
            "Towns with a university have higher incomes (ministry, city atlas 2020), so a campus will make our town "
            "rich."
        ),
        mark("Rich towns may attract universities, or both may have another cause."),
        WRONG_INFERENCE,
    ),
    card(
        mark("Output per head is the highest of all districts (regional accounts 2021), so people here are well off."),
        mark("Output counts where it is produced; income may live elsewhere."),
        WRONG_INFERENCE,
    ),
    card(
        mark(
            "The processing plant gives 20 gross jobs, and the multiplier is 1.8 (input-output table 2018), so we "
            "gain 36 jobs."
        ),
        mark("Only net jobs may be multiplied: those that would have come anyway, or are lost by others, add nothing."),
        WRONG_INFERENCE,
        DOUBLE_COUNTING,
        traps={SUPPORTED: MULTIPLIER},
    ),
    card(
        mark("Half of the graduates of the college leave the island (college survey 2023), so its teaching is bad."),
        mark("They may leave because they learned well, or for lack of work. The survey asks where, not why."),
        WRONG_INFERENCE,
    ),
    card(
        mark(
            "The cluster index of ceramics is 5.4 (own calculation, register of firms 2022), so the potters work "
            "together."
        ),
        mark("The index counts firms and jobs. It sees no co-operation."),
        WRONG_INFERENCE,
    ),
    card(
        mark(
            "Firms in the incubator survive more often than others (its yearly report, 2022), so it keeps firms alive."
        ),
        mark("It chooses whom it lets in: the same firms might have survived outside."),
        WRONG_INFERENCE,
    ),
    card(
        mark("The mean wage in the garment zone rose by 5% (tax office, 2023), so every seamstress earns more."),
        mark("A mean can rise while many earn less, for example when the lowest paid are dismissed."),
        WRONG_INFERENCE,
    ),
    card(
        mark(
            "By 2035 the county has lost 2,000 people (population projection of 2022), so the school can close this "
            "summer."
        ),
        mark("The projection is read as if it had happened; it changes when its assumptions do."),
        WRONG_INFERENCE,
        traps={SUPPORTED: PROJECTION},
    ),
    card(
        mark("The ratio of benefits to costs is 1.08 at a rate of 3% (own sheet, May), so the dam pays at every rate."),
        mark("At a higher rate later benefits weigh less, and the ratio can fall below 1."),
        WRONG_INFERENCE,
    ),
    card(
        mark("Nobody spoke against the quarry at the meeting (minutes of 6 May), so all groups agree."),
        mark("Those who were absent, or afraid to speak, are not in the minutes."),
        WRONG_INFERENCE,
    ),
    card(
        mark(
            "The ministry's model gives 300 jobs along the new road in 2030 (model run of 2023). These jobs repay the "
            "loan."
        ),
        mark("A model run is no wage and no tax: the jobs are not there yet."),
        WRONG_INFERENCE,
        traps={SUPPORTED: PROJECTION},
    ),
    card(
        mark(
            "Forty gross jobs in the call centre, times the multiplier of 2.2 (national table 2019): our valley gains "
            "88 jobs."
        ),
        mark("A national multiplier is too large for a valley, and gross jobs are not gained jobs."),
        WRONG_INFERENCE,
        DOUBLE_COUNTING,
        traps={SUPPORTED: MULTIPLIER},
    ),
    card(
        mark(
            "The market hall brings 400,000 euro of sales, and 250,000 euro of wages paid out of these sales (budget "
            "2024): 650,000 euro of benefit."
        ),
        mark("The wages are a part of the sales: the same money stands there twice."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "The youth fund pays 30,000 euro for the course, and the same 30,000 euro for the workshop (letter of the "
            "fund, 5 March)."
        ),
        mark("One grant is promised to two purposes: it can be spent once."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "The hall gives 18 people work, and it takes the same 18 people out of unemployment (labour office, "
            "2023): 36 people are helped."
        ),
        mark("They are the same 18 people."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "A firm moved its 25 jobs from the old zone to the new park, and both zones report them (registers 2023): "
            "50 jobs."
        ),
        mark("The 25 jobs stand in two registers, and are 25."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "Twenty jobs in the sawmill times a multiplier of 1.8 (input-output table 2018) are 36; with the 20 in "
            "the mill, 56."
        ),
        mark("The multiplier counts the 20 jobs of the mill already, and here they are added again."),
        DOUBLE_COUNTING,
        traps={SUPPORTED: MULTIPLIER},
    ),
    card(
        mark(
            "Farmers sell the coffee for 50,000 euro, the roaster sells it on for 120,000 euro: the chain adds "
            "170,000 euro (own ledger 2023)."
        ),
        mark("The roaster's price contains the farmers' price. Add value added, not sales."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "Visitors spend 90,000 euro, and inns earn 90,000 euro from them: 180,000 euro for the island (own "
            "survey, August 2023)."
        ),
        mark("One payment is seen from both sides of the counter."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "Volunteers work for 12,000 euro, which also saves 12,000 euro of wages: they are worth 24,000 euro (hour "
            "book 2023)."
        ),
        mark("The saved wages are the worth of the work: one of the two counts."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "The tram saves trips worth 100,000 euro, and raises house prices by 100,000 euro for that reason "
            "(appraisal 2022): 200,000 euro."
        ),
        mark("People pay more for the houses because of the shorter trips: the same gain twice."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "The course reaches 40 women and 40 young people, all of them young women (attendance list 2024): 80 "
            "people."
        ),
        mark("The same 40 people stand in both lines."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "We have a loan of 60,000 euro and a machine for 60,000 euro that it pays for (finance plan of May): "
            "120,000 euro of means."
        ),
        mark("The machine is what the loan became; the means are 60,000 euro."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "The bus saves commuters 60,000 euro a year, and they spend these 60,000 euro in shops here (survey "
            "2023): 120,000 euro."
        ),
        mark("What is saved and then spent is one sum: count it once."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "Firms gain profits of 75,000 euro before tax, and the city 20,000 euro of tax on them (tax office 2022): "
            "95,000 euro."
        ),
        mark("The tax is paid out of the profits, which are given before tax."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "The mill's 30 jobs stand in our plan, and in the plan of the next district for the same mill (both "
            "plans, 2024): 60 jobs."
        ),
        mark("One mill, planned twice on paper, gives its 30 jobs once."),
        DOUBLE_COUNTING,
    ),
    card(
        mark(
            "Wages of 70,000 euro are left out of the costs, and counted as a benefit of 70,000 euro too (budget of "
            "June)."
        ),
        mark(
            "If idle labour costs nothing, it is left out of the costs. To count its wage as a benefit as well is "
            "once too often."
        ),
        DOUBLE_COUNTING,
    ),
)
