from types import SimpleNamespace
from typing import Any

import pytest
from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager, ServerKernelManager
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine
from tornado.web import Application

from ledtoolkit.serving.kernel_connection import KernelConnection

PARTS = [b"{}", b"{}", b"{}", b'{"comm_id": "form"}']
PACKED = serialize_msg_to_ws_v1(PARTS, "shell")


class Line:
    """The line to a page, as Tornado keeps it while it is open."""

    selected_subprotocol = "v1.kernel.websocket.jupyter.org"

    def close(self, *_reason: Any) -> None:
        pass


class Channel:
    """The line to a kernel."""

    def __init__(self) -> None:
        self.heard: list[list[bytes]] = []

    def send_multipart(self, parts: list[bytes], *_options: Any, **_more: Any) -> None:
        self.heard.append(parts)


@pytest.fixture
def handler() -> KernelWebsocketHandler:
    browser = SimpleNamespace(set_close_callback=lambda _act: None)
    start, headers = RequestStartLine("GET", "/", "HTTP/1.1"), HTTPHeaders({"Host": "localhost"})
    request = HTTPServerRequest(start_line=start, headers=headers, connection=browser)
    handler = KernelWebsocketHandler(Application(), request)
    handler.ws_connection = Line()
    return handler


@pytest.fixture
def connection(handler: KernelWebsocketHandler) -> KernelConnection:
    kernel = ServerKernelManager(parent=AsyncMappingKernelManager())
    connection = KernelConnection(parent=kernel, websocket_handler=handler)
    connection.channels = {"shell": Channel()}
    return connection


def test_what_a_connected_page_says_reaches_the_kernel(connection: KernelConnection) -> None:
    connection.handle_incoming_message(PACKED)
    (heard,) = connection.channels["shell"].heard
    assert heard[-len(PARTS) :] == PARTS


def test_what_comes_after_the_server_hung_up_is_not_unpacked(
    connection: KernelConnection, handler: KernelWebsocketHandler
) -> None:
    handler.close()
    connection.handle_incoming_message(PACKED)
    assert connection.channels["shell"].heard == []
