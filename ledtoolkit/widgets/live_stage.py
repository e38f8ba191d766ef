"""A stage that the learner's own browser computes and draws, so that nothing waits for the kernel.

Only a few signature models earn this: their formulas stand a second time, in `js/`, and tests hold both to the same
results. The Python side still says what the model gives: for the guess, for the static edition and for tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from ledtoolkit.widgets.script import script
from ledtoolkit.widgets.stage import AnyStage, Followed, stage_words
from ledtoolkit.words import language, say

__all__ = ["DRAWING", "LiveStage", "templates"]

# What every model that draws in the page needs.
DRAWING = ("written_numbers", "svg")


class LiveStage(AnyStage):
    """The picture and what belongs to it, drawn in the page from the values of the sliders.

    Parameters
    ----------
    model_scripts
        Names of the files in `js/` that together define `pictureOf(words)`.
    sentences
        What the page fills and shows: keys as that file names them.
    """

    settled = traitlets.Bool().tag(sync=True)

    def __init__(self, *model_scripts: str, sentences: Mapping[str, Any], **traits: Any) -> None:
        self._esm = script("key_guard", "page", "stage_frame", *DRAWING, *model_scripts, "live_stage")
        super().__init__(words={**stage_words(), "language": language(), **sentences}, **traits)

    def follow(self, explorer: Followed) -> None:
        """Tell the page which sliders to listen to, and when the guess is settled."""
        super().follow(explorer)
        self.settled = explorer.prediction.settled
        explorer.prediction.observe(lambda change: self.set_trait("settled", change["new"]), "settled")


def templates(sentences: Mapping[str, str], places: Iterable[str]) -> dict[str, str]:
    """Translate sentences and leave their named places open, for the page to fill.

    Examples
    --------
    >>> templates({"three": "Three rounds (LM3): {lm3} times"}, ["lm3"])
    {'three': 'Three rounds (LM3): {lm3} times'}
    """
    open_places = {name: f"{{{name}}}" for name in places}
    return {key: say(sentence, **open_places) for key, sentence in sentences.items()}
