"""A document has its title page, sections, tables, figures, annex and references, in the paper's language."""

from ledtoolkit.capstone.assemble import assemble
from ledtoolkit.capstone.sections import FORMS
from ledtoolkit.document import Figure, Note, Prose, Table
from ledtoolkit.place import place_named
from tests.ledtoolkit.capstone.whole import WHOLE, drafted


def whole_paper(**changes):
    chosen = {"chosen": [{"id": name} for name in FORMS["paper"].exhibits if name != "output-and-income"]}
    return assemble(drafted(**{"exhibits": chosen} | changes))


def ids(section):
    return [block.id for block in section.blocks if isinstance(block, (Figure, Table))]


def test_the_title_page_says_what_who_where_and_when():
    paper = whole_paper()
    assert (paper.title, paper.subtitle) == ("Ice", "Policy paper with action plan")
    assert (paper.author, paper.place, paper.date) == ("Group 4", "Lakeside-Fiction", "3 March, year 7")
    assert whole_paper(about={}).title == "Policy paper for Lakeside-Fiction"
    assert whole_paper(about={"form": "joint-plan"}).title == "Joint plan of action for Lakeside-Fiction"


def test_sections_stand_in_order_with_their_exhibits_and_the_annex_last():
    sections = whole_paper().sections
    assert [section.number for section in sections] == ["1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9", ""]
    assert ids(sections[1]) == ["key-figures", "location-quotients", "growth"]
    assert ids(sections[8]) == ["options-scores", "options-table", "project-money"]
    assert ids(sections[9]) == ["theory-of-change", "assumptions", "action-plan", "finance", "cash-plan"]
    assert ids(sections[10]) == ["limits"]


def test_exhibits_stand_in_the_order_of_the_learner_with_their_captions():
    chosen = {"chosen": [{"id": "growth", "caption": "Where jobs came from"}, {"id": "key-figures"}]}
    section = whole_paper(exhibits=chosen).sections[1]
    assert ids(section) == ["growth", "key-figures"]
    assert section.blocks[1].caption == "Where jobs came from"
    assert section.blocks[2].caption == "Lakeside-Fiction in figures, year 6"


def test_every_table_and_figure_has_a_source():
    blocks = [block for section in whole_paper().sections for block in section.blocks]
    assert all(block.source for block in blocks if isinstance(block, (Figure, Table)))


def test_references_are_those_of_the_methods_that_are_shown():
    paper = whole_paper(exhibits={"chosen": [{"id": "growth"}, {"id": "theory-of-change"}]})
    assert [line.partition(" (")[0] for line in paper.references] == ["Dunn, E. S.", "Weiss, C. H."]
    assert [row[0] for row in paper.sections[-1].blocks[1].rows] == [
        "National share, industry mix, regional share",
        "Theory of change",
    ]


def test_what_cannot_be_shown_is_not_cited():
    paper = whole_paper(exhibits={"chosen": [{"id": "theory-of-change"}]}, change={})
    assert paper.references == ()
    assert len(paper.sections[-1].blocks) == 1


def test_the_annex_says_where_figures_of_the_place_come_from():
    annex = assemble(drafted(place_named("nl/Drenthe"))).sections[-1]
    assert annex.title == "Annex: sources and limits"
    assert isinstance(annex.blocks[0], Prose)
    assert annex.blocks[0].text.startswith("Figures about Drenthe come from: Eurostat, Employment by NUTS 3 region")
    assert annex.blocks[0].text.endswith("They are compared with the 12 provinces of the Netherlands.")


def test_notices_say_what_is_fictional_and_how_much_is_missing():
    assert whole_paper().notices == (
        "Lakeside-Fiction is a FICTIONAL place; its figures are set by the course.",
        "This paper is not complete: 10 points are missing.",
    )
    texts = {f"section/{section.id}": {"text": "Words."} for section in FORMS["paper"].sections}
    assert assemble(drafted(place_named("nl/Drenthe"), **texts)).notices == ()


def test_a_policy_paper_has_its_own_sections_from_the_same_texts():
    about = WHOLE["about"] | {"form": "policy-paper"}
    paper = whole_paper(about=about, **{"section/1": {"text": "A third spoils."}, "section/risks": {"text": "Rain."}})
    assert [section.title for section in paper.sections] == [
        *("The problem", "The evidence", "Three options", "The choice", "Implementation", "Risks and answers"),
        "Annex: sources and limits",
    ]
    assert paper.sections[0].blocks[0] == Prose("A third spoils.")
    assert paper.sections[5].blocks[0] == Prose("Rain.")


def test_numbers_follow_the_language_of_the_paper_and_not_of_the_screen():
    about = WHOLE["about"] | {"language": "es"}
    rows = whole_paper(about=about, exhibits={"chosen": [{"id": "key-figures"}]}).sections[1].blocks[1].rows
    assert rows[4][1] == "30,38"


def test_the_same_draft_gives_the_same_document():
    assert whole_paper() == whole_paper()


def test_a_note_of_an_empty_section_says_only_what_fills_it():
    sections = whole_paper().sections
    assert sections[0].blocks[0] == Note("This section is empty. Your text of week 8 fills it.")
    assert sections[4].blocks[0] == Note("This section is empty.")
