"""The course as plain pages: for a phone on a slow line, a USB stick, or paper.

`python -m ledtoolkit.documents.static_edition` writes `build/static/` and, beside it, one zip.
"""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from ledtoolkit.documents.sheet import practice_sheet
from ledtoolkit.documents.static_edition_lesson import run_lessons
from ledtoolkit.documents.static_edition_page import Link, Section, page_of, title_of
from ledtoolkit.documents.static_edition_tracks import tracks_notebook
from ledtoolkit.exercises.catalogue import weeks
from ledtoolkit.glossary import PAGE
from ledtoolkit.tracks.worksheets import FOLDER as WORKSHEET_FOLDER
from ledtoolkit.tracks.worksheets import WORKSHEETS
from ledtoolkit.words import mark, say

__all__ = ["static_edition", "write_static_edition", "zipped"]

# In this order a week's pages are named everywhere.
KINDS = {"lesson": mark("Lesson"), "assignment": mark("Assignment"), "sheet": mark("Answer sheet, to print")}
EXPLORERS = "explore"
TRACKS = "tracks"
GLOSSARY = PAGE.removesuffix(".ipynb")
FOLDER_IN_ZIP = "local-economic-development"


@dataclass(frozen=True)
class Week:
    """One week of the edition: its folder and which pages it has."""

    folder: str
    kinds: tuple[str, ...]

    def path(self, kind: str) -> str:
        """Return where a page of this week lies."""
        return f"{self.folder}/{kind}.html"


def static_edition(course: Path) -> dict[str, str]:
    """Return all pages of a course by their path: welcome page, lessons and explorers, assignments, sheets to print.

    Parameters
    ----------
    course
        The folder that holds `index.ipynb` and the week folders.
        Each lesson and each worksheet in it is run by a kernel, with no name left of the one before.

    Raises
    ------
    FileNotFoundError
        If there is no `index.ipynb` in it.
    ValueError
        If a notebook has not exactly one title, or shows a picture without words.
    nbclient.exceptions.CellExecutionError
        If a cell of a lesson stops.
    """
    if not (course / "index.ipynb").is_file():
        raise FileNotFoundError(f"`{course}` is no course: it has no index.ipynb. Name the folder that holds it.")
    found = [_week(folder) for folder in sorted(course.glob("week[0-9][0-9]")) if folder.is_dir()]
    shelf = [name for name in (EXPLORERS, GLOSSARY) if (course / f"{name}.ipynb").is_file()]
    lessons = [f"{week.folder}/lesson.ipynb" for week in found if "lesson" in week.kinds]
    worksheets = [name for name in WORKSHEETS if (course / WORKSHEET_FOLDER / f"{name}.ipynb").is_file()]
    sheets = [f"{WORKSHEET_FOLDER}/{name}" for name in worksheets]
    run = [*(name for name in shelf if name == EXPLORERS), *sheets]
    ran = run_lessons(course, [*(f"{name}.ipynb" for name in run), *lessons])
    if GLOSSARY in shelf:
        ran[PAGE] = nbformat.read(course / PAGE, as_version=4)

    known = {"index.html", *(week.path(kind) for week in found for kind in week.kinds)}
    ran[f"{TRACKS}.ipynb"] = tracks_notebook(course)
    shelf.append(TRACKS)
    known |= {f"{name}.html" for name in (*shelf, *sheets)}
    pages = {"index.html": _welcome(course, found, worksheets, ran, known)}
    pages |= {f"{name}.html": _shelved(name, ran, known) for name in (*shelf, *sheets)}
    for week in found:
        pages |= _pages_of_week(course, week, ran, known)
    return pages


def write_static_edition(course: Path, target: Path) -> Path:
    """Write the pages below a folder, and beside it one zip of them; return the zip.

    Pages of an earlier edition in the folder are replaced.
    """
    pages = static_edition(course)
    for old in target.rglob("*.html"):
        old.unlink()
    for path, page in pages.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page, "utf-8", newline="\n")
    archive = target.with_suffix(".zip")
    archive.write_bytes(zipped(pages))
    return archive


def zipped(pages: dict[str, str]) -> bytes:
    """Return pages as one zip; the same pages give the same bytes, on any day.

    Examples
    --------
    >>> zipped({"b.html": "B", "a.html": "A"}) == zipped({"a.html": "A", "b.html": "B"})
    True
    """
    archive = BytesIO()
    with ZipFile(archive, "w") as pack:
        for path in sorted(pages):
            entry = ZipInfo(f"{FOLDER_IN_ZIP}/{path}")  # its time is the first of January 1980
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            pack.writestr(entry, pages[path].encode(), compresslevel=9)
    return archive.getvalue()


