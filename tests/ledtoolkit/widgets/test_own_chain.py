"""The form of an own chain: what is typed is kept, and the picture follows as soon as the chain can be worked out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ledtoolkit.progress import Record, open_record
from ledtoolkit.widgets.chain_ladder import ChainLadderExplorer
from ledtoolkit.widgets.own_chain import OwnChainForm, own_chain_form
from ledtoolkit.widgets.typed_chain import BLANK, CHAIN, shaped_chain

FISH = {
    "product": "a kilo of <b>smoked</b> fish",
    "source": "asked at the landing, May 2026",
    "steps": [
        {"name": "Fishers", "price": "1.20"},
        {"name": "Market", "price": "9.00", "needed": "3", "lost": "10", "inputs": "1"},
    ],
}


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path / "my-work")


@pytest.fixture
def form(record: Record) -> OwnChainForm:
    return OwnChainForm(record)


def told(form: OwnChainForm, chain: Any, *, keep: str | None = None) -> dict[str, Any]:
    heard: list[dict[str, Any]] = []
    form.send = lambda content, buffers=None: heard.append(content)
    wanted = form.state["keep"] if keep is None else keep
    form._hear(form, {"kind": "typed", "number": 7, "typed": {"chain": chain}, "keep": wanted}, [])
    assert heard[0]["number"] == 7
    return heard[0]


def test_an_empty_form_says_what_it_needs_and_writes_nothing(form: OwnChainForm, record: Record) -> None:
    assert form.state["said"].startswith("Fill in a name and a price for at least two steps")
    assert (form.state["drawing"], form.state["is_blank"], len(form.state["typed"]["steps"])) == ("", True, 2)
    told(form, BLANK)
    assert record.entries() == []


def test_a_step_that_is_taken_away_stays_away(form: OwnChainForm) -> None:
    one = shaped_chain({"steps": [{"name": "Fishers", "price": "1.20"}]})
    told(form, one)
    assert form.state["typed"] == one
    assert not form.state["is_blank"]


def test_the_browser_takes_no_more_letters_than_the_record_keeps(form: OwnChainForm) -> None:
    columns, longest = form.words["steps"]["columns"], form.words["longest"]
    boxes = {column["name"]: "x" * column["most"] for column in columns}
    full = {"product": "x" * longest["product"], "source": "x" * longest["source"], "steps": [boxes]}
    assert shaped_chain(full) == full


def test_what_is_typed_is_kept_and_comes_back_in_another_page(form: OwnChainForm, record: Record) -> None:
    assert told(form, FISH)["kind"] == "saved"
    told(form, FISH)
    assert [entry.key for entry in record.entries()] == [CHAIN]
    assert OwnChainForm(record).state == form.state


def test_the_finding_follows_one_unit_back_through_loss_and_conversion(form: OwnChainForm) -> None:
    # 3 kilos for one, a tenth of them lost: 3 / 0.9 = 3.33 kilos at 1.20 are 4.00 of the 9.00.
    told(form, FISH)
    assert form.state["said"] == (
        "Of what the user pays, 44.4% goes to “Fishers”. "
        "Behind one unit that the user buys stand 3.33 units of what “Fishers” sells; they cost 4.00."
    )
    for shown in ("4.00", "44.4%", "55.6%", "125.0%"):
        assert shown in form.state["table"]
    assert form.state["source"] == "Prices: asked at the landing, May 2026"


def test_what_was_typed_is_text_in_the_picture(form: OwnChainForm) -> None:
    told(form, FISH)
    assert "<b>" not in form.state["drawing"] + form.state["table"]


def test_a_half_typed_chain_is_kept_too_and_says_what_is_missing(form: OwnChainForm, record: Record) -> None:
    half = shaped_chain({"steps": [{"name": "Fishers"}, {"name": "Market", "price": "9"}]})
    assert told(form, half)["kind"] == "saved"
    assert OwnChainForm(record).state["typed"] == half
    assert (form.state["said"], form.state["drawing"]) == ("Step 1: type the price at which Fishers sells.", "")


def test_who_pays_more_than_it_gets_is_asked_about_the_unit(form: OwnChainForm) -> None:
    told(form, {"steps": [{"name": "Farm", "price": "5"}, {"name": "Mill", "price": "4"}]})
    assert form.state["said"] == (
        "“Mill” pays more than it gets. Do all prices mean the same unit, "
        "and is “Units bought for one unit sold” right? Until this is clear, the ladder does not show your chain."
    )


def test_the_first_step_is_asked_about_what_it_buys_in(form: OwnChainForm) -> None:
    told(form, {"steps": [{"name": "Grower", "price": "0.40", "inputs": "0.50"}, {"name": "Shop", "price": "3"}]})
    assert form.state["said"] == (
        "“Grower” pays more than it gets. Do all prices mean the same unit, and is “Other things bought in, for one "
        "unit sold” right? Until this is clear, the ladder does not show your chain."
    )


def test_the_share_of_the_first_is_what_it_keeps_as_in_the_table(form: OwnChainForm) -> None:
    # Of 4 the farm gets 2 and buys in 0.50: 1.50 are 37.5%.
    told(form, {"steps": [{"name": "Farm", "price": "2", "inputs": "0.5"}, {"name": "Shop", "price": "4"}]})
    assert form.state["said"].startswith("Of what the user pays, 37.5% goes to “Farm”. ")
    assert "37.5%" in form.state["table"]


def test_the_example_is_the_chain_of_the_lesson_and_says_so(form: OwnChainForm) -> None:
    told(form, form.words["example"])
    assert form.state["said"].startswith("Of what the user pays, 27.8% goes to “Grower”. ")
    assert form.state["source"] == "Prices: made up (SYNTHETIC), as in the lesson."


def test_the_example_is_no_own_figure_to_the_ladder() -> None:
    form = OwnChainForm(open_record())
    told(form, form.words["example"])
    reading = ChainLadderExplorer().model(chain="own", change=0.0, view="ladder")
    assert (reading.chain, reading.source) == (
        "Own chain: dried fruit (SYNTHETIC)",
        "made up (SYNTHETIC), as in the lesson.",
    )


@pytest.mark.parametrize(
    "steps",
    [
        [{"name": "Grower", "price": "0.40", "inputs": "0.50"}, {"name": "Shop", "price": "3"}],
        [
            {"name": "Farm", "price": "1"},
            {"name": "Mill", "price": "2", "needed": "3"},
            {"name": "Shop", "price": "2.5"},
        ],
    ],
)
def test_the_ladder_shows_the_made_up_chain_while_somebody_in_the_typed_one_loses(steps: list[dict[str, str]]) -> None:
    told(OwnChainForm(open_record()), {"product": "flour", "steps": steps})
    reading = ChainLadderExplorer().model(chain="own", change=0.5, view="ladder")
    assert reading.chain == "Own chain: dried fruit (SYNTHETIC)"


def test_the_ladder_shows_a_chain_in_which_the_last_earns_nothing() -> None:
    steps = [{"name": "Grower", "price": "0.1"}, {"name": "Shop", "price": "0.3", "needed": "3"}]
    told(OwnChainForm(open_record()), {"product": "jam", "steps": steps})
    reading = ChainLadderExplorer().model(chain="own", change=0.5, view="ladder")
    assert (reading.shares.to_dict(), reading.price_change) == ({"Shop": 0.0, "Grower": 1.0}, 0.5)


def test_what_was_typed_for_another_id_is_not_mixed_in(form: OwnChainForm, record: Record) -> None:
    assert told(form, FISH, keep="chain-of-somebody-else") == {
        "kind": "unsaved", "number": 7, "client": None, "process": form.process,
        "text": "This was typed for another id and was not saved here.",
    }  # fmt: skip
    assert record.entries() == []


def test_the_ladder_shows_the_chain_that_was_typed() -> None:
    told(OwnChainForm(open_record()), FISH)
    reading = ChainLadderExplorer().model(chain="own", change=0.0, view="ladder")
    assert reading.chain == "Own chain: a kilo of <b>smoked</b> fish"
    # Value added: 4.00 of the fishers, 9 - 4 - 1 of the market, 1 bought in.
    assert reading.shares.round(4).to_dict() == {"Market": 0.4444, "Inputs bought in": 0.1111, "Fishers": 0.4444}
    assert reading.source == "asked at the landing, May 2026"


def test_while_grading_the_form_is_not_shown(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    own_chain_form()
    assert capsys.readouterr().out == ""
