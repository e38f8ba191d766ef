"""Linux system calls that Python 3.11 has no function for, each raising OSError when the kernel refuses.

Called by the other modules of this room while a process prepares itself; nothing here decides anything.
"""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

__all__ = [
    "CLONE_NEWCGROUP",
    "CLONE_NEWIPC",
    "CLONE_NEWNET",
    "CLONE_NEWNS",
    "CLONE_NEWPID",
    "CLONE_NEWUSER",
    "CLONE_NEWUTS",
    "die_with_parent",
    "drop_capabilities",
    "mount",
    "no_new_privileges",
    "pivot_root",
    "stay_dumpable",
    "syscall",
    "umount_detached",
    "unshare",
]

CLONE_NEWNS = 0x00020000
CLONE_NEWCGROUP = 0x02000000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 32, 4096, 16384, 1 << 18

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_CAPBSET_DROP, _PR_SET_NO_NEW_PRIVS, _PR_CAP_AMBIENT = 1, 4, 24, 38, 47
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
_CAPSET = {"x86_64": 126, "aarch64": 91}
_LAST_CAPABILITY = 40
_MNT_DETACH = 2
_SIGKILL = 9

_libc = ctypes.CDLL(None, use_errno=True)


def syscall(number: int, *arguments: object) -> int:
    """Make a system call by its number."""
    return _done(_libc.syscall(ctypes.c_long(number), *arguments), f"system call {number}")


def unshare(flags: int) -> None:
    """Leave the namespaces named by `flags` for new ones."""
    _done(_libc.unshare(ctypes.c_int(flags)), "unshare")


def mount(source: str, target: Path, kind: str, flags: int, options: str = "") -> None:
    """Mount a file system."""
    words = (source.encode(), os.fsencode(target), kind.encode(), ctypes.c_ulong(flags), options.encode() or None)
    _done(_libc.mount(*words), f"mount on {target}")


def umount_detached(target: Path) -> None:
    """Take a mount away as soon as nobody uses it."""
    _done(_libc.umount2(os.fsencode(target), ctypes.c_int(_MNT_DETACH)), f"umount {target}")


def pivot_root(new_root: Path, old_root: Path) -> None:
    """Make `new_root` the root of this mount namespace and put the old one at `old_root`."""
    syscall(_PIVOT_ROOT[os.uname().machine], os.fsencode(new_root), os.fsencode(old_root))


def die_with_parent() -> None:
    """Be killed as soon as the parent is gone."""
    _prctl(_PR_SET_PDEATHSIG, _SIGKILL)


def stay_dumpable() -> None:
    """Keep owning one's own /proc files after a change of user."""
    _prctl(_PR_SET_DUMPABLE, 1)


def no_new_privileges() -> None:
    """Let no program that is started gain privileges."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def drop_capabilities() -> None:
    """Give every capability up, for good."""
    for capability in range(_LAST_CAPABILITY + 1):
        # A kernel that knows fewer, or a process that holds none, answers with an error that changes nothing.
        _libc.prctl(_PR_CAPBSET_DROP, ctypes.c_ulong(capability), 0, 0, 0)
    _libc.prctl(_PR_CAP_AMBIENT, ctypes.c_ulong(4), 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    none = (ctypes.c_uint32 * 6)()
    syscall(_CAPSET[os.uname().machine], header, none)


def _prctl(option: int, value: int) -> None:
    _done(_libc.prctl(ctypes.c_int(option), ctypes.c_ulong(value), 0, 0, 0), f"prctl {option}")


def _done(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result
