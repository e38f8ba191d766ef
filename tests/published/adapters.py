"""From a published case's `input` to its `expected` keys: `ADAPTERS`, one function a method.

The adapters of a theme stand in `adapters_<theme>.py` beside this file, each with its own `ADAPTERS`;
they use the public functions of `ledtoolkit` and nothing else.
The files are loaded by path, so that this one also works alone, outside the test run.
"""

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

ADAPTERS: dict[str, Callable[[dict], dict]] = {}


def _load(path: Path) -> ModuleType:
    spec = spec_from_file_location(path.stem, path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


for _path in sorted(Path(__file__).parent.glob("adapters_*.py")):
    _theirs = _load(_path).ADAPTERS
    _twice = ADAPTERS.keys() & _theirs.keys()
    assert not _twice, f"{_path.name} adapts {sorted(_twice)} a second time"
    ADAPTERS |= _theirs
