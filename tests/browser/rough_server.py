"""A server of the client and of two operations: it refuses tokens, and cuts before and after effects."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Thread
from typing import Final

CLIENT: Final = Path(__file__).parents[2] / "generated/typescript"
PATIENCE: Final = 60
"""Seconds that a renewal waits for all calls to be refused."""
_PAGE: Final = {"page": 1, "limit": 20, "total": 0, "total_pages": 0, "has_next": False, "has_prev": False}


class RoughServer(ThreadingHTTPServer):
    """What it has seen and done; `cuts_of` says at which attempts of a call it cuts, and where."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.changed = Condition()
        self.token = "first"
        self.refused = 0
        self.renewals = 0
        self.awaited_refusals = 0
        self.effects: Counter[str] = Counter()
        self.answers: dict[str, bytes] = {}
        self.attempts: Counter[str] = Counter()
        self.cuts = 0

    @property
    def origin(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}"

    def renew(self) -> bytes:
        """A new token, once as many calls were refused as are awaited."""
        with self.changed:
            self.changed.wait_for(lambda: self.refused >= self.awaited_refusals, PATIENCE)
            self.renewals += 1
            self.token = f"renewed {self.renewals}"
            return json.dumps({"token": self.token, "expiresIn": 900}).encode()

    def is_let_in(self, authorization: str | None) -> bool:
        """Whether the token is the newest one."""
        with self.changed:
            is_known = authorization == f"Bearer {self.token}"
            self.refused += not is_known
            self.changed.notify_all()
            return is_known


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: RoughServer

    def do_GET(self) -> None:
        """Answer a file of the client, or an empty list."""
        if self.path == "/":
            self._answer(200, b"<!doctype html><title>Client</title>", "text/html")
        elif self.path.startswith("/client/"):
            self._answer(200, (CLIENT / self.path[8:]).read_bytes(), "text/javascript")
        elif not self.path.startswith("/api/"):
            self._answer(404, b"")
        elif self.server.is_let_in(self.headers["Authorization"]):
            self._answer(200, json.dumps({"data": [], "pagination": _PAGE}).encode())
        else:
            refusal = {"error_code": "UNAUTHENTICATED", "message": "No.", "details": {}, "request_id": "1"}
            self._answer(401, json.dumps(refusal).encode())

    def do_POST(self) -> None:
        """Renew a token, or do something once for each key: with a cut before it, after it, or none."""
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        if self.path == "/token":
            return self._answer(200, self.server.renew())
        key, name = self.headers["Idempotency-Key"], json.loads(body)["name"]
        with self.server.changed:
            self.server.attempts[name] += 1
            cut = _cut_of(name, self.server.attempts[name])
            self.server.cuts += cut is not None
            if cut == "before":
                return self._cut()
            if key not in self.server.answers:
                self.server.effects[name] += 1
                self.server.answers[key] = json.dumps({"id": 1, "name": name}).encode()
        return self._cut() if cut == "after" else self._answer(201, self.server.answers[key])

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _cut(self) -> None:
        self.close_connection = True

    def _answer(self, status: int, content: bytes, media_type: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _cut_of(name: str, attempt: int) -> str | None:
    """Where an attempt is cut: the first one always, the second one of every other call."""
    number = int(name)
    if attempt == 1:
        return ("before", "after")[number % 2]
    return ("after", "before")[number % 2] if attempt == 2 and number % 4 < 2 else None


@contextmanager
def rough_server() -> Iterator[RoughServer]:
    """Serve until the context ends."""
    with RoughServer() as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join(10)
