"""Who is told apart by the server, and that nothing a browser says makes it somebody else."""

from __future__ import annotations

from http.cookies import SimpleCookie
from pathlib import Path
from types import SimpleNamespace

import pytest
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

from ledtoolkit.serving.visitors import VisitorIdentity, serves_one, token_of
from ledtoolkit.visitor import COOKIE, VISITORS, is_token

TOKEN = "0123456789abcdef" * 2


def asked(host: str = "localhost:8866", remote_ip: str = "127.0.0.1", **headers: str) -> HTTPServerRequest:
    line = RequestStartLine("GET", "/", "HTTP/1.1")
    request = HTTPServerRequest(start_line=line, headers=HTTPHeaders({"Host": host, **headers}))
    request.remote_ip = remote_ip
    return request


@pytest.fixture(autouse=True)
def not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VISITORS, raising=False)


@pytest.mark.parametrize("host", ["localhost:8866", "127.0.0.1:8866", "[::1]:8866"])
def test_who_sits_at_the_machine_itself_is_alone(host: str) -> None:
    assert serves_one(asked(host))


@pytest.mark.parametrize(
    "request_of_another",
    [
        asked(remote_ip="192.168.1.7"),
        asked("course.example.org"),
        asked("192.168.1.2:8866"),
        asked(**{"X-Forwarded-For": "10.0.0.7"}),
        asked(**{"X-Real-IP": "10.0.0.7"}),
        asked(Forwarded="for=10.0.0.7"),
    ],
)
def test_whoever_comes_from_elsewhere_is_one_of_many(request_of_another: HTTPServerRequest) -> None:
    assert not serves_one(request_of_another)


def test_with_the_setting_everybody_is_one_of_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VISITORS, "/srv/visitors")
    assert not serves_one(asked())


class Browser:
    """A handler's side of a browser: what it sends as its cookie, and what it is told to keep."""

    base_url = "/course/"
    request = SimpleNamespace(protocol="https")

    def __init__(self, cookie: str | None) -> None:
        self.cookie = cookie
        self.kept: dict[str, object] = {}

    def get_cookie(self, name: str) -> str | None:
        return self.cookie if name == COOKIE else None

    def set_cookie(self, name: str, value: str, **how: object) -> None:
        SimpleCookie()[name] = value
        self.kept = {"name": name, "value": value, **how}


def test_a_browser_with_a_token_keeps_it() -> None:
    browser = Browser(TOKEN)
    assert token_of(browser) == TOKEN
    assert browser.kept == {
        "name": COOKIE, "value": TOKEN, "path": "/course/", "expires_days": 200, "samesite": "Lax", "secure": True,
    }  # fmt: skip


@pytest.mark.parametrize("odd", [None, "", "one", "../x", TOKEN.upper(), f"{TOKEN}\n"])
def test_a_browser_with_anything_else_gets_a_new_token(odd: str | None) -> None:
    browser = Browser(odd)
    token = token_of(browser)
    assert is_token(token)
    assert token != odd
    assert browser.kept["value"] == token


def test_a_server_whose_visitors_could_be_listed_does_not_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(VISITORS, str(tmp_path / "course" / "visitors"))
    identity = object.__new__(VisitorIdentity)
    monkeypatch.setattr("ledtoolkit.serving.visitors.PasswordIdentityProvider.__init__", lambda *_, **__: None)
    monkeypatch.setattr(VisitorIdentity, "parent", SimpleNamespace(root_dir=str(tmp_path / "course")))
    with pytest.raises(ValueError, match="inside the folder") as refusal:
        VisitorIdentity.__init__(identity)
    inside, served = tmp_path / "course" / "visitors", tmp_path / "course"
    assert str(refusal.value) == (
        f"The records of visitors would lie in {inside}, inside the folder that is served ({served}). "
        "Set LEDTOOLKIT_VISITORS to a folder outside it."
    )
