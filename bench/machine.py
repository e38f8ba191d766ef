"""What a benchmark in a browser needs of the machine: a browser, and a port that is free."""

from __future__ import annotations

import shutil
from socket import socket

__all__ = ["chromium", "free_port"]

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str:
    """Find the system's Chromium."""
    for name in CHROMIUMS:
        if found := shutil.which(name):
            return found
    raise RuntimeError("No Chromium was found. Install it: sudo apt-get install chromium")


def free_port() -> int:
    """Return a port of this machine that nobody uses now."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
