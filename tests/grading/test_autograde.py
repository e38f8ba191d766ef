"""What the command `autograde` says at its end."""

from grading.autograde import summary
from grading.engine.run import Graded


def test_who_is_held_or_failed_has_no_result():
    results = {"a": Graded("a"), "b": Graded("b", held="perhaps never handed in"), "c": Graded("c", failed="lost")}
    assert summary(3, {"a": results["a"]}) == "3 of 3 submissions have a result.", "two were graded before"
    assert summary(2, {name: results[name] for name in "ab"}) == "1 of 2 submissions have a result, 1 is held."
    assert summary(3, results) == "1 of 3 submissions have a result, 1 is held, 1 failed."
    results["d"] = Graded("d", held="perhaps never handed in")
    assert summary(4, results) == "1 of 4 submissions have a result, 2 are held, 1 failed."
