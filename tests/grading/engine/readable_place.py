"""The workers' nursery where every user reaches this Python, as on a machine with a system-wide one.

Closed folders above it are replaced, in a mount namespace of this process alone, by open ones with the needed parts.
Run as `workers_alone`.
"""

import os
import socket
import sys
from pathlib import Path

from grading.engine.sandbox import kernel, tier_named
from grading.engine.worker.nursery import serve_orders, warm


def open_the_way(needed):
    """Let every user pass to the needed folders."""
    kernel.unshare(kernel.CLONE_NEWNS)
    kernel.mount("none", Path("/"), "", kernel.MS_REC | kernel.MS_PRIVATE)
    above = {parent for folder in needed for parent in folder.parents}
    closed = [folder for folder in sorted(above) if not folder.stat().st_mode & 0o001]
    for folder in closed:
        inside = [path for path in needed if path.is_relative_to(folder)]
        handles = {path: os.open(path, os.O_PATH) for path in inside}
        kernel.mount("none", folder, "tmpfs", kernel.MS_NOSUID, "mode=0755,size=1m")
        for path, handle in handles.items():
            path.mkdir(parents=True, exist_ok=True)
            kernel.mount(f"/proc/self/fd/{handle}", path, "", kernel.MS_BIND | kernel.MS_REC)
            os.close(handle)


def main(words):
    """Serve as the nursery does."""
    control, tier, *packages = words
    packages = [Path(path) for path in packages]
    open_the_way([Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve(), *packages])
    serve_orders(socket.socket(fileno=int(control)), warm(), tier_named(tier), packages)


if __name__ == "__main__":
    main(sys.argv[1:])
