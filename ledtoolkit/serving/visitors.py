"""The visitors of a shared Voila: a browser keeps a token, and its token alone leads to its record."""

from __future__ import annotations

import os
from collections.abc import Awaitable
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from jupyter_server.auth.identity import PasswordIdentityProvider, User
from jupyter_server.utils import url_path_join
from tornado.httputil import HTTPServerRequest
from tornado.web import RequestHandler
from voila.handler import VoilaHandler

from ledtoolkit.serving.first_scripts import default_handlers
from ledtoolkit.visitor import COOKIE, HEADER, ONLY_ONE, VISITORS, is_token, new_token, visitors_home

__all__ = ["VisitorIdentity"]

# Longer than a course with its holidays.
DAYS = 200
PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Real-Ip")


class VisitorIdentity(PasswordIdentityProvider):
    """Tells the kernel of each page which browser asks for it.

    The token lies in a cookie and not in the address: addresses are sent to each other, and then two would write
    into one record. What a browser itself says in the header is replaced.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        served = getattr(self.parent, "root_dir", "")
        # Where nothing is set they lie in a hidden folder, which is never listed.
        if served and os.environ.get(VISITORS) and visitors_home().resolve().is_relative_to(Path(served).resolve()):
            raise ValueError(
                f"The records of visitors would lie in {visitors_home()}, inside the folder that is served ({served}). "
                f"Set {VISITORS} to a folder outside it."
            )

    def get_handlers(self) -> list[tuple[str, object]]:
        """Return what Voila alone serves besides its own: it asks nobody else."""
        below = getattr(self.parent, "server_url", "/")
        ours = [(url_path_join(below, place), handler) for place, handler in default_handlers]
        return [*super().get_handlers(), *ours]

    def get_user(self, handler: RequestHandler) -> User | Awaitable[User | None] | None:
        """Return who asks, as always, and put the visitor's token into the request for a page."""
        if isinstance(handler, VoilaHandler):
            handler.request.headers[HEADER] = ONLY_ONE if serves_one(handler.request) else token_of(handler)
        return super().get_user(handler)


def serves_one(request: HTTPServerRequest) -> bool:
    """Return whether the course serves one person, at the machine that it runs on."""
    if os.environ.get(VISITORS) or any(name in request.headers for name in PASSED_ON):
        return False
    return is_here(request.remote_ip or "") and is_here(request.host_name)


def is_here(host: str) -> bool:
    """Return whether a host is the machine itself.

    Examples
    --------
    >>> [is_here(host) for host in ("127.0.0.1", "[::1]", "localhost", "192.168.1.4", "course.example.org")]
    [True, True, True, False, False]
    """
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def token_of(handler: Any) -> str:
    """Return the token that the browser keeps; a new one where it has none or something else."""
    kept = handler.get_cookie(COOKIE) or ""
    token = kept if is_token(kept) else new_token()
    secure = handler.request.protocol == "https"
    handler.set_cookie(COOKIE, token, path=handler.base_url, expires_days=DAYS, samesite="Lax", secure=secure)
    return token
