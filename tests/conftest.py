"""What holds in every test: the same examples in every run, and no sentence that a translator could not find."""

from functools import cache
from gettext import NullTranslations

import pytest
from hypothesis import settings

from ledtoolkit import words
from ledtoolkit.locale.sentences import catalogue_of_code

# The same examples in every run, and no test fails because the machine was busy.
settings.register_profile("ledtoolkit", derandomize=True, deadline=None)
settings.load_profile("ledtoolkit")


class OnlyMarked(NullTranslations):
    """Translations that refuse a sentence which stands in no `say`, `say_count` or `mark` of the code."""

    def __init__(self, inner, known):
        super().__init__()
        self.inner, self.known = inner, known

    def gettext(self, message):
        if message not in self.known:
            raise AssertionError(f"said, but neither a literal in the call nor marked: {message!r}")
        return self.inner.gettext(message)

    def ngettext(self, msgid1, msgid2, n):
        if (msgid1, msgid2) not in self.known:
            raise AssertionError(f"counted, but not a literal in the call: {msgid1!r}")
        return self.inner.ngettext(msgid1, msgid2, n)


@cache
def known_sentences():
    # From the code and not from the stored catalogue: one test alone says when that one is behind.
    return {message.id for message in catalogue_of_code() if message.id}


# A module at a time: the doctests of the package, run after the tests, may say what they like.
@pytest.fixture(autouse=True, scope="module")
def only_marked_sentences_are_said():
    load = words._catalogue

    def strict(code):
        return OnlyMarked(load(code), known_sentences())

    strict.cache_clear = load.cache_clear
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "_catalogue", strict)
        yield
