"""The house: who may import whom, what an import costs, how large a module may be, and what no file may hold."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]

# Ring: which rings of ours it may use, which libraries at once, which only inside a function that needs them.
RINGS = {
    # tornado: a kernel made ahead of its visitor hears from the server who came; every kernel has it.
    "centre": ({"centre"}, {"numpy", "pandas"}, {"scipy", "statsmodels", "networkx", "babel", "tornado"}),
    "locale": ({"locale"}, {"babel"}, set()),
    "exercises": ({"centre", "exercises"}, {"numpy", "pandas"}, {"scipy", "statsmodels", "networkx"}),
    "capstone": ({"centre", "exercises", "capstone"}, {"numpy", "pandas"}, set()),
    "plots": ({"centre", "plots"}, {"numpy", "pandas", "matplotlib"}, {"scipy", "networkx"}),
    # The static edition of a lesson is a document made of a notebook: what Voila brings along converts it.
    # Nobody loads the writers of PDF and Word before a paper is exported, so they say at once what they need.
    "documents": (
        {"centre", "exercises", "capstone", "plots", "documents"},
        {
            *("numpy", "pandas", "jinja2", "markupsafe", "mistune", "nbformat", "nbclient", "nbconvert", "traitlets"),
            *("docx", "typst"),
        },
        # Matplotlib brings along what reads fonts, and what writes its pictures in pixels.
        {"matplotlib", "fontTools", "PIL", "babel", "latex2mathml"},
    ),
    # ipykernel: the settings of kernels, read where it is loaded already.
    "widgets": (
        {"centre", "exercises", "capstone", "plots", "documents", "widgets"},
        {"numpy", "pandas", "anywidget", "ipykernel", "ipywidgets", "traitlets"},
        {"IPython", "voila"},
    ),
    # Runs in the server that serves the pages, never in a learner's kernel.
    "serving": (
        {"centre", "serving"},
        {"jinja2", "jupyter_server", "nbconvert", "nbformat", "tornado", "voila"},
        set(),
    ),
}
LONGEST_MODULE, LONGEST_BODY = 300, 30

PACKAGE = sorted((REPOSITORY / "ledtoolkit").rglob("*.py"))
OURS = [
    path
    for folder in ("ledtoolkit", "grading", "bench", "binder", "gallery")
    for path in (REPOSITORY / folder).rglob("*.py")
]


def name(path):
    return path.relative_to(REPOSITORY).as_posix()


def every(paths):
    return pytest.mark.parametrize("path", sorted(paths), ids=name)


def tree_of(path):
    return ast.parse(path.read_text("utf-8"))


def ring_of_module(module):
    """Return the ring that a module of ours belongs to: a folder named in RINGS, else the centre."""
    part = module.split(".")[1] if "." in module else ""
    return part if part in RINGS else "centre"


def imports(tree):
    """Yield each import as (module, whether it costs something when the file itself is imported)."""
    late = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        or (isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"})
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) not in late) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "write the whole name of the module"
            # `from package import module` reaches into the module as well.
            yield from ((f"{node.module}.{alias.name}", id(node) not in late) for alias in node.names)


@every(PACKAGE)
def test_imports_follow_the_arrows(path):
    ring = ring_of_module(name(path).removesuffix(".py").replace("/", "."))
    rings, at_once, when_needed = RINGS[ring]
    wrong = []
    for module, costs in imports(tree_of(path)):
        top = module.partition(".")[0]
        if top in sys.stdlib_module_names:
            continue
        if top == "ledtoolkit":
            allowed = ring_of_module(module) in rings
        else:
            allowed = top in at_once or (top in when_needed and not costs)
        if not allowed:
            wrong.append(module)
    assert wrong == [], f"{ring} may not import {wrong} here"


@every((REPOSITORY / "grading").rglob("*.py"))
def test_the_instructors_side_uses_the_centre_and_the_exercises_alone(path):
    used = {ring_of_module(module) for module, _ in imports(tree_of(path)) if module.startswith("ledtoolkit")}
    assert used <= {"centre", "exercises", "capstone", "documents", "locale"}


@every(OURS)
def test_nobody_imports_notebooks_or_tests_and_only_grading_imports_grading(path):
    may_grade = name(path).startswith(("grading/", "bench/"))
    closed = {"notebooks", "tests"} if may_grade else {"notebooks", "tests", "grading"}
    assert not {module.partition(".")[0] for module, _ in imports(tree_of(path))} & closed


@every(PACKAGE)
def test_nothing_uses_pyplot(path):
    assert not [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute) and node.attr == "pyplot"]
    assert not [module for module, _ in imports(tree_of(path)) if "pyplot" in module or "pylab" in module]


def loaded_by(statement):
    """Return the top-level names that a fresh interpreter holds after a statement."""
    code = f"import sys\n{statement}\nprint(*{{module.partition('.')[0] for module in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REPOSITORY)
    return set(done.stdout.split())


def test_importing_the_package_costs_nearly_nothing():
    loaded = loaded_by("import ledtoolkit")
    assert "ledtoolkit" in loaded
    assert not loaded & {"numpy", "pandas", "matplotlib", "ipywidgets", "anywidget", "babel"}


def test_importing_centre_and_exercises_loads_no_figures_and_no_controls():
    modules = [
        name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in PACKAGE
        if ring_of_module(name(path).removesuffix(".py").replace("/", ".")) in {"centre", "exercises", "capstone"}
    ]
    loaded = loaded_by("\n".join(f"import {module}" for module in modules))
    assert "pandas" in loaded
    assert not loaded & {"matplotlib", "ipywidgets", "anywidget", "IPython", "scipy", "statsmodels", "networkx"}


def test_a_form_that_asks_who_you_are_needs_no_tables():
    # They are a third of a kernel's memory and of its time to the first form.
    week_by_week = "[catalogue.exercises_of(week) for week in catalogue.weeks()]"
    forms = "import ledtoolkit.widgets.answer_form, ledtoolkit.widgets.written_form, ledtoolkit.widgets.hand_in_box"
    loaded = loaded_by(f"from ledtoolkit.exercises import catalogue\n{week_by_week}\n{forms}")
    assert "anywidget" in loaded
    assert not loaded & {"pandas", "matplotlib", "scipy"}


def test_a_form_that_shows_its_numbers_needs_no_tables_either(tmp_path):
    # A class at once on a small server: each page is a kernel, and pandas would make it half as large again.
    show = """
