import logging

from grading.directory.log import last_words, listening

LOG = logging.getLogger("tests.grading.directory")


def test_what_nbgrader_says_is_kept_off_the_screen(capfd):
    with listening(LOG) as said:
        LOG.info("not worth keeping")
        LOG.error("Traceback (most recent call last):\n  File …\nValueError: Duplicate grade id: lm3-check\n")
        LOG.error("See the log.")
    assert said[1:] == ["See the log."]
    assert capfd.readouterr() == ("", "")
    assert last_words(said, RuntimeError("failed")) == "ValueError: Duplicate grade id: lm3-check"


def test_without_a_traceback_the_exception_is_the_last_word():
    assert last_words(["See the log."], RuntimeError("failed")) == "RuntimeError: failed"
