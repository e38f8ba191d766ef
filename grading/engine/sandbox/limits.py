"""How much a submission may use, and the limits that the kernel itself keeps."""

from __future__ import annotations

import resource
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

__all__ = ["Limits"]

MEBIBYTE = 1 << 20
# What a cell's metadata may say, and how much of the field's own unit that is.
WISHES = {
    "processor_seconds": ("processor", 1.0),
    "wall_seconds": ("wall", 1.0),
    "memory_megabytes": ("memory", 1e6),
    "output_characters": ("output", 1.0),
}


@dataclass(frozen=True)
class Limits:
    """Limits of one submission.

    Attributes
    ----------
    processor
        Processor seconds that a cell (or one call of a test) may take.
    wall
        Seconds by the clock for the same.
    memory
        Bytes beyond what a process has before it runs anything.
    scratch
        Bytes of files it may write.
    output
        Characters of output that are kept of a cell.
    """

    processor: float = 10.0
    wall: float = 50.0
    memory: int = 512 * MEBIBYTE
    scratch: int = 64 * MEBIBYTE
    output: int = 1_000_000

    @classmethod
    def from_reference(cls, processor: float, memory: int) -> Limits:
        """Return the limits that follow from what the reference solution took."""
        seconds = max(2.0, 20 * processor)
        return cls(processor=seconds, wall=5 * seconds, memory=memory + 512 * MEBIBYTE)

    def as_wished(self, wishes: Mapping[str, float]) -> Limits:
        """Return the limits of one cell, in which its own metadata stand above what follows from the reference.

        Raises
        ------
        ValueError
            For an unknown word, or a limit that is no positive number.
        """
        values: dict[str, Any] = {}
        for name, wished in wishes.items():
            if name not in WISHES:
                raise ValueError(f"{name!r} is no limit of a cell; there are: {', '.join(WISHES)}")
            if isinstance(wished, bool) or not isinstance(wished, (int, float)) or not 0 < wished < 1e12:
                raise ValueError(f"the limit {name} must be a positive number, not {wished!r}")
            what, unit = WISHES[name]
            values[what] = type(getattr(self, what))(wished * unit)
        if "processor" in values and "wall" not in values:
            values["wall"] = max(self.wall, 5 * values["processor"])
        return replace(self, **values)

    def as_json(self) -> dict[str, Any]:
        """Return plain data."""
        return asdict(self)

    def hold(self) -> None:
        """Let the kernel keep this process within the limits; they cannot be raised again."""
        used = _size_now()
        # The judge watches each cell; this is for the case that the judge is gone and the keeper too.
        seconds = int(20 * self.processor) + 60
        for name, most in (
            (resource.RLIMIT_AS, used + self.memory),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_FSIZE, self.scratch),
            (resource.RLIMIT_NOFILE, 256),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_MEMLOCK, 0),
            (resource.RLIMIT_MSGQUEUE, 0),
            (resource.RLIMIT_STACK, min(resource.getrlimit(resource.RLIMIT_STACK)[0] % (1 << 62), 64 * MEBIBYTE)),
        ):
            resource.setrlimit(name, (most, most))


def _size_now() -> int:
    """Return the address space of this process in bytes; asked while /proc is still in reach."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
