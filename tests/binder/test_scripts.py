"""What Binder runs: `postBuild` once, `start` at every launch."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
BINDER = REPOSITORY / "binder"


@pytest.mark.parametrize("name", ["postBuild", "start"])
def test_a_script_stops_at_the_first_error_and_may_be_run(name):
    assert "set -e" in (BINDER / name).read_text("utf-8").splitlines()
    assert os.access(BINDER / name, os.X_OK)
    subprocess.run(["bash", "-n", BINDER / name], check=True)


def test_start_becomes_the_server():
    assert (BINDER / "start").read_text("utf-8").splitlines()[-1] == 'exec "$@"'


def test_start_hands_over_every_word_as_it_is():
    words = ["two words", "$HOME", "*"]
    code = "import sys; print(sys.argv[1:])"
    ran = subprocess.run(
        [BINDER / "start", sys.executable, "-c", code, *words], capture_output=True, text=True, check=True
    )
    assert ran.stdout == f"{words}\n"


def test_post_build_by_hand_refuses_and_deletes_nothing(tmp_path):
    copy = shutil.copytree(BINDER, tmp_path / "binder")
    (tmp_path / "tests").mkdir()
    kept = {name: value for name, value in os.environ.items() if name != "REPO_DIR"}
    ran = subprocess.run([copy / "postBuild"], cwd=tmp_path, env=kept, capture_output=True, text=True, check=False)
    assert ran.returncode != 0
    assert ran.stderr.endswith(
        "REPO_DIR: This deletes folders and is meant for a Binder image, which sets REPO_DIR. Do not run it by hand.\n"
    )
    assert (tmp_path / "tests").is_dir()


def test_no_other_way_to_install_is_mixed_in():
    other = {
        "apt.txt",
        "environment.yml",
        "setup.py",
        "Pipfile",
        "Dockerfile",
        "install.R",
        "Project.toml",
        "default.nix",
    }
    assert other.isdisjoint(file.name for file in BINDER.iterdir())
