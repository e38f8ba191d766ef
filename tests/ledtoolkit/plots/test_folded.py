"""What is folded away is opened by the reader, in the order given, and no sentence becomes markup."""

import pandas as pd

from ledtoolkit.plots.folded import Folded
from ledtoolkit.plots.shown_table import ShownTable


def test_sentences_and_tables_stand_below_a_line_that_opens_them():
    table = ShownTable(pd.DataFrame({"k": [2.0]}, index=pd.Index(["a"], name="Place")), "Values")
    shown = Folded("First.", table, "Last.")._repr_html_()
    assert shown.startswith('<div class="led-retrieval"><details><summary>Show the answer</summary><p>First.</p>')
    assert shown.index("First.") < shown.index("Values") < shown.index("Last.")
    assert "<details open" not in shown


def test_a_sentence_is_text():
    assert "<p>a &lt; b</p>" in Folded("a < b")._repr_html_()
