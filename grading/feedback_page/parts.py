"""A graded notebook in parts, one a question: what was asked, what was answered, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from grading.engine.verdict.reason import without_hidden
from grading.feedback_page.markup import clean_verdict, heading_of, with_line_breaks, without_heading
from grading.feedback_page.room import Room
from grading.feedback_page.words import Said, said_of, with_stops
from grading.gradebook.scores import Place, Question, Standing
from ledtoolkit.capstone.rubric import PAPER, criterion_in
from ledtoolkit.words import say

__all__ = ["Code", "Drawn", "Part", "parts_of"]

LONGEST_OUTPUT, LONGEST_ALT = 4_000, 2_000
BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
COLOURS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b")
FORM_LINE = re.compile(r"from ledtoolkit import ask|\w+ = ask\(.*\)")
# What it holds is shown as the paper itself.
PAPER_LINE = re.compile(rf'^ask\("{PAPER}".*\)[ \t]*$', re.MULTILINE)
# How our own notebooks begin: what they say of forms and buttons has no place here.
OPENING = "opening"
OUR_VERDICT = '<div class="led-verdict"'


@dataclass(frozen=True)
class Drawn:
    """One picture: PNG in base64, and what it says to who does not see it; empty where nobody said."""

    png: str
    alt: str = ""


@dataclass(frozen=True)
class Code:
    """One cell of the learner's: its text, what it printed, its pictures, how it stopped."""

    source: str
    printed: tuple[str, ...] = ()
    pictures: tuple[Drawn, ...] = ()
    stopped: str = ""


@dataclass
class Part:
    """One question on the page.

    Attributes
    ----------
    said
        Points and reasons; None for what follows the last question, and for the paper.
    verdict
        The check's own words, field by field.
    asked, answered
        Cells of the author as they are written, and of the learner.
    question
        What the author wrote, without the title of the notebook and the heading that is the part's title.
    paper
        Whether it is the policy paper, which is read under all criteria.
    """

    title: str = ""
    said: Said | None = None
    verdict: Markup = field(default_factory=Markup)
    comments: list[Markup] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    answered: list[Markup | Code] = field(default_factory=list)
    task: bool = False
    question: list[Markup] = field(default_factory=list)
    paper: bool = False


def parts_of(
    notebook: dict[str, Any],
    name: str,
    questions: tuple[Question, ...],
    standing: Standing,
    given: frozenset[str] = frozenset(),
) -> list[Part]:
    """Return the parts of one graded notebook; a question that it does not hold has a part at the end.

    Parameters
    ----------
    given
        Texts of the author's own cells; code that a learner left as it was says nothing of them.
    """
    room = Room(given)
    known = {question.place[1]: question for question in questions if question.place[0] == name}
    parts: list[Part] = [Part()]
    for cell in notebook.get("cells", []):
        mark = _mark(cell)
        question = known.pop(mark.get("grade_id", ""), None) if mark.get("grade") or mark.get("task") else None
        if question is None:
            if _source(cell).strip() not in given or not (cell.get("cell_type") == "code" or _is_own(cell)):
                _add(parts, cell, mark, room)
            # A person may write beside any cell that a learner answers in.
            _comment(parts[-1], standing, (name, str(mark.get("grade_id", ""))))
            if parts[-1].answered and mark.get("solution") and PAPER_LINE.search(_source(cell)):
                parts[-1].paper = True
                parts.append(Part())
            continue
        _close(parts[-1], cell, question, standing, room)
        parts.append(Part())
    for question in known.values():
        parts.insert(
            -1, Part(question.name, said_of(question, standing.scores.get(question.place), None, own_words=""))
        )
    return list(_named(parts, room))


def _close(part: Part, cell: dict[str, Any], question: Question, standing: Standing, room: Room) -> None:
    """End a part with its graded cell; what a test holds is never shown."""
    source = _source(cell)
    if _mark(cell).get("task"):
        part.asked.append(source)
        part.title, part.task = heading_of(source) or part.title, True
    elif question.by_hand and cell.get("cell_type") != "code":
        part.answered += room.markdown(without_hidden(source))
    elif question.by_hand:
        part.answered += _code(cell, room)
    judged = cell.get("metadata", {}).get("grading")
    judged = judged if isinstance(judged, dict) else None
    part.verdict = _verdict(cell) if judged is not None else Markup()
    score = standing.scores.get(question.place)
    part.said = said_of(
        question, score, judged, own_words=str(part.verdict), criterion=criterion_in(source) if part.task else None
    )
    if part.said.state == "blank" and question.by_hand:
        part.answered = []  # what was released is no answer
    if not part.said.own_words:
        part.verdict = Markup()
        part.said = with_stops(part.said, [each.stopped for each in part.answered if isinstance(each, Code)])
    part.title = part.title or question.name.replace("-", " ").replace("_", " ")
    _comment(part, standing, question.place)


