r"""A paper as whoever grades it reads it: Markdown and pictures in turn, for formgrader's page.

Formgrader looks for formulas in what it shows and leaves only code alone, so a `$` stands in code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ledtoolkit.document import Document
from ledtoolkit.documents.markdown_paper import texts_and_figures
from ledtoolkit.words import speaking

__all__ = ["reading_copy"]

DPI = 80
# Behind a whole number of escaped backslashes.
MONEY, LESS = (re.compile(rf"(?<!\\)((?:\\\\)*)\\{mark}") for mark in (r"\$", "<"))


def reading_copy(document: Document) -> Iterator[str | tuple[bytes, str]]:
    """Yield Markdown texts and pictures in the order of the paper.

    Parameters
    ----------
    document
        Any document.

    Yields
    ------
    str or tuple
        Markdown in which nothing that a learner typed acts, or a PNG picture and its alt text.

    Examples
    --------
    >>> paper = Document("Ice for $15", "", "", "", "", "en", sections=(), references=(), notices=())
    >>> print(next(reading_copy(paper)))
    # Ice for `$`15
    <BLANKLINE>
    ## Contents
    """
    # Written out under its language: what is yielded is used under another.
    with speaking(document.language):
        told = list(texts_and_figures(document))
    for one in told:
        if isinstance(one, str):
            # The engine makes every `<` before a letter harmless once more; what is a name already stays as it is.
            yield LESS.sub(r"\1&lt;", MONEY.sub(r"\1`$`", one))
        else:
            yield one.drawing.pixels(DPI), one.drawing.alt
