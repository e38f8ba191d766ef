"""Real servers for the browser tests: Jupyter Server with Lab, Notebook and Voila, and Voila alone."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.request import Request, urlopen

REPOSITORY = Path(__file__).parents[2]
CONFIGURATION = REPOSITORY / "binder" / "jupyter_server_config.py"
TOKEN = "a-token-of-the-tests"
# Below those from which Linux gives away ports by itself.
FIRST_PORT, PORTS_A_WORKER = 20_000, 1_000
WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
PORTS = count(FIRST_PORT + WORKER * PORTS_A_WORKER)


def free_port() -> int:
    """Return a port that nobody uses, and that the system gives to no kernel before the server listens there.

    Each worker of a test run that is shared among several counts through ports of its own.
    """
    while True:
        port = next(PORTS)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port


@contextmanager
def running(command: list[str], *, state: Path, ready: str, cwd: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a server with a home of its own until the block ends; it starts once the server says `ready`."""
    home = {name: str(state / name.lower()) for name in ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")}
    home |= {"JUPYTER_RUNTIME_DIR": str(state / "runtime"), "IPYTHONDIR": str(state / "ipython")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LEDTOOLKIT_", "NBGRADER_"))}
    path = f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}"
    state.mkdir(parents=True, exist_ok=True)
    server = subprocess.Popen(
        command, cwd=cwd, env={**kept, **home, "PATH": path}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True, start_new_session=True,
    )  # fmt: skip
    try:
        _wait_until_it_says(server, ready)
        _wait_until_it_answers(command)
        yield server
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.communicate(timeout=15)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.communicate()


def _wait_until_it_says(server: subprocess.Popen[str], ready: str) -> None:
    assert server.stderr is not None
    heard = []
    for line in server.stderr:
        heard.append(line)
        if re.search(ready, line):
            # What it says later must not fill the pipe and stop it.
            Thread(target=list, args=(server.stderr,), daemon=True).start()
            return
    raise AssertionError("the server stopped before it was ready:\n" + "".join(heard[-40:]))


def _wait_until_it_answers(command: list[str]) -> None:
    """Wait for the port that a command names: Jupyter Server says that it runs a moment before it listens."""
    port = next(int(word.partition("=")[2]) for word in command if word.startswith("--port="))
    until = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except ConnectionRefusedError:
            assert time.monotonic() < until, f"nothing listens on port {port}"
            Event().wait(0.02)
        else:
            return


def jupyter_command(root: Path, port: int) -> list[str]:
    options = [
        "--allow-root", "--no-browser", "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={root}", f"--IdentityProvider.token={TOKEN}", f"--config={CONFIGURATION}",
    ]  # fmt: skip
    return [sys.executable, "-m", "jupyterlab", *options]


def voila_command(folder: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "voila", "--no-browser", "--Voila.ip=127.0.0.1", f"--port={port}", str(folder)]


def call(address: str, path: str, *, method: str = "GET") -> Any:
    request = Request(f"{address}/{path}", method=method, headers={"Authorization": f"token {TOKEN}"})
    with urlopen(request, timeout=20) as answer:
        body = answer.read()
    return json.loads(body) if body else None


def kernels_in(folder: Path) -> dict[int, str]:
    """Return the processes of the kernels that work in a folder or below, with their ids."""
    found = {}
    for process in Path("/proc").iterdir():
        try:
            command = (process / "cmdline").read_bytes().decode() if process.name.isdigit() else ""
            named = re.search(r"kernel-([0-9a-f-]{36})\.json", command)
            if named and Path(os.readlink(process / "cwd")).is_relative_to(folder):
                found[int(process.name)] = named[1]
        except OSError:
            continue
    return found
