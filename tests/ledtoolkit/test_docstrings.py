"""Every public function of theory explains itself: claim, parameters, returns, refusals, example, source."""

import ast
import doctest
import importlib
import inspect
import re
from pathlib import Path

import pytest

import ledtoolkit
from ledtoolkit.datasets.references import works

# Not theory: guards, words, lists of sources, the learner's record and place, visitors, labels, and the document.
HOUSEHOLD = {
    "branches",
    "checks",
    "chilean_branches",
    "chosen_place",
    "document",
    "industries",
    "journal",
    "learner_id",
    "place",
    "place_file",
    "place_in_figures",
    "place_words",
    "place_table",
    "place_table_rows",
    "portable",
    "product_groups",
    "progress",
    "project_marks",
    "province_indicators",
    "references",
    "synthetic",
    "typed_place",
    "visitor",
    "words",
}
PATHS = [path for path in Path(ledtoolkit.__file__).parent.glob("*.py") if path.stem not in HOUSEHOLD | {"__init__"}]
MODULES = [importlib.import_module(f"ledtoolkit.{path.stem}") for path in sorted(PATHS)]
FUNCTIONS = {
    f"{module.__name__.removeprefix('ledtoolkit.')}.{name}": getattr(module, name)
    for module in MODULES
    for name in module.__all__
    if inspect.isfunction(getattr(module, name)) and not name.startswith("check_")
}
CLASSES = {
    f"{module.__name__.removeprefix('ledtoolkit.')}.{name}": getattr(module, name)
    for module in MODULES
    for name in module.__all__
    if inspect.isclass(getattr(module, name))
}
every_function = pytest.mark.parametrize("name", sorted(FUNCTIONS))
every_class = pytest.mark.parametrize("name", sorted(CLASSES))


def sections(name):
    """Cut a docstring at its underlined headings; the theory before the first stands under ''."""
    parts = re.split(r"^(\w+)\n-{3,}\n", inspect.getdoc(FUNCTIONS[name]), flags=re.MULTILINE)
    return {"": parts[0]} | dict(zip(parts[1::2], parts[2::2], strict=True))


def as_one_line(text):
    return re.sub(r"\s+", " ", text).strip()


@every_function
def test_the_first_line_is_a_claim(name):
    assert re.fullmatch(r"[A-Z].*[.:]", sections(name)[""].splitlines()[0])


@every_function
def test_every_parameter_is_described(name):
    described = sections(name).get("Parameters", "")
    heads = " ".join(re.findall(r"^\S.*$", described, flags=re.MULTILINE))
    missing = [each for each in inspect.signature(FUNCTIONS[name]).parameters if not re.search(rf"\b{each}\b", heads)]
    assert missing == []


@every_function
def test_what_comes_back_is_described(name):
    assert sections(name).get("Returns", "").strip()


@every_function
def test_what_is_refused_is_described(name):
    if inspect.signature(FUNCTIONS[name]).parameters:
        assert re.search(r"^(ValueError|TypeError|KeyError)$", sections(name).get("Raises", ""), flags=re.MULTILINE)


@every_function
def test_an_example_calls_the_function(name):
    calls = [
        node
        for example in doctest.DocTestParser().get_examples(sections(name).get("Examples", ""))
        for node in ast.walk(ast.parse(example.source))
        if isinstance(node, ast.Name) and node.id == name.partition(".")[2]
    ]
    assert calls


@every_function
def test_the_source_is_a_work_that_may_be_cited(name):
    cited = as_one_line(sections(name).get("References", ""))
    left = re.sub(r"\([A-Z][^()]*\.\)$", "", cited)  # a remark in brackets may say what the source is used for
    found = [one for one in works().values() if one.reference in left]
    # a reference may be the beginning of another one: take out the longest first
    for one in sorted(found, key=lambda one: -len(one.reference)):
        left = left.replace(one.reference, "").replace(one.link or "\0", "")
    assert found
    assert left.strip() == ""


@every_class
def test_a_result_says_what_it_is_and_each_property_what_it_gives(name):
    assert len(inspect.getdoc(CLASSES[name]).splitlines()[0]) > 20
    properties = [each for each in vars(CLASSES[name]).values() if isinstance(each, property)]
    assert all(each.fget.__doc__ for each in properties)
