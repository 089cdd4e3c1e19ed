"""A small WooCommerce on loopback: lists its orders as the real one does, and checks who asks."""

import json
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from takt.channels.woocommerce.rest import oauth_signature

KEY, SECRET = "ck_" + "a" * 40, "cs_" + "b" * 40


class RestServer(ThreadingHTTPServer):
    """`orders` are what it has, with their `notes`; those `gone` have none any more.

    `asked` is what it was asked for of its orders, oldest first.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.orders: list[dict[str, Any]] = []
        self.notes: dict[int, list[dict[str, Any]]] = {}
        self.gone: set[int] = set()
        self.asked: list[dict[str, str]] = []
        self.breaks_at_page = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answering(BaseHTTPRequestHandler):
    server: RestServer

    def do_GET(self) -> None:
        asked = dict(parse_qsl(urlsplit(self.path).query))
        notes_of = re.search(r"/orders/(\d+)/notes$", urlsplit(self.path).path)
        if not notes_of:
            self.server.asked.append(asked)
        shown = asked.pop("oauth_signature", "")
        address = self.server.url + urlsplit(self.path).path
        if not shown or oauth_signature(address, asked, SECRET) != shown:
            self._answer(401, {"message": "Consumer secret is invalid."})
        elif int(asked["per_page"]) > 100:
            self._answer(400, {"message": "Invalid parameter(s): per_page"})
        elif notes_of:
            self._list_notes(int(notes_of.group(1)), asked["type"] == "customer")
        elif int(asked["page"]) == self.server.breaks_at_page:
            self._answer(500, {"message": "Out of memory."})
        else:
            self._list(asked)

    def _list(self, asked: dict[str, str]) -> None:
        found = [
            order
            for order in self.server.orders
            if order["date_modified_gmt"] > asked.get("modified_after", "")
            and (asked["status"] == "any" or order["status"] in asked["status"].split(","))
        ]
        found.sort(key=lambda order: str(order["date_created_gmt"]))
        size, page = int(asked["per_page"]), int(asked["page"])
        pages = -(-len(found) // size)
        self._answer(200, found[size * (page - 1) : size * page], {"X-WP-TotalPages": str(pages)})

    def _list_notes(self, order_id: int, to_customer: bool) -> None:
        if order_id in self.server.gone:
            self._answer(404, {"message": "Invalid order ID."})
            return
        notes = self.server.notes.get(order_id, [])
        self._answer(200, [note for note in notes if note["customer_note"] == to_customer])

    def _answer(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args: Any) -> None:
        """Quiet."""
