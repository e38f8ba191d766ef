"""repo2docker writes the Dockerfile that we expect of `binder/`; no docker is needed for that."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
# As mybinder.org does: files belong to the person whom postBuild runs as.
COMMAND = [
    sys.executable,
    "-m",
    "repo2docker",
    "--no-build",
    "--debug",
    "--user-id",
    "1000",
    "--user-name",
    "jovyan",
    ".",
]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def dockerfile():
    ran = subprocess.run(COMMAND, cwd=REPOSITORY, capture_output=True, text=True, check=True, timeout=60)
    return ran.stdout + ran.stderr


def test_the_python_is_that_of_runtime_txt(dockerfile):
    python = (REPOSITORY / "binder" / "runtime.txt").read_text("utf-8").strip().removeprefix("python-")
    assert f"Building conda environment for python={python}" in dockerfile
    assert f"environment-2epy-2d{python.replace('.', '-2e')}" in dockerfile


def test_pins_are_installed_then_the_repository_comes_then_post_build(dockerfile):
    steps = [
        'RUN ${KERNEL_PYTHON_PREFIX}/bin/pip install --no-cache-dir -r "binder/requirements.txt"',
        "COPY --chown=1000:1000 src/ ${REPO_DIR}/",
        "USER ${NB_USER}",
        "RUN ./binder/postBuild",
        'ENV R2D_ENTRYPOINT="${REPO_DIR}/binder/start"',
        'CMD ["jupyter", "notebook", "--ip", "0.0.0.0"]',
    ]
    places = [dockerfile.rindex(step) for step in steps]
    assert places == sorted(places)


def test_post_build_knows_that_it_runs_in_an_image(dockerfile):
    assert "ENV REPO_DIR=${REPO_DIR}" in dockerfile


def test_nothing_else_is_installed(dockerfile):
    assert dockerfile.count("pip install") == 1
    assert re.findall(r"(?:conda|mamba) (?:env update|install)|environment\.yml", dockerfile) == []
    # locales, and the four small programs that repo2docker always brings
    assert dockerfile.count("apt-get -qq install") == 2
