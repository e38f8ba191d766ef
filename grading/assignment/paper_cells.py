"""The cells of the capstone's notebook: the page that makes the paper, the hand-in, and the eight criteria."""

from __future__ import annotations

from grading.assignment.cells import HIDDEN_IN_FORM_DOOR, Cell, code_cell, markdown_cell
from grading.assignment.words import no_page, one_a_line
from ledtoolkit.capstone.rubric import ANCHORS, CAPSTONE, CRITERIA, HIGHEST, PAPER, Criterion
from ledtoolkit.words import number, say

__all__ = ["cells_of_paper"]

# The model solution is a paper that ships as an example; grading it once sets the limits for all others.
MODEL = """\
from ledtoolkit.capstone.samples import sample_payload
ask("capstone/paper", paper=sample_payload("zeeland"))"""


def cells_of_paper() -> list[Cell]:
    """Return all cells of the capstone, in their order."""
    ask = f'from ledtoolkit import ask\nask("{PAPER}")\n### BEGIN SOLUTION\n{MODEL}\n### END SOLUTION'
    return [
        markdown_cell("opening", _opening(), locked=True),
        markdown_cell("opening-run-all", no_page(), tags=[HIDDEN_IN_FORM_DOOR], locked=True),
        code_cell("paper-answer", ask, folded=True, solution=True),
        code_cell("hand-in", f'from ledtoolkit import hand_in\nhand_in("{CAPSTONE}")', folded=True, locked=True),
        markdown_cell("how-it-is-read", _how_it_is_read(), locked=True),
        *(
            markdown_cell(f"criterion-{place}", _criterion(place, criterion), locked=True, task=True, points=HIGHEST)
            for place, criterion in enumerate(CRITERIA, 1)
        ),
    ]


def _opening() -> str:
    title = say("Your policy paper")
    what = say(
        "Here your texts and figures of the eight weeks become one paper that your council could use. "
        "What you wrote stands in its sections already; change what you like, and what you type is kept. "
        "Below your paper you hand in one file."
    )
    return f"# {title}\n\n{one_a_line(what)}"


def _how_it_is_read() -> str:
    total = number(HIGHEST * len(CRITERIA), 0)
    how = say(
        "A person reads your paper and gives 0 to 5 points for each of {count} criteria, {total} in all. "
        "You may hand in again; the best counts. "
        "The checks on this page help you; they give no points.",
        count=len(CRITERIA),
        total=total,
    )
    title = say("How your paper is read")
    return f"## {title}\n\n{one_a_line(how)}"


def _criterion(place: int, criterion: Criterion) -> str:
    head = say("Criterion {place}: {title}", place=place, title=say(criterion.title))
    low, adequate, convincing = _steps()
    steps = [f"- {low}", f"- {adequate}: {say(criterion.adequate)}", f"- {convincing}: {say(criterion.convincing)}"]
    between = say("2 and 4 lie between them.")
    return "\n\n".join([f"### {head}", say(criterion.looks_for), "\n".join(steps), between])


def _steps() -> tuple[str, str, str]:
    absent, named, adequate, convincing = (f"{points} {say(words)}" for points, words in ANCHORS.items())
    return f"{absent}, {named}", adequate, convincing
