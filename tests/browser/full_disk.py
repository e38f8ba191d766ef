"""A disk without room for a learner's record: a small file system where root may mount one, else a limit."""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.browser.course import Course

BLOCK = 4096


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """Put a folder on a file system of 64 kilobytes of its own; without the right to, leave it where it is."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    mounted = os.getuid() == 0 and subprocess.run(mount, check=False, capture_output=True).returncode == 0
    try:
        yield
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(course: Course) -> Callable[[], None]:
    """Leave the record no room, and return how to make room again."""
    folder = course.folder / "my-work"
    record, filler = folder / "record.jsonl", folder / "filler"
    return _fill_up(filler, record) if os.path.ismount(folder) else _limit(course, record)


def _fill_up(filler: Path, record: Path) -> Callable[[], None]:
    # Blank lines up to the end of its last block: what is there already may be written to on a full disk.
    with record.open("ab") as file:
        file.write(b"\n" * (-record.stat().st_size % BLOCK))
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(bytes(BLOCK)):
            pass
    return filler.unlink


def _limit(course: Course, record: Path) -> Callable[[], None]:
    """Let no file of the kernels grow beyond the record as it is now."""
    before = {kernel: resource.prlimit(kernel, resource.RLIMIT_FSIZE) for kernel in course.kernels()}
    for kernel, (_, most) in before.items():
        resource.prlimit(kernel, resource.RLIMIT_FSIZE, (record.stat().st_size, most))

    def lift() -> None:
        for kernel, limits in before.items():
            resource.prlimit(kernel, resource.RLIMIT_FSIZE, limits)

    return lift
