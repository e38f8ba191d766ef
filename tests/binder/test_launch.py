"""A fresh environment with the pins, after `postBuild`, serves the course as Binder would start it."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.browser.servers import REPOSITORY, TOKEN, free_port, running

NOT_IN_A_CLONE = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "my-work", "course", "*.egg-info")
RUNTIME = (REPOSITORY / "binder" / "runtime.txt").read_text("utf-8").strip().removeprefix("python-")
PAGES = sorted(path.relative_to(REPOSITORY).as_posix() for path in REPOSITORY.glob("notebooks/**/*.ipynb"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        f"{sys.version_info.major}.{sys.version_info.minor}" != RUNTIME or sys.platform != "linux",
        reason=f"the pins are for Linux and Python {RUNTIME}",
    ),
]


class Image:
    """What repo2docker would build: the repository after `postBuild`, and an environment of its own."""

    def __init__(self, folder: Path, prefix: Path) -> None:
        self.folder, self.prefix, self.home = folder / "repository", prefix, folder / "home"
        self.path = f"{prefix / 'bin'}{os.pathsep}{os.environ['PATH']}"

    def run(self, *command: str) -> str:
        return run(*command, cwd=self.folder, HOME=str(self.home), PATH=self.path, REPO_DIR=str(self.folder))


def run(*command: str, cwd: Path, **own: str) -> str:
    # Compiling all that is never imported here would take a third of the time.
    environment = {**os.environ, **own, "PIP_NO_COMPILE": "1"}
    ran = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


class Server:
    """A running server of the image, below a visitor's own address, as behind a hub."""

    def __init__(self, port: int) -> None:
        self._address = f"http://127.0.0.1:{port}/user/a-visitor"

    def fetch(self, path: str) -> tuple[int, str, str]:
        """Return status, text, and how the answer was packed."""
        headers = {"Authorization": f"token {TOKEN}", "Accept-Encoding": "gzip"}
        try:
            answer = urlopen(Request(f"{self._address}{path}", headers=headers), timeout=60)
        except HTTPError as refused:
            answer = refused
        with answer:
            body, packed = answer.read(), answer.headers.get("Content-Encoding", "")
            return answer.status, (gzip.decompress(body) if packed == "gzip" else body).decode(), packed

    def page(self, path: str) -> str:
        status, text, _ = self.fetch(path)
        assert status == 200, f"{path} answers {status}"
        return text


@pytest.fixture(scope="module")
def prefix(request: pytest.FixtureRequest) -> Path:
    """An environment with the pins and nothing else; made once for these pins, as it takes one to three minutes."""
    pins = REPOSITORY / "binder" / "requirements.txt"
    cache = request.config.cache.mkdir("binder-environments")
    prefix = cache / sha256(pins.read_bytes()).hexdigest()[:12]
    complete = prefix / "complete"
    if not complete.exists():
        shutil.rmtree(cache)
        venv.create(prefix, with_pip=True, symlinks=True)
        run(str(prefix / "bin" / "python"), "-m", "pip", "install", "--quiet", "-r", str(pins), cwd=prefix)
        complete.touch()
    return prefix


@pytest.fixture(scope="module")
def image(prefix: Path, tmp_path_factory: pytest.TempPathFactory) -> Image:
    built = Image(tmp_path_factory.mktemp("binder"), prefix)
    shutil.copytree(REPOSITORY, built.folder, symlinks=True, ignore=NOT_IN_A_CLONE)
    built.home.mkdir()
    built.run("python", "-m", "pip", "uninstall", "--quiet", "--yes", "ledtoolkit")
    built.run("binder/postBuild")
    return built


# The first is the image's command, `jupyter notebook`; mybinder.org starts the second instead.
@pytest.fixture(scope="module", params=["jupyter-notebook", "jupyter-lab"])
def server(image: Image, request: pytest.FixtureRequest) -> Iterator[Server]:
    port = free_port()
    command = [
        "env", f"PATH={image.path}", str(image.folder / "binder" / "start"), request.param,
        "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0", "--no-browser", "--allow-root",
        "--ServerApp.base_url=/user/a-visitor/", f"--IdentityProvider.token={TOKEN}",
    ]  # fmt: skip
    with running(command, state=image.home / request.param, ready="is running at", cwd=image.folder):
        yield Server(port)


def test_pins_and_package_are_all_that_is_installed_and_they_agree(image):
    image.run("python", "-m", "pip", "check")
    listed = set(image.run("python", "-m", "pip", "list", "--format=freeze").split())
    own = {line for line in listed if re.match(r"(ledtoolkit|pip|setuptools|wheel)==", line)}
    pinned = (image.folder / "binder" / "requirements.txt").read_text("utf-8").splitlines()[1:]
    assert {line.lower().replace("_", "-").replace(".", "-") for line in listed - own} == {
        line.replace(".", "-") for line in pinned
    }


def test_the_package_is_installed_and_the_other_side_is_gone(image):
    code = "import ledtoolkit, importlib.util as u; print(ledtoolkit.__file__, u.find_spec('nbgrader'))"
    where, nbgrader = image.run("env", "-C", str(image.home), "python", "-c", code).split()
    assert Path(where).is_relative_to(image.prefix)
    assert nbgrader == "None"
    assert not (image.folder / "grading").exists()
    assert not (image.folder / "tests").exists()


def test_the_lab_opens_with_our_configuration(server):
    page = server.page("/lab")
    assert re.search(r'"exposeAppInBrowser":\s*true', page)
    assert "/user/a-visitor/static/lab/" in page


def test_the_welcome_notebook_opens_alone(server):
    assert re.search(r'"exposeAppInBrowser":\s*true', server.page("/notebooks/notebooks/index.ipynb"))
    assert "Local Economic Development" in server.page("/api/contents/notebooks/index.ipynb")


@pytest.mark.parametrize("notebook", PAGES)
def test_every_notebook_is_a_page_without_code(server, notebook):
    status, page, packed = server.fetch(f"/voila/render/{notebook}")
    assert (status, packed) == (200, "gzip")
    assert '<html lang="en">' in page
    assert page.count("<h1") == 1
    assert "stops with an error" not in page


@pytest.mark.parametrize("folder", ["grading", "tests"])
def test_the_instructors_side_is_not_served(server, folder):
    assert server.fetch(f"/api/contents/{folder}")[0] == 404
