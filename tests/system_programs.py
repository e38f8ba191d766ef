"""The system programs that the tests need: found, else installed where that is allowed, else asked for in one line.

`python -m tests.system_programs` does it before a test run; nothing is skipped for want of a program.
`python3 -m tests.system_programs venv` does the same for what makes an environment, before there is one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from importlib import invalidate_caches
from importlib.util import find_spec

# program on the path: Debian's package
PACKAGES = {
    "chromium": "chromium",
    "bwrap": "bubblewrap",
    "venv": "python3-venv",
    # they read the papers that we write: pages of a PDF, and a Word file
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "soffice": "libreoffice-writer-nogui",
}
# The same engine without windows: the browser tests take half the time with it. Not every system has it as a package.
WITHOUT_WINDOWS = "chromium-headless-shell"
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


def find_browser() -> str:
    """Return the path of the Chromium for tests, the one without windows where it is there."""
    return shutil.which(WITHOUT_WINDOWS) or find_or_install("chromium")


def find(program: str) -> str | None:
    """Return the path of a program under any of its names, or None."""
    if program == "venv":
        # A module of Python that Debian packs by itself.
        invalidate_caches()
        return sys.executable if find_spec("ensurepip") else None
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


def main(names: list[str]) -> None:
    """Find or install the programs, or those named, and print where they are."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this runs before there is an environment
        found = ".".join(map(str, sys.version_info[:2]))
        sys.exit(f"This needs Python 3.11 or newer, and {sys.executable} is {found}. Say: make start PYTHON=python3.11")
    try:
        for name in names or PACKAGES:
            print(f"{name}: {find_or_install(name)}")
        if not names:
            print(f"browser of the tests: {_browser_without_windows() or find_browser()}")
    except (MissingProgramError, subprocess.CalledProcessError) as problem:
        sys.exit(str(problem))


def _browser_without_windows() -> str | None:
    """Return the path of the browser without windows, installed where it can be; nothing depends on it."""
    if not shutil.which(WITHOUT_WINDOWS):
        with suppress(MissingProgramError, subprocess.CalledProcessError):
            _install([WITHOUT_WINDOWS])
    return shutil.which(WITHOUT_WINDOWS)


if __name__ == "__main__":
    main(sys.argv[1:])