def _week(folder: Path) -> Week:
    kinds = [kind for kind in KINDS if (folder / f"{kind}.ipynb").is_file()]
    return Week(folder.name, (*kinds, "sheet") if folder.name in weeks() else tuple(kinds))


def _welcome(
    course: Path, found: list[Week], worksheets: list[str], ran: dict[str, NotebookNode], known: set[str]
) -> str:
    notebook = nbformat.read(course / "index.ipynb", as_version=4)
    notebook.cells = [cell for cell in notebook.cells if cell.cell_type == "markdown"]
    what = say(
        "You read the edition for slow lines, USB sticks and paper. It needs a browser and nothing else. "
        "Forms that check an answer and pictures that move are only in the online edition."
    )
    notebook.cells.append(new_markdown_cell(what, id="static-edition"))
    ways = Link(f"{TRACKS}.html", say("Five ways, for a course, a training, a circle, a day, or a region"))
    sections = [Section(say("Ways through the course"), (ways,))]
    sections += [Section(_title(week, ran), _links(week)) for week in found]
    if _there(EXPLORERS, known):
        link = Link(f"{EXPLORERS}.html", say("All explorers, with their answers folded away"))
        sections.append(Section(say("Explorers"), (link,)))
    if worksheets:
        links = (Link(f"{WORKSHEET_FOLDER}/{name}.html", say(WORKSHEETS[name])) for name in worksheets)
        sections.append(Section(say("Worksheets for groups, to print"), tuple(links)))
    return page_of(notebook, "index.html", known=known, ways=(), sections=tuple(sections))


def _shelved(name: str, ran: dict[str, NotebookNode], known: set[str]) -> str:
    """Return a page that belongs to no week."""
    others = {
        TRACKS: say("Ways through the course"),
        EXPLORERS: say("Explorers"),
        GLOSSARY: say("Words of the course"),
    }
    up = "../" * name.count("/")
    links = (
        Link("" if other == name else f"{up}{other}.html", words)
        for other, words in others.items()
        if _there(other, known)
    )
    ways = (Link(f"{up}index.html", say("All weeks")), *links)
    return page_of(ran[f"{name}.ipynb"], f"{name}.html", known=known, ways=ways, sections=())


def _there(name: str, known: set[str]) -> bool:
    return f"{name}.html" in known


def _title(week: Week, ran: dict[str, NotebookNode]) -> str:
    lesson = f"{week.folder}/lesson.ipynb"
    return title_of(ran[lesson], lesson) if lesson in ran else say("Week {number}", number=int(week.folder[-2:]))


def _links(week: Week) -> tuple[Link, ...]:
    return tuple(Link(week.path(kind), say(KINDS[kind])) for kind in week.kinds)


def _pages_of_week(course: Path, week: Week, ran: dict[str, NotebookNode], known: set[str]) -> dict[str, str]:
    pages = {}
    for kind in week.kinds:
        file = f"{week.folder}/{kind}.ipynb"
        if kind == "sheet":
            pages[week.path(kind)] = practice_sheet(week.folder)
            continue
        notebook = ran[file] if kind == "lesson" else _questions(nbformat.read(course / file, as_version=4), week)
        pages[week.path(kind)] = page_of(
            notebook, week.path(kind), known=known, ways=_ways(week, kind, known), sections=()
        )
    return pages


def _ways(week: Week, here: str, known: set[str]) -> tuple[Link, ...]:
    others = [Link("" if kind == here else f"{kind}.html", say(KINDS[kind])) for kind in week.kinds]
    words = [Link(f"../{GLOSSARY}.html", say("Words of the course"))] if _there(GLOSSARY, known) else []
    return (Link("../index.html", say("All weeks")), *others, *words)


def _questions(assignment: NotebookNode, week: Week) -> NotebookNode:
    """Return an assignment as text: its title and its questions, without forms and what is said about them."""
    title = f"# {title_of(assignment, f'{week.folder}/assignment.ipynb')}"
    how = say(
        "Here are the questions. Numbers to practise with, and lines to write on, are on the "
        "[answer sheet](sheet.html). Your own numbers and the points come from the online edition or your instructor."
    )
    asked = [cell for cell in assignment.cells if cell.id.endswith("-task")]
    assignment.cells = [new_markdown_cell(f"{title}\n\n{how}", id="static-edition"), *asked]
    return assignment


if __name__ == "__main__":
    options = ArgumentParser(prog="python -m ledtoolkit.documents.static_edition", description=__doc__)
    options.add_argument("--course", type=Path, default=Path("notebooks"), help="folder with index.ipynb")
    options.add_argument("--target", type=Path, default=Path("build/static"), help="folder for the pages")
    chosen = options.parse_args()
    print(write_static_edition(chosen.course, chosen.target))
