"""What the commands write beside the sources must not be committed with them."""

import shutil
import subprocess

import pytest

from tests.grading.course_copy import REPOSITORY

WRITTEN = ["points-csv.csv", "grading/points-moodle.csv", "demo-course/submitted/a.ipynb", "demo-course-2/gradebook.db"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("path", WRITTEN)
def test_points_and_demo_classes_are_ignored(tmp_path, path):
    shutil.copy(REPOSITORY / ".gitignore", tmp_path)
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    said = subprocess.run(["git", "-C", str(tmp_path), "check-ignore", "-q", path], check=False)
    assert said.returncode == 0