def _add(parts: list[Part], cell: dict[str, Any], mark: dict[str, Any], room: Room) -> None:
    """Add a cell that is not graded: to the author's words, or to the learner's answer."""
    part = parts[-1]
    own = bool(mark.get("solution")) or _is_own(cell)
    if (own or not mark) and len(parts) > 1 and parts[-2].task and not part.asked:
        part = parts[-2]  # what a learner adds below a task belongs to it
    source = _source(cell)
    if cell.get("cell_type") == "code":
        if (not mark.get("locked") or mark.get("solution")) and _says_something(source):
            part.answered += _code(cell, room)
    elif own:
        part.answered += room.markdown(without_hidden(source))
    elif not str(cell.get("id", "")).startswith(OPENING):
        part.title = room.heading(source) or part.title
        part.asked.append(source)


def _is_own(cell: dict[str, Any]) -> bool:
    """Whether a learner added a cell, as the engine marks it."""
    return str(cell.get("id", "")).startswith("own-")


def _says_something(source: str) -> bool:
    """Whether a cell holds more than comments and the line of our form, whose values the verdict repeats."""
    lines = (line.strip() for line in source.splitlines())
    return any(line and not line.startswith("#") and not FORM_LINE.fullmatch(line) for line in lines)


def _named(parts: list[Part], room: Room) -> Iterator[Part]:
    """Yield the parts that say something, each with a title of its own."""
    seen: dict[str, int] = {}
    for part in parts:
        if part.said is None:
            if not part.answered:
                continue
            part.asked, part.title = [], say("Your paper") if part.paper else say("More of your notebook")
        part.question = _question(part, room)
        seen[part.title] = seen.get(part.title, 0) + 1
        if seen[part.title] > 1:
            part.title = say("{title}, part {number}", title=part.title, number=seen[part.title])
        yield part


def _comment(part: Part, standing: Standing, place: Place) -> None:
    if said := standing.comments.get(place):
        part.comments.append(with_line_breaks(said))


def _question(part: Part, room: Room) -> list[Markup]:
    sources = part.asked[1:] if len(part.asked) > 1 and part.asked[0].startswith("# ") else part.asked
    shown: list[Markup] = []
    for source in sources:
        text = without_heading(source) if room.heading(source) == part.title else source
        shown += room.markdown(text, whole=source) if text.strip() else []
    return shown


def _verdict(cell: dict[str, Any]) -> Markup:
    for output in cell.get("outputs", []):
        words = _text(output.get("data", {}).get("text/html", "")) if isinstance(output.get("data"), dict) else ""
        if words.startswith(OUR_VERDICT):
            return clean_verdict(words)
    return Markup()


def _code(cell: dict[str, Any], room: Room) -> list[Code | Markup]:
    if room.full:
        return [*room.rest()]
    source = room.cut(_without_paper(without_hidden(_source(cell))))
    shown: list[Code | Markup] = []
    printed: list[str] = []
    pictures: list[Drawn] = []
    stopped = ""
    for output in cell.get("outputs", []):
        data = output.get("data") if isinstance(output.get("data"), dict) else {}
        picture = data.get("image/png")
        if output.get("output_type") == "error":
            kind, said = _text(output.get("ename"))[:80], _short(_text(output.get("evalue")), 400)
            stopped = f"{kind}: {said}" if said else kind
        elif isinstance(picture, str) and BASE64.fullmatch(picture):
            pictures.append(Drawn("".join(picture.split()), _alt(output)))
        elif markdown := _text(data.get("text/markdown")).strip():
            shown += [Code(source, tuple(printed), tuple(pictures)), *room.markdown(markdown)]
            source, printed, pictures = "", [], []
        elif (said := _short(_text(output.get("text") or data.get("text/plain")), LONGEST_OUTPUT)).strip():
            printed += filter(None, [room.cut(said)])
    shown.append(Code(source, tuple(printed), tuple(pictures), stopped))
    return [*(each for each in shown if each != Code("")), *room.rest()]


def _alt(output: dict[str, Any]) -> str:
    metadata = output.get("metadata")
    of_picture = metadata.get("image/png") if isinstance(metadata, dict) else None
    return _short(_text(of_picture.get("alt")), LONGEST_ALT) if isinstance(of_picture, dict) else ""


def _without_paper(source: str) -> str:
    """Return a cell's text without the call that holds the whole paper; nothing where no more is left."""
    left = PAPER_LINE.sub("", source)
    return left if left == source or _says_something(left) else ""


def _mark(cell: dict[str, Any]) -> dict[str, Any]:
    mark = cell.get("metadata", {}).get("nbgrader")
    return mark if isinstance(mark, dict) else {}


def _source(cell: dict[str, Any]) -> str:
    return _text(cell.get("source"))


def _text(content: Any) -> str:
    if isinstance(content, list):
        content = "".join(part for part in content if isinstance(part, str))
    return COLOURS.sub("", content) if isinstance(content, str) else ""


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest] + "…"
