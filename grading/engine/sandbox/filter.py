"""Which system calls a submission may make: a list of what is denied, answered with "not permitted".

Called in the sealed child as the last step of both tiers; afterwards nothing can be undone.
A list of what is denied, not of what is allowed, because numerical libraries use many harmless calls that differ by
version; the namespaces or Landlock stand behind it.
"""

from __future__ import annotations

import errno
import os
import socket
from functools import cache
from typing import Any

__all__ = ["available", "deny", "prepared"]

# Starting and reaching processes, leaving the walls, the network, kernel objects that outlive a process,
# and parts of the kernel that ordinary computing never needs.
DENIED = """
execve execveat fork vfork
ptrace process_vm_readv process_vm_writev process_madvise kcmp pidfd_open pidfd_getfd pidfd_send_signal
tkill rt_sigqueueinfo rt_tgsigqueueinfo setpriority sched_setaffinity ioprio_set setrlimit setpgid setsid
unshare setns mount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig fsmount fspick mount_setattr
listmount statmount open_by_handle_at name_to_handle_at
socket bind connect listen accept accept4 sendmsg sendmmsg io_uring_setup io_uring_enter io_uring_register
bpf perf_event_open userfaultfd keyctl add_key request_key seccomp landlock_create_ruleset
memfd_create memfd_secret shmget shmat shmctl msgget msgsnd msgctl semget semop semctl mq_open mq_unlink
inotify_init inotify_init1 fanotify_init signalfd signalfd4
setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capset personality
init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff acct quotactl quotactl_fd
syslog settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname iopl ioperm vhangup
modify_ldt lookup_dcookie nfsservctl uselib ustat sysfs vmsplice splice tee mknod mknodat mlock mlock2 mlockall
move_pages migrate_pages mbind set_mempolicy set_mempolicy_home_node remap_file_pages
""".split()  # noqa: SIM905 - a list to be read, one word a call
CLONE_THREAD = 0x00010000
TIOCSTI, TIOCLINUX = 0x5412, 0x541C
PR_SET_PDEATHSIG = 1


@cache
def available() -> str:
    """Return nothing if filters can be made here, else why not."""
    try:
        import pyseccomp  # type: ignore[import-untyped] # it has no types
    except (ImportError, OSError, RuntimeError) as problem:
        return f"no seccomp filter: {problem}"
    del pyseccomp
    return ""


def deny() -> None:
    """Deny the listed calls to this process and all its threads, for good."""
    import pyseccomp as seccomp

    refused, rules = seccomp.ERRNO(errno.EPERM), prepared()
    # It may end itself, and nobody else.
    rules.add_rule(refused, "kill", seccomp.Arg(0, seccomp.NE, os.getpid()))
    rules.add_rule(refused, "tgkill", seccomp.Arg(0, seccomp.NE, os.getpid()))
    rules.load()


@cache
def prepared() -> Any:
    """Return the rules that are the same for every process; made once, before the processes are forked."""
    import pyseccomp as seccomp

    refused = seccomp.ERRNO(errno.EPERM)
    rules = seccomp.SyscallFilter(seccomp.ALLOW)
    for name in DENIED:
        _add(rules, refused, name)
    # A new thread is fine, a new process is not; clone3 hides its flags, and libc falls back when it is unknown.
    rules.add_rule(refused, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, CLONE_THREAD, 0))
    _add(rules, seccomp.ERRNO(errno.ENOSYS), "clone3")
    for request in (TIOCSTI, TIOCLINUX):
        rules.add_rule(refused, "ioctl", seccomp.Arg(1, seccomp.MASKED_EQ, 0xFFFFFFFF, request))
    # It ends with its keeper, whatever it wishes.
    rules.add_rule(refused, "prctl", seccomp.Arg(0, seccomp.EQ, PR_SET_PDEATHSIG))
    # A connected pair may talk within itself, and address nobody else; limits may be read, not set.
    rules.add_rule(refused, "sendto", seccomp.Arg(4, seccomp.NE, 0))
    rules.add_rule(refused, "prlimit64", seccomp.Arg(2, seccomp.NE, 0))
    # Pairs of connected sockets stay: event loops are made of them.
    rules.add_rule(refused, "socketpair", seccomp.Arg(0, seccomp.NE, socket.AF_UNIX))
    return rules


def _add(rules: Any, action: Any, name: str) -> None:
    try:
        rules.add_rule(action, name)
    except (RuntimeError, OSError, ValueError):
        # This library or this processor does not know the call by name, so nobody can make it by name either;
        # newer calls are behind the walls all the same.
        return
