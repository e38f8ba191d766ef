"""The server's end of a line between a page and a kernel."""

from __future__ import annotations

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection


class KernelConnection(ZMQChannelsWebsocketConnection):
    """A line that hears nothing more once the server itself has hung up.

    A page connects again where its kernel died, or where its line was broken. The server then closes the line that was
    there, forgets how messages were packed on it, and yet would unpack what still comes: it takes the length of such a
    message for a hundred million parts, and stands still for ten seconds, for everybody. A page sends again what
    nobody has acknowledged.
    """

    def handle_incoming_message(self, incoming_msg: str) -> None:
        """Pass a message on to the kernel, if the page that it comes from is still connected."""
        if self.websocket_handler.ws_connection is not None:
            super().handle_incoming_message(incoming_msg)