from pathlib import Path
from ledtoolkit.exercises.catalogue import exercises_of, weeks
from ledtoolkit.progress import Record
from ledtoolkit.widgets.answer_form import AnswerForm
from ledtoolkit.widgets.written_form import WrittenForm
record = Record(Path(FOLDER))
record.set_learner("j.smit")
record.save("place", {"id": "nl/Groningen"})
for asked in [each for week in weeks() for each in exercises_of(week)]:
    form = WrittenForm(asked, asked.written, record) if asked.written else AnswerForm(asked, record)
    key = form.state["keep"]
    texts = {"text": "In Groningen"} if asked.written else {field.name: "1" for field in asked.fields}
    form._hear(form, {"kind": "typed", "keep": key, "typed": texts}, [])
    assert form.typed() == texts, form.state
"""
    loaded = loaded_by(show.replace("FOLDER", repr(str(tmp_path))))
    assert "numpy" in loaded
    assert not loaded & {"pandas", "matplotlib", "scipy"}


@every(OURS)
def test_a_module_has_at_most_300_lines(path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE


def lines_of_body(function):
    """Count the lines from the first statement after the docstring to the last."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


@every(OURS)
def test_the_body_of_a_function_has_at_most_30_lines(path):
    functions = [node for node in ast.walk(tree_of(path)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    assert [f"{each.name}: {lines_of_body(each)}" for each in functions if lines_of_body(each) > LONGEST_BODY] == []


@every(OURS)
def test_a_module_is_named_for_a_concept(path):
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "core", "misc", "tools"}


# Written in pieces, so that this file does not hold what it looks for.
MACHINE_PATHS = re.compile(
    "|".join([r"/ho" r"me/\w", r"/ro" r"ot/\w", r"/Us" r"ers/\w", r"/wo" r"rk/\w", r"[A-Z]:\\\\?Us" r"ers"])
)
REGISTRIES = re.compile(
    "|".join([r"pypi\." r"org", r"python" r"hosted\.org", r"npm" r"js\.(?:org|com)", r"anaconda\." r"(?:org|com)"])
)


def tracked_text():
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, check=True, cwd=REPOSITORY)
    for path in (REPOSITORY / part for part in listed.stdout.split("\0") if part):
        try:
            yield name(path), path.read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue


@pytest.mark.skipif(not (REPOSITORY / ".git").exists(), reason="an unpacked archive has no list of tracked files")
@pytest.mark.parametrize("pattern", [MACHINE_PATHS, REGISTRIES], ids=["machine paths", "package registries"])
def test_no_tracked_file_names_a_machine_or_a_registry(pattern):
    found = [(path, match[0]) for path, text in tracked_text() for match in pattern.finditer(text)]
    assert found == []
