import subprocess
import sys
from collections import namedtuple

import pytest

from tests import system_programs
from tests.system_programs import PACKAGES, MissingProgramError, find, find_browser, find_or_install, main


@pytest.fixture
def nothing_there(monkeypatch):
    """A machine without any program, whose user is no administrator."""
    monkeypatch.setattr(system_programs.shutil, "which", lambda name: None)
    monkeypatch.setattr(system_programs.os, "geteuid", lambda: 1000)


def test_a_program_is_found_under_another_name(monkeypatch):
    there = {"google-chrome": "/opt/google-chrome"}
    monkeypatch.setattr(system_programs.shutil, "which", there.get)
    assert find("chromium") == "/opt/google-chrome"


def test_a_program_that_may_not_be_installed_is_asked_for_in_one_line(nothing_there):
    with pytest.raises(MissingProgramError) as missing:
        find_or_install("bwrap")
    assert str(missing.value) == "The tests need bubblewrap. Run: sudo apt-get install bubblewrap"


def test_the_command_stops_with_that_line(nothing_there):
    with pytest.raises(SystemExit) as stopped:
        main(["chromium"])
    assert stopped.value.code == "The tests need chromium. Run: sudo apt-get install chromium"


def test_tests_take_the_browser_without_windows_where_it_is(monkeypatch):
    there = {"chromium": "/usr/bin/chromium"}
    monkeypatch.setattr(system_programs.shutil, "which", there.get)
    assert find_browser() == "/usr/bin/chromium"
    there["chromium-headless-shell"] = "/usr/bin/chromium-headless-shell"
    assert find_browser() == "/usr/bin/chromium-headless-shell"


def test_a_system_without_that_package_takes_chromium(monkeypatch, capsys):
    there = {name: f"/usr/bin/{name}" for name in [*PACKAGES, "apt-get"]}

    def run(command, **_):
        raise subprocess.CalledProcessError(100, command)

    monkeypatch.setattr(system_programs.shutil, "which", there.get)
    monkeypatch.setattr(system_programs.os, "geteuid", lambda: 0)
    monkeypatch.setattr(system_programs.subprocess, "run", run)
    main([])
    assert capsys.readouterr().out.endswith("browser of the tests: /usr/bin/chromium\n")


def test_root_installs_without_being_asked_anything(monkeypatch):
    there, ran = {"apt-get": "/usr/bin/apt-get"}, []

    def run(command, **more):
        ran.append((command, more["stdin"], more["env"]["DEBIAN_FRONTEND"]))
        there["bwrap"] = "/usr/bin/bwrap"

    monkeypatch.setattr(system_programs.shutil, "which", there.get)
    monkeypatch.setattr(system_programs.os, "geteuid", lambda: 0)
    monkeypatch.setattr(system_programs.subprocess, "run", run)
    assert find_or_install("bwrap") == "/usr/bin/bwrap"
    install = ["/usr/bin/apt-get", "install", "-y", "-qq", "--no-install-recommends", "bubblewrap"]
    assert ran[-1] == (install, subprocess.DEVNULL, "noninteractive")


def test_what_makes_environments_is_looked_for_as_a_module(monkeypatch):
    assert find("venv") == sys.executable
    monkeypatch.setattr(system_programs, "find_spec", lambda name: None)
    assert find("venv") is None


def test_an_old_python_is_refused_with_the_way_out(monkeypatch):
    Version = namedtuple("Version", "major minor micro")
    monkeypatch.setattr(system_programs.sys, "version_info", Version(3, 9, 2))
    monkeypatch.setattr(system_programs.sys, "executable", "/usr/bin/python3")
    with pytest.raises(SystemExit) as stopped:
        main(["venv"])
    assert stopped.value.code == (
        "This needs Python 3.11 or newer, and /usr/bin/python3 is 3.9. Say: make start PYTHON=python3.11"
    )
