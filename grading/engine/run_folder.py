"""The temporary folder of a run, taken away at its end; those of runs that were killed go at the next start.

Made by `Processes`. A run that lives holds a lock in its folder, which the kernel opens when the run is gone.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

__all__ = ["RunFolder"]

PREFIX = "grading-"
NEW = "new-grading-"
LOCK = ".alive"


class RunFolder:
    """A folder of one's own as a context: gives its path."""

    def __enter__(self) -> Path:
        above = Path(tempfile.gettempdir())
        remove_stale(above)
        # Under another name until it is locked: a run that starts beside this one must not take it for a stale one.
        new = Path(tempfile.mkdtemp(prefix=NEW, dir=above))
        self._lock = os.open(new / LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        self.path = new.rename(above / f"{PREFIX}{new.name.removeprefix(NEW)}")
        # Submissions may get a user of their own, who must reach their scratch folder in this one.
        self.path.chmod(0o711)
        return self.path

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._lock)


def remove_stale(above: Path) -> None:
    """Remove the folders of this user's runs that nobody holds any more."""
    for path in above.glob(f"{PREFIX}*"):
        try:
            status = path.lstat()
            lock = os.open(path / LOCK, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
        except OSError:
            # None of ours.
            continue
        try:
            if status.st_uid == os.geteuid() and not path.is_symlink():
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(path, ignore_errors=True)
        except BlockingIOError:
            continue
        finally:
            os.close(lock)
