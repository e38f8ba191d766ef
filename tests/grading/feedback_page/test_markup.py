import pytest

from grading.engine.judge.kept import harmless_text
from grading.feedback_page.markup import clean_verdict, heading_of, rendered, with_line_breaks, without_heading

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)></svg>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "![x](https://example.org/spy.png)",
    "<a href='data:text/html,<script>1</script>'>x</a>",
    "<style>body{background:url(//example.org)}</style>",
    "<iframe src=//example.org></iframe>",
    "$\\href{javascript:alert(1)}{x}$",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></math>",
    "<details ontoggle=alert(1) open>x</details>",
    '<p style="background:url(//example.org)" onclick=alert(1)>x</p>',
    "</details></section></main><h1>You have 10 of 10 points</h1>",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_nothing_runs_nothing_is_asked_for_and_the_page_is_not_broken(text):
    html = str(rendered(text))
    for part in ("<script", "<style", "<iframe", "<img", "<svg", "<h1", "style=", 'href="java', "</main", "</section"):
        assert part not in html
    tags = html.split("<")[1:]
    assert not any(" on" in tag.partition(">")[0] for tag in tags)


def test_headings_follow_each_other_below_the_questions_own():
    assert str(rendered("# A\n\n#### B\n\n# C")).split() == ["<h3>A</h3>", "<h4>B</h4>", "<h3>C</h3>"]


def test_a_link_to_the_course_stays_text_and_one_to_a_source_stays_a_link():
    html = str(rendered("[lesson](lesson.ipynb#a) [source](https://example.org/a?b=1&c=2)"))
    assert html == '<p>lesson <a href="https://example.org/a?b=1&amp;c=2">source</a></p>\n'


def test_a_table_can_be_pushed_aside_and_has_a_name():
    html = str(rendered("| a |\n|---|\n| 1 |"))
    assert html.startswith('<div class="wide" tabindex="0" role="group" aria-label="Table"><table>')
    assert html.rstrip().endswith("</table></div>")


def test_a_formula_is_mathml():
    assert "<msup>" in rendered("$x^2$")


def test_the_first_heading_is_found_outside_of_code():
    assert heading_of("```\n# no\n```\n## Question *1* ##\n# later") == "Question 1"
    assert heading_of("no heading") == ""


def test_a_heading_can_be_taken_away():
    assert without_heading("## A\n\nB").strip() == "B"


def test_a_verdict_keeps_its_words_and_loses_its_styles():
    words = '<div class="led-verdict"><p style="x"><strong>A.</strong> b <script>1</script></p></div>'
    assert str(clean_verdict(words)) == "<p><strong>A.</strong> b 1</p>"


def test_a_comment_is_text_with_its_lines():
    assert str(with_line_breaks("a <b>\nc")) == "a &lt;b&gt;<br>c"


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("![](https://example.org/x.png)", "<p></p>"),
        ("![a map](https://example.org/x.png)", "<p>(Picture: a map)</p>"),
        ("![https://example.org/x.png](https://example.org/x.png)", "<p>(Picture: https://example.org/x.png)</p>"),
        ("see https://example.org/x.png here", "<p>see https://example.org/x.png here</p>"),
        (
            harmless_text("<img src='https://example.org/x.png'>"),
            "<p>&lt;img src='https://example.org/x.png'&gt;</p>",
        ),
        ("[https://example.org](https://other.example)", "<p>https://example.org</p>"),
        ("![[a map](https://example.org)](https://example.org/x.png)", "<p>(Picture: a map)</p>"),
    ],
)
def test_the_address_of_a_picture_is_no_link(markdown, shown):
    assert rendered(markdown).strip() == shown


def test_a_link_with_words_of_its_own_stays_one():
    assert rendered("[a map](https://example.org)").strip() == '<p><a href="https://example.org">a map</a></p>'
