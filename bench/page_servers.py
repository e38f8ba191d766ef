"""Servers of pages for benchmarks: Jupyter Server as on Binder, and Voila alone, each with its kernels."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from socket import create_connection

import psutil

from bench.machine import free_port

__all__ = ["PageServer", "jupyter_server", "voila_alone"]

REPOSITORY = Path(__file__).parents[1]
TOKEN = "a-token-of-the-benchmark"  # noqa: S105 - of a server that lives for a minute
STARTS_WITHIN = 60


class PageServer:
    """A server that runs now."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self.process, self.address = psutil.Process(process.pid), f"http://127.0.0.1:{port}"

    def page(self, notebook: str) -> str:
        """Return where a notebook is served as a page without code."""
        return f"{self.address}/voila/render/{notebook}?token={TOKEN}"

    def kernels(self) -> list[psutil.Process]:
        """Return the kernels that run now."""
        found = psutil.process_iter(["ppid", "cmdline", "status"])
        mine = (each for each in found if each.info["ppid"] == self.process.pid and each.info["status"] != "zombie")
        return [each for each in mine if "ipykernel_launcher" in (each.info["cmdline"] or ())]


def jupyter_server(notebooks: Path, state: Path) -> AbstractContextManager[PageServer]:
    """Run Jupyter Server with the course's configuration, as on Binder."""
    configuration = f"--config={REPOSITORY / 'binder' / 'jupyter_server_config.py'}"
    options = [configuration, f"--ServerApp.root_dir={notebooks}", f"--IdentityProvider.token={TOKEN}"]
    return _running(["jupyterlab", "--allow-root", *options], state, {})


def voila_alone(notebooks: Path, state: Path, **own: str) -> AbstractContextManager[PageServer]:
    """Run Voila without Jupyter Server, with settings of its own in its surroundings."""
    return _running(["voila", str(notebooks)], state, own)


@contextmanager
def _running(module: list[str], state: Path, own: dict[str, str]) -> Iterator[PageServer]:
    port = free_port()
    process = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell, no words from outside
        [sys.executable, "-m", *module, "--no-browser", f"--port={port}"],
        env={**os.environ, "JUPYTER_CONFIG_DIR": str(state / "config"), "OMP_NUM_THREADS": "1", **own},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_listens(process, port)
        yield PageServer(process, port)
    finally:
        process.terminate()
        process.wait(30)


def _wait_until_it_listens(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"`{' '.join(map(str, process.args))}` did not start. Run it by hand to see why.")
