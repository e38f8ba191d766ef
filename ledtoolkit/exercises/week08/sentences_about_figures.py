"""The sentences of exercise w8e5 whose figures have a source, or should have one.

From drafts of plans that we made up; no place, office or figure in them is a real one.
"""

from __future__ import annotations

from ledtoolkit.exercises.cards import card
from ledtoolkit.exercises.week08.evidence_labels import SOURCE_MISSING, SUPPORTED
from ledtoolkit.words import mark

__all__ = ["SENTENCES_ABOUT_FIGURES"]

SENTENCES_ABOUT_FIGURES = (
    card(
        mark("In May 42 of the 60 stalls in the covered market were open (own count, 12 May; market register)."),
        mark("A count with its date, place and register, and the sentence says no more than it shows."),
        SUPPORTED,
    ),
    card(
        mark("Of the 118 members of the shea co-operative 71 are women (members' list, January 2024)."),
        mark("The list is named with its date, and the figure is only repeated."),
        SUPPORTED,
    ),
    card(
        mark("The quarry employed 240 people in 2019 and 180 in 2023, 60 fewer (yearly reports of the works council)."),
        mark("Both figures have a source, and 60 is their difference."),
        SUPPORTED,
    ),
    card(
        mark(
            "Of the 20 people hired last year 6 say that they would have found work here anyway (own survey, all 20 "
            "asked)."
        ),
        mark("It reports what people said, who asked and how many answered; it claims nothing about others."),
        SUPPORTED,
    ),
    card(
        mark(
            "Costs are 180,000 euro and incomings 135,000 euro, so 45,000 euro is still open (budget sheet of 3 March)."
        ),
        mark("The difference follows from two figures of one named sheet."),
        SUPPORTED,
    ),
    card(
        mark(
            "Passengers on the harbour ferry rose from 900 to 1,100 a day from 2021 to 2023 (ticket counts); why, we "
            "do not know."
        ),
        mark("Two counts and a plain limit: no cause is claimed."),
        SUPPORTED,
    ),
    card(
        mark(
            "The dyers' quarter has a location quotient of 2.1 in textiles (statistical office, jobs by district, "
            "2022): a hint that it sells outside."
        ),
        mark("The source is complete, and a hint is all that a quotient can give."),
        SUPPORTED,
    ),
    card(
        mark(
            "The tannery lets 30 cubic metres of water an hour into the river (environment agency, measured in June "
            "2023)."
        ),
        mark("Who measured, what and when: the sentence adds nothing."),
        SUPPORTED,
    ),
    card(
        mark(
            "Three of the five hotels on the island would buy fish here if it came on ice (interviews of 4 to 8 "
            "April, notes in the annex)."
        ),
        mark("Five were asked, and three said so; the notes can be read."),
        SUPPORTED,
    ),
    card(
        mark(
            "If 30% would have come anyway and others lose 25% of the rest, 20 gross jobs are 10.5 net jobs (rates: "
            "our assumption, annex 2)."
        ),
        mark("The rates are called an assumption, and the product follows from them."),
        SUPPORTED,
    ),
    card(
        mark("The council has promised 50,000 euro, which is not signed yet (letter of the mayor, 2 February)."),
        mark("A promise is called a promise, and the letter is named."),
        SUPPORTED,
    ),
    card(
        mark(
            "As a reason to leave, 58 of 90 pupils named the lack of a bus, 21 named wages (school survey, November "
            "2023)."
        ),
        mark("The survey is named, and the sentence stays with those who were asked."),
        SUPPORTED,
    ),
    card(
        mark(
            "The tourist board expects 12,000 visitors to the fjord in 2030 (projection of 2023, middle variant); we "
            "plan for 8,000."
        ),
        mark("A projection is called a projection, and the plan keeps a margin."),
        SUPPORTED,
    ),
    card(
        mark(
            "Output per head is 104% and household income 94% of the national mean (statistical office, regional "
            "accounts 2021)."
        ),
        mark("Two figures of one named table, side by side, without a cause."),
        SUPPORTED,
    ),
    card(
        mark("In the night market 9 of 31 traders pay by phone (own count on two evenings, 6 and 7 May)."),
        mark("A small count, and the sentence speaks of these two evenings and traders only."),
        SUPPORTED,
    ),
    card(
        mark("Every second shop in the main street of the mining town stands empty."),
        mark("It may well be so, but nobody says who counted, and when."),
        SOURCE_MISSING,
    ),
    card(
        mark("About 3,000 tourists come to the hot springs each year."),
        mark("There is a figure and no source line: publisher, table and year are missing."),
        SOURCE_MISSING,
    ),
    card(
        mark("Women hold 64% of the stalls in the souk."),
        mark("A figure this exact was counted by somebody: name the count and its date."),
        SOURCE_MISSING,
    ),
    card(
        mark("The rice mill loses a fifth of each harvest in storage, as experts say."),
        mark("Experts without a name are no source: who, where, in which year?"),
        SOURCE_MISSING,
    ),
    card(
        mark("It is well known that the valley sends 400 workers to the coast each season."),
        mark("What is well known still has a source, or it is hearsay."),
        SOURCE_MISSING,
    ),
    card(
        mark("Rents in the old medina have doubled in five years."),
        mark("It can be checked, but the sentence does not say against which figures."),
        SOURCE_MISSING,
    ),
    card(
        mark("A tea picker earns 2.10 euro an hour (statistics, 2022)."),
        mark("“Statistics” is no publisher: the table cannot be found again."),
        SOURCE_MISSING,
    ),
    card(
        mark("The cold store for the fishing harbour costs 85,000 euro."),
        mark("A price comes from an offer or a budget: say from whose, and of which day."),
        SOURCE_MISSING,
    ),
    card(
        mark("Our province has twelve new firms for each 1,000 adults, according to the internet."),
        mark("The internet is a road to a source, and no source."),
        SOURCE_MISSING,
    ),
    card(
        mark("Nine out of ten customers would pay more for cheese with the label of the valley."),
        mark("Somebody must have asked them: who, how many, and when?"),
        SOURCE_MISSING,
    ),
    card(
        mark("The ferry to the outer islands is late on 70 days a year."),
        mark("There is no log or timetable behind the figure."),
        SOURCE_MISSING,
    ),
    card(
        mark("The sewing workshop in the hillside quarter reaches 350 young people a year, a report says."),
        mark("A report without author, title and year cannot be found."),
        SOURCE_MISSING,
    ),
    card(
        mark("In 2021 the highland province exported copper goods for 90 million euro."),
        mark("The year is there; who published it, in which table, is not."),
        SOURCE_MISSING,
    ),
    card(
        mark("Two thirds of the houses on the hillside have no title deed."),
        mark("The land office or a survey would know it: name which."),
        SOURCE_MISSING,
    ),
    card(
        mark("The glass factory buys 15% of its sand in the district."),
        mark("It can come from the factory's own books: then say so, with the year."),
        SOURCE_MISSING,
    ),
)
