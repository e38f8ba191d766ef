"""The forms of paper keep to the curriculum: titles in their order, word budgets, parts."""

from ledtoolkit.capstone.sections import EVIDENCE_IDS, EXHIBIT_IDS, FORMS, SECTION_IDS, form_named


def test_the_long_paper_has_the_budgets_of_the_curriculum_which_add_to_3050_words():
    limits = FORMS["paper"].limits()
    assert limits == {"1": 250, "2": 350, "3": 300, "4": 300, "5": 200, "6": 500, "7": 350, "8": 400, "9": 400}
    assert sum(limits.values()) == FORMS["paper"].most_words == 3050
    assert FORMS["paper"].least_words == 1800


def test_the_policy_paper_has_2500_words_and_at_most_three_exhibits_of_evidence():
    form = FORMS["policy-paper"]
    assert sum(form.limits().values()) == form.most_words == 2500
    assert form.most_evidence == 3
    assert len(set(form.exhibits) & set(EVIDENCE_IDS)) == 3


def test_the_joint_plan_fits_on_two_pages():
    form = FORMS["joint-plan"]
    assert sum(form.limits().values()) == form.most_words == 600
    assert "plan" in form.parts


def test_every_exhibit_that_a_form_shows_stands_in_one_of_its_sections():
    for form in FORMS.values():
        placed = [exhibit for section in form.sections for exhibit in section.exhibits]
        assert len(placed) == len(set(placed))
        assert set(form.exhibits) <= set(placed) <= set(EXHIBIT_IDS)


def test_texts_have_an_id_of_their_own_in_each_form():
    for form in FORMS.values():
        assert len({section.id for section in form.sections}) == len(form.sections)
    assert SECTION_IDS[:10] == ("1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9")


def test_an_unknown_form_is_the_long_paper():
    assert form_named("thesis") is FORMS["paper"]
