"""What tests of widgets share: a record of their own, and the explorer that a module names `EXPLORER`."""

import pytest


@pytest.fixture(autouse=True)
def own_record(tmp_path, monkeypatch):
    """Keep no guess or answer anywhere else."""
    monkeypatch.setenv("LEDTOOLKIT_RECORD", str(tmp_path / "my-work"))


@pytest.fixture
def explorer(request):
    """Return the explorer of the module, shown."""
    explorer = request.module.EXPLORER()
    assert explorer.panel
    return explorer
