"""Write `requirements.txt`: the learner's packages, as they are in the environment that runs this.

`python binder/pin.py > binder/requirements.txt`, on Linux with the Python of `runtime.txt`, after the tests were green.
"""

from __future__ import annotations

import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

BINDER = Path(__file__).parent
HEADER = "# Written by `python binder/pin.py`; see binder/README.md."


def pins(wanted: list[str]) -> dict[str, str]:
    """Return the versions in use of requirements and of all that they require in turn."""
    found: dict[str, str] = {}
    seen: set[str] = set()
    waiting = [Requirement(line) for line in wanted]
    while waiting:
        needed = waiting.pop()
        if str(needed) in seen or not _applies(needed, ""):
            continue
        seen.add(str(needed))
        installed = distribution(needed.name)
        found[canonicalize_name(needed.name)] = installed.version
        theirs = [Requirement(line) for line in installed.requires or ()]
        for theirs_needed in theirs:
            if any(_applies(theirs_needed, extra) for extra in ("", *needed.extras)):
                theirs_needed.marker = None
                waiting.append(theirs_needed)
    return found


def _applies(needed: Requirement, extra: str) -> bool:
    return needed.marker is None or needed.marker.evaluate({"extra": extra})


def _check_same_machine() -> None:
    python = (BINDER / "runtime.txt").read_text().strip().removeprefix("python-")
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    if sys.platform != "linux" or here != python:
        sys.exit(f"Binder runs Linux and Python {python}, this is {sys.platform} and Python {here}. Pin there.")


if __name__ == "__main__":
    _check_same_machine()
    project = tomllib.loads((BINDER.parent / "pyproject.toml").read_text())["project"]
    # Learners on Binder write their paper as PDF and Word file too.
    wanted = [*project["dependencies"], *project["optional-dependencies"]["documents"]]
    lines = [f"{name}=={version}" for name, version in sorted(pins(wanted).items())]
    print("\n".join([HEADER, *lines]))
