"""Try a tier before anything untrusted runs: wall a process in, and look whether the walls hold."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from grading.engine.sandbox import filter as filters
from grading.engine.sandbox.limits import Limits
from grading.engine.sandbox.tiers import Tier

__all__ = ["holes", "why_not"]


def why_not(tier: Tier, packages: list[Path]) -> str:
    """Return nothing if a tier holds here, else a reason."""
    missing = filters.available()
    return missing or _in_a_process(lambda: _tried(tier, packages))


def holes(scratch: Path) -> list[str]:
    """Return what a sealed process can still do though it must not; called in it."""
    attempts: dict[str, Callable[[], object]] = {
        "it reads accounts": lambda: Path("/etc/passwd").read_text(),
        "it lists the home folders": lambda: os.listdir("/home"),
        "it starts a process": os.fork,
        "it opens a socket": socket.socket,
        "it sees processes": lambda: os.listdir("/proc/self/fd"),
        "it writes beside its folder": lambda: Path("/usr/written").write_text("x"),
        "it signals its parent": lambda: os.kill(os.getppid(), 0),
    }
    found = []
    for what, attempt in attempts.items():
        try:
            attempt()
        except OSError:
            continue
        found.append(what)
    try:
        (scratch / "own").write_text("x")
    except OSError as problem:
        found.append(f"it cannot write into its own folder ({problem.strerror})")
    return found


def _tried(tier: Tier, packages: list[Path]) -> str:
    tier.prepare(packages)
    scratch = tier.leave()
    try:
        return _in_a_process(lambda: _sealed(tier, scratch, packages))
    finally:
        tier.clear(scratch)


def _sealed(tier: Tier, scratch: Path, packages: list[Path]) -> str:
    tier.seal(scratch, packages, Limits())
    return "; ".join(holes(scratch))


def _in_a_process(work: Callable[[], str]) -> str:
    """Return what `work` says in a forked process, or how it failed."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(writer, work)
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    # The full stop is the sign that it came to its end.
    return said[:-1].decode() if said.endswith(b".") else "it was killed while it was walled in"


def _answer(writer: int, work: Callable[[], str]) -> None:
    try:
        said = work()
    except BaseException as problem:  # a forked copy must never return into its parent's work
        said = f"{type(problem).__name__}: {problem}"
    try:
        os.write(writer, f"{said}.".encode()[:4000])
    finally:
        os._exit(0)
