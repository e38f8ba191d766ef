import pytest

from grading.engine.worker.watched import SHARED, Watched


@pytest.fixture
def watched():
    # Without its beginning: a hook for audits could never be taken out of this process again.
    made = object.__new__(Watched)
    made._scratch, made._shared = "/scratch", SHARED
    return made


@pytest.mark.parametrize(
    "path", ["/proc/1", "/proc/1/environ", "/proc/self/environ", "/var/ann", "/scratch2/x", "../x"]
)
def test_what_lies_outside_is_told(watched, path):
    assert watched._outside([path])


@pytest.mark.parametrize("path", ["/proc/12/stat", "/proc/self/status", "/usr/lib/x", "/scratch", "data.csv", b"a", 3])
def test_what_a_submission_may_use_is_not(watched, path):
    assert not watched._outside([path])
