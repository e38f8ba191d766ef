"""A retrieval question folds its answer away and keeps nothing."""

from ledtoolkit.widgets.retrieval import Retrieval


def test_the_answer_is_folded_below_the_question():
    assert Retrieval("What does LM3 count?", "Local re-spending only.")._repr_html_() == (
        '<div class="led-retrieval"><p>What does LM3 count?</p>'
        "<details><summary>Show the answer</summary><p>Local re-spending only.</p></details></div>"
    )


def test_words_are_text_and_no_markup():
    assert "&lt;b&gt;" in Retrieval("<b>", "<i>")._repr_html_()
    assert "&lt;i&gt;" in Retrieval("<b>", "<i>")._repr_html_()
