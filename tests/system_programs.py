"""The system programs that the tests need: found, else installed where that is allowed, else asked for in one line.

`python -m tests.system_programs` does it before a test run; nothing is skipped for want of a program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# program on the path: Debian's package
PACKAGES = {"chromium": "chromium", "bwrap": "bubblewrap"}
OTHER_NAMES = {"chromium": ("chromium-browser", "google-chrome", "google-chrome-stable")}


class MissingProgramError(RuntimeError):
    """A program is not there and may not be installed from here; the message is the line to run."""


def find_or_install(program: str) -> str:
    """Return the path of a program, installing its package where that needs no password."""
    found = find(program)
    if found is None:
        _install([PACKAGES[program]])
        found = find(program)
    if found is None:
        raise MissingProgramError(f"{program} is still not on the path. Run: {_line([PACKAGES[program]])}")
    return found


def find(program: str) -> str | None:
    """Return the path of a program under any of its names, or None."""
    names = (program, *OTHER_NAMES.get(program, ()))
    return next((path for name in names if (path := shutil.which(name))), None)


def _install(packages: list[str]) -> None:
    apt = shutil.which("apt-get")
    rights = _rights()
    if apt is None or rights is None:
        raise MissingProgramError(f"The tests need {' and '.join(packages)}. Run: {_line(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in ([apt, "update", "-qq"], [apt, "install", "-y", "-qq", "--no-install-recommends", *packages]):
        subprocess.run([*rights, *command], check=True, env=quiet, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def _rights() -> list[str] | None:
    """Return what goes before a command that installs: nothing for root, sudo where it asks no password."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    asked = sudo and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True)
    return [str(sudo), "-n"] if asked and asked.returncode == 0 else None


def _line(packages: list[str]) -> str:
    return f"sudo apt-get install {' '.join(packages)}"


if __name__ == "__main__":
    try:
        for name in PACKAGES:
            print(f"{name}: {find_or_install(name)}")
    except (MissingProgramError, subprocess.CalledProcessError) as problem:
        sys.exit(str(problem))
