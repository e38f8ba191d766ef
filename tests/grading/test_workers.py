"""How many processes `autograde` starts where nobody says it."""

import argparse
import os

import pytest

from grading import autograde


@pytest.mark.parametrize(("wished", "started"), [(0, 3), (2, 2)])
def test_one_process_for_each_processor_that_it_may_use(monkeypatch, wished, started):
    seen = {}
    monkeypatch.setattr(autograde, "grade_week", lambda *_, **options: seen.update(options) or [])
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 4, 5})
    options = argparse.Namespace(workers=wished, json=False, again=False, student=None, trust_tests=False)
    autograde._watched(None, "ps1", [], "", options)
    assert seen["workers"] == started
