from grading.intake.found import Other
from grading.intake.others import without_notebook


def moodle(who, name, kind="file"):
    return f"all.zip: {who}_12_assignsubmission_{kind}_/{name}"


def said(names, came=()):
    return [text for _, text in without_notebook([Other(name) for name in names], came)]


def test_who_sent_only_another_file_is_named_with_it():
    assert said([moodle("Eva Fox", "essay.docx")]) == ["Eva Fox sent essay.docx, no notebook"]


def test_who_sent_a_notebook_too_is_not_listed():
    assert said([moodle("Eva Fox", "data.csv")], [moodle("Eva Fox", "week01.ipynb")]) == []


def test_a_text_typed_into_the_platform_counts_as_a_file():
    names = [moodle("Eva Fox", "essay.docx"), moodle("Eva Fox", "onlinetext.html", "onlinetext")]
    assert said(names) == ["Eva Fox sent essay.docx and onlinetext.html, no notebook"]


def test_of_many_files_some_are_named():
    names = [moodle("Eva Fox", f"{place}.png") for place in range(5)]
    assert said(names) == ["Eva Fox sent 0.png and 1.png and 2.png and 2 more files, no notebook"]


def test_of_a_file_that_names_nobody_nothing_is_said():
    assert said(["all.zip: readme.md"]) == []
