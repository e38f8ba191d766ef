"""The first tier's file system: a root of its own that holds the system read-only and nothing of the course.

Called once by the worker's warm parent, before it imports anything heavy: what it can import, a submission can use.
"""

from __future__ import annotations

import os
import site
import sys
import sysconfig
from pathlib import Path

from grading.engine.sandbox import kernel

__all__ = ["enter_private_root", "map_user", "readable_paths"]

# Of /etc only what text, clocks and pictures need: no accounts, no keys, no names of machines.
SYSTEM = ("/usr", "/bin", "/lib", "/lib64", "/lib32", "/opt/conda")
SETTINGS = ("/etc/ld.so.cache", "/etc/localtime", "/etc/timezone", "/etc/fonts", "/etc/mime.types", "/etc/ssl/certs")
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
# A repository or an environment may lie below the first, as that of a test does.
MOUNT_POINTS = (Path("/tmp"), Path("/mnt"), Path("/media"), Path("/srv"))  # noqa: S108 - nothing is written there
NOBODY = 65534
INSIDE = 1000


def readable_paths(packages: list[Path]) -> list[Path]:
    """Return what a submission may read: the system, this Python, and the named packages."""
    python = {sys.prefix, sys.base_prefix, sys.exec_prefix, *sysconfig.get_paths().values(), *site.getsitepackages()}
    wanted = [*map(Path, SYSTEM), *map(Path, SETTINGS), *sorted(Path(path).resolve() for path in python), *packages]
    kept: list[Path] = []
    for path in wanted:
        if path.exists() and not any(path.is_relative_to(other) for other in kept if not other.is_symlink()):
            kept.append(path)
    return kept


def enter_private_root(packages: list[Path], scratch: Path) -> None:
    """Move this process into a private root with read-only copies of `readable_paths` and an empty scratch folder.

    Root becomes nobody afterwards; an ordinary user keeps their own id, in a user namespace of their own.
    """
    was_root = os.geteuid() == 0
    user, group = os.geteuid(), os.getegid()
    kernel.unshare(kernel.CLONE_NEWNS if was_root else kernel.CLONE_NEWNS | kernel.CLONE_NEWUSER)
    if not was_root:
        map_user(user, group)
    kernel.mount("none", Path("/"), "", kernel.MS_REC | kernel.MS_PRIVATE)
    paths = readable_paths(packages)
    root = _mount_point(paths)
    kernel.mount("none", root, "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, "size=1m,mode=0755")
    _build(root, paths, scratch)
    old = root / "old"
    old.mkdir()
    os.chdir(root)
    kernel.pivot_root(root, old)
    os.chdir("/")
    kernel.umount_detached(Path("/old"))
    Path("/old").rmdir()
    kernel.mount("none", Path("/"), "", kernel.MS_REMOUNT | kernel.MS_BIND | kernel.MS_RDONLY | kernel.MS_NOSUID)
    if was_root:
        _become_nobody()


def map_user(user: int, group: int) -> None:
    """Say who the one user of a new user namespace is outside."""
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{INSIDE} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{INSIDE} {group} 1")


def _mount_point(shown: list[Path]) -> Path:
    """Return where to mount the new root, in this namespace alone: it must hide nothing that is shown inside."""
    free = [place for place in MOUNT_POINTS if place.is_dir() and not any(p.is_relative_to(place) for p in shown)]
    if not free:
        raise OSError(f"one of {', '.join(map(str, MOUNT_POINTS))} must exist and hold neither Python nor the course")
    return free[0]


def _build(root: Path, paths: list[Path], scratch: Path) -> None:
    for path in paths:
        place = root / path.relative_to("/")
        if path.is_symlink():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(os.readlink(path))
        elif not place.exists():
            _show(path, place, kernel.MS_RDONLY | kernel.MS_NODEV)
    for device in map(Path, DEVICES):
        _show(device, root / device.relative_to("/"), 0)
    # The process accounts are needed to say who a user is; they go when a submission is sealed.
    _show(Path("/proc"), root / "proc", 0)
    (root / scratch.relative_to("/")).mkdir(parents=True, exist_ok=True)


def _show(path: Path, place: Path, flags: int) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        place.mkdir(exist_ok=True)
    else:
        place.touch()
    kernel.mount(str(path), place, "", kernel.MS_BIND | kernel.MS_REC)
    if flags:
        kept = _kept_flags(path)
        kernel.mount("none", place, "", kernel.MS_REMOUNT | kernel.MS_BIND | kernel.MS_NOSUID | flags | kept)


def _kept_flags(path: Path) -> int:
    """Return what a mount already forbids: another user namespace may not lift it."""
    held = os.statvfs(path).f_flag
    pairs = ((os.ST_NOEXEC, kernel.MS_NOEXEC), (os.ST_NODEV, kernel.MS_NODEV), (os.ST_NOATIME, 1024))
    return sum(flag for bit, flag in pairs if held & bit) | (1 << 21 if held & os.ST_RELATIME else 0)


def _become_nobody() -> None:
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    kernel.stay_dumpable()
