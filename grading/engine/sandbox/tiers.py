"""The two tiers, and the choice between them.

A tier is used in three places of the worker's room: `prepare` once in the warm parent, `leave` in the keeper of each
submission, `seal` in the process that will run it, as its last own step.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from grading.engine.sandbox import filter as filters
from grading.engine.sandbox import kernel, landlock, root
from grading.engine.sandbox.limits import Limits

__all__ = ["NAMESPACES", "RESTRICTIONS", "TRUSTED", "NoSandboxError", "Tier", "strongest_tier", "tier_named"]

TRUSTED = "trusted"
SCRATCH = Path("/scratch")
FIRST_USER = 2_000_000


class NoSandboxError(Exception):
    """Nothing here can hold untrusted code; the message says what was tried and what to do."""


class Tier(Protocol):
    """One way to wall a submission in."""

    @property
    def name(self) -> str:
        """What a report calls it."""

    def prepare(self, packages: list[Path]) -> None:
        """Wall the warm parent in as far as all its children can share it."""

    def leave(self) -> Path:
        """Leave the shared namespaces, in the keeper, and return the folder the submission may write to."""

    def seal(self, scratch: Path, packages: list[Path], limits: Limits) -> None:
        """Give everything up that running cells does not need."""

    def overfull(self, scratch: Path, limits: Limits) -> bool:
        """Return whether the submission wrote more than it may, in the keeper."""

    def clear(self, scratch: Path) -> None:
        """Remove what the submission wrote, in the keeper."""


@dataclass(frozen=True)
class Namespaces:
    """First tier: a file system, process numbers and an empty network of its own."""

    name: str = "namespaces, private root, seccomp"

    def prepare(self, packages: list[Path]) -> None:
        """Enter the private root."""
        root.enter_private_root(packages, SCRATCH)

    def leave(self) -> Path:
        """Enter namespaces of this submission alone."""
        user, group = os.geteuid(), os.getegid()
        own = kernel.CLONE_NEWUSER | kernel.CLONE_NEWNS | kernel.CLONE_NEWPID | kernel.CLONE_NEWNET
        kernel.unshare(own | kernel.CLONE_NEWIPC | kernel.CLONE_NEWUTS)
        root.map_user(user, group)
        return SCRATCH

    def seal(self, scratch: Path, packages: list[Path], limits: Limits) -> None:  # noqa: ARG002
        """Mount the scratch folder, hide the process accounts, drop every privilege."""
        plain = kernel.MS_NOSUID | kernel.MS_NODEV
        size = f"size={limits.scratch},nr_inodes=20000,mode=0700"
        kernel.mount("none", scratch, "tmpfs", plain | kernel.MS_NOEXEC, size)
        limits.hold()
        kernel.mount("none", Path("/proc"), "tmpfs", plain | kernel.MS_RDONLY, "size=4k")
        kernel.drop_capabilities()
        kernel.no_new_privileges()
        os.chdir(scratch)
        kernel.die_with_parent()
        filters.deny()

    def overfull(self, scratch: Path, limits: Limits) -> bool:  # noqa: ARG002
        """Leave it to the kernel: the scratch folder has a size."""
        return False

    def clear(self, scratch: Path) -> None:
        """Leave it to the kernel: the scratch folder ends with its namespace."""


@dataclass(frozen=True)
class Restrictions:
    """Second tier, where namespaces are blocked: Landlock, a user of its own where possible, the same filter."""

    name: str = "Landlock, seccomp"

    def prepare(self, packages: list[Path]) -> None:
        """Do nothing: what Landlock takes from a parent its children could not be given."""

    def leave(self) -> Path:
        """Make a scratch folder for this submission."""
        return Path(tempfile.mkdtemp(prefix="submission-")).resolve()

    def seal(self, scratch: Path, packages: list[Path], limits: Limits) -> None:
        """Become another user where that is possible, and restrict this process."""
        limits.hold()
        if os.geteuid() == 0 and others_can_read(packages):
            _become(FIRST_USER + os.getpid(), scratch)
        os.chdir(scratch)
        devices = [Path(device) for device in root.DEVICES]
        landlock.restrict([*root.readable_paths(packages), *devices], [scratch])
        kernel.drop_capabilities()
        kernel.no_new_privileges()
        # A change of user forgets this, so it comes last.
        kernel.die_with_parent()
        filters.deny()

    def overfull(self, scratch: Path, limits: Limits) -> bool:
        """Add up what stands in the scratch folder."""
        return _written(scratch) > limits.scratch

    def clear(self, scratch: Path) -> None:
        """Remove the scratch folder."""
        shutil.rmtree(scratch, ignore_errors=True)


@dataclass(frozen=True)
class Trusted:
    """No wall at all: for an instructor who has said that the submissions of this course are trusted."""

    name: str = "NO WALLS: the submissions were trusted"

    def prepare(self, packages: list[Path]) -> None:
        """Do nothing."""

    def leave(self) -> Path:
        """Make a scratch folder."""
        return Path(tempfile.mkdtemp(prefix="submission-")).resolve()

    def seal(self, scratch: Path, packages: list[Path], limits: Limits) -> None:  # noqa: ARG002
        """Keep the limits, which stop accidents."""
        limits.hold()
        kernel.die_with_parent()
        os.chdir(scratch)

    def overfull(self, scratch: Path, limits: Limits) -> bool:
        """Add up what stands in the scratch folder."""
        return _written(scratch) > limits.scratch

    def clear(self, scratch: Path) -> None:
        """Remove the scratch folder."""
        shutil.rmtree(scratch, ignore_errors=True)


def others_can_read(packages: list[Path]) -> bool:
    """Return whether a user that owns nothing reaches this Python and the packages."""
    folders = [Path(sys.prefix), Path(sys.base_prefix), *packages]
    above = {parent for folder in folders for parent in [folder.resolve(), *folder.resolve().parents]}
    return all(parent.stat().st_mode & 0o001 for parent in above)


def _written(folder: Path) -> int:
    """Return the bytes of the files beneath a folder."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(place, name)).st_blocks * 512
            except OSError:
                continue
    return total


def _become(user: int, scratch: Path) -> None:
    os.chown(scratch, user, user)
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


NAMESPACES = Namespaces()
RESTRICTIONS = Restrictions()
TIERS: dict[str, Tier] = {"namespaces": NAMESPACES, "restrictions": RESTRICTIONS}


def tier_named(name: str) -> Tier:
    """Return the tier with a short name, for a process that is told which one to use."""
    return Trusted() if name == TRUSTED else TIERS[name]


def strongest_tier(packages: list[Path]) -> str:
    """Return the short name of the first tier that holds here, each tried in a process of its own.

    Raises
    ------
    NoSandboxError
        If none does.
    """
    from grading.engine.sandbox.probe import why_not

    if not sys.platform.startswith("linux"):
        raise NoSandboxError(
            f"Submissions run on Linux only; this is {sys.platform}. Use a container or a Linux machine."
        )
    reasons = []
    for name, tier in TIERS.items():
        reason = why_not(tier, packages)
        if not reason:
            return name
        reasons.append(f"{tier.name}: {reason}")
    raise NoSandboxError(
        f"Nothing here can hold untrusted code ({'; '.join(reasons)}). "
        "Allow user namespaces or Landlock, or install libseccomp, or grade on another machine."
    )
