"""What the checks say of value today, cash and net jobs."""

from ledtoolkit.capstone import checks_of_money
from ledtoolkit.capstone.exhibits import exhibit_or_missing
from tests.ledtoolkit.capstone.whole import LAKESIDE, WHOLE, checked, drafted, said


def test_value_today_and_ratio_say_the_same():
    assert said(checked(), "value") == (
        "well",
        "At 5.0% a year the net present value is 53.3 thousand euro and the benefit-cost ratio 1.08: both say yes.",
    )
    check = checked(money=WHOLE["money"] | {"rate": "12"})["value"]
    assert check.state == "look"
    assert "both say no" in check.sentence
    assert checked(money=WHOLE["money"] | {"rate": ""})["value"].state == "missing"


def test_a_small_value_in_a_large_unit_is_no_nought():
    # 0.05 paid now, 0.06 a year later at 5%: 0.06 / 1.05 - 0.05 = 0.00714
    money = WHOLE["money"] | {"unit": "million euro", "costs": ["0.05"], "benefits": ["0", "0.06"]}
    assert said(checked(money=money), "value")[1] == (
        "At 5.0% a year the net present value is 0.0071 million euro and the benefit-cost ratio 1.14: both say yes."
    )
    rows = dict(exhibit_or_missing("project-money", LAKESIDE, drafted(money=money)).rows)
    assert rows["Net present value at 5.0% a year"] == "0.0071"


def test_a_value_without_a_unit_is_a_number_alone():
    assert said(checked(money=WHOLE["money"] | {"unit": ""}), "value")[1] == (
        "At 5.0% a year the net present value is 53.3 and the benefit-cost ratio 1.08: both say yes."
    )


def test_an_amount_and_its_unit_are_one_sentence_for_translators(monkeypatch):
    monkeypatch.setattr(checks_of_money, "say", lambda sentence, **parts: sentence.format(**parts).replace(" ", "_"))
    words = checks_of_money.checks_of_money(drafted())[0].sentence
    assert "53.3_thousand_euro" in words


def test_the_peak_need_is_said_beside_the_gap():
    assert checked()["cash"].sentence == "Somebody must advance 55 in quarter 2; in the end 45 is not covered."
    early = WHOLE["money"] | {"cash_incomings": ["190"]}
    assert said(checked(money=early), "cash") == (
        "well",
        "The cash box never falls below zero; at the end 10 is left.",
    )


def test_what_is_left_after_a_quarter_below_zero_is_not_called_uncovered():
    late = WHOLE["money"] | {"cash_incomings": ["30", "15", "60", "80"]}
    assert said(checked(money=late), "cash") == (
        "well",
        "Somebody must advance 55 in quarter 2; at the end 5 is left.",
    )


def test_a_crumb_of_a_sum_is_nothing_to_advance():
    even = WHOLE["money"] | {"cash_costs": ["0.1", "0.2"], "cash_incomings": ["0.3"]}
    assert said(checked(money=even), "cash") == (
        "well",
        "The cash box never falls below zero; at the end 0 is left.",
    )


def test_gross_jobs_need_deadweight_and_displacement():
    assert said(checked(), "net-jobs") == ("well", "Of 20.0 gross jobs 10.5 are net.")
    assert checked(money=WHOLE["money"] | {"deadweight": ""})["net-jobs"].state == "missing"
    assert "net-jobs" not in checked(money=WHOLE["money"] | {"gross_jobs": ""})
