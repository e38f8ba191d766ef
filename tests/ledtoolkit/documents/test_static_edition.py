"""The static edition is small, whole, the same every time, and asks nothing of any host."""

import gzip
import re
import shutil
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, join, normpath
from zipfile import ZipFile

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError

from ledtoolkit.documents.static_edition import static_edition, write_static_edition, zipped
from ledtoolkit.documents.static_edition_lesson import run_lessons
from ledtoolkit.glossary import TERMS
from ledtoolkit.tracks import TRACKS
from ledtoolkit.tracks.worksheets import WORKSHEETS
from ledtoolkit.widgets.explorers import listed_explorers

COURSE = Path(__file__).parents[3] / "notebooks"
PAGE_LIMIT, ZIP_LIMIT = 100_000, 2_000_000
# Attributes by which a page loads something; `href` does so only in these elements.
LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "xlink:href"}
LOADING_BY_HREF = {"link", "use", "image", "base"}

pytestmark = pytest.mark.slow


class Outline(HTMLParser):
    """What the tests ask of a page: its elements with attributes, in order."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))

    def all(self, *tags):
        return [attributes for tag, attributes in self.found if tag in tags]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    target = tmp_path_factory.mktemp("build") / "static"
    archive = write_static_edition(COURSE, target)
    pages = {file.relative_to(target).as_posix(): file.read_text("utf-8") for file in target.rglob("*.html")}
    return archive, pages


@pytest.fixture(scope="module")
def pages(written):
    return written[1]


@pytest.fixture
def small_course(tmp_path):
    """The welcome page and a lesson of one cell."""
    course = tmp_path / "course"
    (course / "week01").mkdir(parents=True)
    shutil.copy(COURSE / "index.ipynb", course)
    return course


def write_lesson(course, code, week="week01"):
    cells = [nbformat.v4.new_markdown_cell("# One cell", id="title"), nbformat.v4.new_code_cell(code, id="code")]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), course / week / "lesson.ipynb")


def test_every_lesson_found_by_its_folder_has_its_pages(pages):
    for lesson in COURSE.glob("week[0-9][0-9]/lesson.ipynb"):
        assert {f"{lesson.parent.name}/{kind}.html" for kind in ("lesson", "assignment", "sheet")} <= set(pages)
    assert {"index.html", "week01/lesson.html"} <= set(pages)


def test_a_page_is_at_most_a_hundred_kilobytes_compressed(pages):
    too_large = {path: len(gzip.compress(page.encode())) for path, page in pages.items()}
    assert {path: size for path, size in too_large.items() if size > PAGE_LIMIT} == {}


def test_the_course_is_one_zip_of_at_most_two_megabytes(written):
    archive, pages = written
    assert archive.stat().st_size <= ZIP_LIMIT
    with ZipFile(archive) as pack:
        packed = {name.partition("/")[2]: pack.read(name).decode() for name in pack.namelist()}
    assert packed == pages


def test_no_page_runs_a_script_or_loads_anything(pages):
    for path, page in pages.items():
        outline = Outline(page)
        assert outline.all("script", "iframe", "object", "embed", "audio", "video", "form") == [], path
        loaded = [value for tag, attributes in outline.found for name, value in attributes.items()
                  if name in LOADING or (name == "href" and tag in LOADING_BY_HREF)
                  or name.startswith("on")]  # fmt: skip
        assert [value for value in loaded if not str(value).startswith(("#", "data:"))] == [], path
        styles = " ".join(re.findall(r"<style.*?</style>", page, re.S) + re.findall(r'style="[^"]*"', page))
        assert not re.search(r"@import|@font-face|url\((?!#)", styles), path


def test_every_link_within_the_edition_leads_to_a_page(pages):
    for path, page in pages.items():
        links = [attributes["href"] for attributes in Outline(page).all("a")]
        own = [link.partition("#")[0] for link in links if not re.match(r"https?:|mailto:", link)]
        assert {normpath(join(dirname(path), link)) for link in own if link} <= set(pages), path


def test_every_page_has_language_title_one_first_heading_and_a_main_part(pages):
    for path, page in pages.items():
        outline = Outline(page)
        assert outline.all("html")[0]["lang"] == "en", path
        assert re.search(r"<title>[^<]+</title>", page), path
        assert len(outline.all("h1")) == len(outline.all("main")) == 1, path
        assert any(attributes.get("name") == "viewport" for attributes in outline.all("meta")), path


def test_no_heading_skips_a_level(pages):
    for path, page in pages.items():
        levels = [int(tag[1]) for tag, _ in Outline(page).found if re.fullmatch(r"h[1-6]", tag)]
        assert levels[0] == 1, path
        assert all(below <= above + 1 for above, below in pairwise(levels)), path


def test_the_first_link_skips_to_the_content(pages):
    for path, page in pages.items():
        if not path.endswith("sheet.html"):  # one column of paper has nothing to skip
            assert Outline(page).all("a")[0]["href"] == "#content", path
            assert Outline(page).all("main")[0]["id"] == "content", path


def test_every_drawing_says_what_it_shows(pages):
    drawings = Outline(pages["week01/lesson.html"]).all("svg")
    # The bars of Groningen, and the bucket before and after the guess.
    assert len(drawings) >= 3
    assert all(drawing["role"] == "img" and len(drawing["aria-label"]) > 40 for drawing in drawings)


def test_no_page_has_an_id_twice(pages):
    for path, page in pages.items():
        ids = [attributes["id"] for _, attributes in Outline(page).found if "id" in attributes]
        assert len(ids) == len(set(ids)), path


def test_formulas_are_mathml(pages):
    assert "<math" in pages["week01/lesson.html"]
    assert "$$" not in "".join(pages.values())


def test_an_explorer_is_there_with_its_question(pages):
    assert "What does all this spending add up to" in pages["week01/lesson.html"]


def test_the_assignment_is_its_questions_as_text(pages):
    assignment = pages["week01/assignment.html"]
    assert "Question 1" in assignment
    assert "ask(" not in assignment
    assert "If you see no form" not in assignment


def test_the_same_course_gives_the_same_bytes(written, monkeypatch):
    # Another seed of hashing and another zone of time: neither may leave a trace.
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    archive, _ = written
    assert zipped(static_edition(COURSE)) == archive.read_bytes()


def test_a_zip_holds_no_time_of_today():
    with ZipFile(BytesIO(zipped({"index.html": "x"}))) as pack:
        assert pack.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_nothing_of_the_person_who_builds_gets_in(small_course, monkeypatch):
    write_lesson(small_course, "from ledtoolkit.progress import open_record\nprint(open_record().learner)")
    (small_course / "my-work").mkdir()
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(small_course / "my-work"))
    from ledtoolkit.progress import open_record

    open_record().set_learner("j.smit")
    before = (small_course / "my-work" / "record.jsonl").read_bytes()
    ran = run_lessons(small_course, ["week01/lesson.ipynb"])["week01/lesson.ipynb"]
    assert ran.cells[1].outputs[0].text == "None\n"
    assert (small_course / "my-work" / "record.jsonl").read_bytes() == before


def test_pages_of_an_earlier_edition_are_replaced(small_course, tmp_path):
    write_lesson(small_course, "1 + 1")
    target = tmp_path / "build" / "static"
    (target / "week99").mkdir(parents=True)
    (target / "week99" / "lesson.html").write_text("old", "utf-8")
    write_static_edition(small_course, target)
    assert not (target / "week99" / "lesson.html").exists()
    assert (target / "week01" / "lesson.html").exists()


def test_a_lesson_that_stops_is_named(small_course):
    write_lesson(small_course, "1 / 0")
    with pytest.raises(CellExecutionError, match="ZeroDivisionError") as problem:
        run_lessons(small_course, ["week01/lesson.ipynb"])
    assert problem.value.__notes__ == ["This happened while `week01/lesson.ipynb` ran for the static edition."]


def test_a_lesson_finds_its_own_folder_and_no_name_of_the_lesson_before(small_course, monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    lessons = []
    for week in ("week01", "week02"):
        (small_course / week).mkdir(exist_ok=True)
        write_lesson(
            small_course, "from pathlib import Path\nprint('old' in globals(), Path().resolve().name)\nold = 1", week
        )
        lessons.append(f"{week}/lesson.ipynb")
    ran = run_lessons(small_course, lessons)
    assert [ran[lesson].cells[1].outputs[0].text for lesson in lessons] == ["False week01\n", "False week02\n"]


def test_a_folder_without_a_welcome_page_is_no_course(tmp_path):
    with pytest.raises(FileNotFoundError) as problem:
        static_edition(tmp_path)
    assert str(problem.value) == (f"`{tmp_path}` is no course: it has no index.ipynb. Name the folder that holds it.")


def test_the_page_of_explorers_shows_a_still_of_each(pages):
    titles = re.findall(r"<h2[^>]*>(.*?)</h2>", pages["explore.html"])
    assert titles == [listed.title for listed in listed_explorers()]
    assert pages["explore.html"].count('<section class="still">') == len(titles)
    assert 'href="explore.html"' in pages["index.html"]


def test_a_course_without_a_page_of_explorers_has_none_here(small_course):
    assert "explore.html" not in static_edition(small_course)


def test_every_lesson_leads_to_the_page_of_all_words_twice_and_so_does_the_welcome_page(pages):
    lessons = [path for path in pages if path.endswith("/lesson.html")]
    assert lessons
    for path in lessons:
        links = [attributes["href"] for attributes in Outline(pages[path]).all("a")]
        assert links.count("../glossary.html") == 2, path
    assert 'href="glossary.html"' in pages["index.html"]


def test_every_word_has_its_own_address(pages):
    ids = {attributes.get("id") for _, attributes in Outline(pages["glossary.html"]).found}
    assert {f"cell-id={term.anchor}" for term in TERMS} <= ids


def test_the_ways_through_the_course_are_plain_lists_with_links(pages):
    ways = pages["tracks.html"]
    assert 'href="tracks.html"' in pages["index.html"]
    for track in TRACKS:
        assert track.title in ways
    steps = sum(len(track.steps) for track in TRACKS)
    assert len(Outline(ways).all("li")) == steps + 4  # and the four pages at the top
    assert '<a href="week01/assignment.html#cell-id=lm3-task">Week 1, question 4: Local multiplier LM3</a>' in ways


def test_every_worksheet_is_a_page_with_room_to_write_and_the_welcome_page_and_the_ways_lead_to_it(pages):
    for name, title in WORKSHEETS.items():
        page = pages[f"worksheets/{name}.html"]
        assert re.findall(r"<h1[^>]*>(.*?)</h1>", page) == [title]
        assert len(re.findall(r"<td[^>]*></td>", page)) >= 4
        assert 'href="../index.html"' in page
        assert f'<a href="worksheets/{name}.html">{title}</a>' in pages["index.html"]
        assert f'href="worksheets/{name}.html"' in pages["tracks.html"]


def test_a_worksheet_leads_to_its_lesson(pages):
    assert 'href="../week01/lesson.html#cell-id=leaky-bucket-theory"' in pages["worksheets/money-flow-map.html"]


def test_a_course_without_worksheets_has_none_here(small_course):
    edition = static_edition(small_course)
    assert [path for path in edition if path.startswith("worksheets/")] == []
    assert "Worksheets for groups" not in edition["index.html"]
