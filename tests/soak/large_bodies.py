"""Bodies of 50 MB, announced, in chunks or packed: refused, and kept in nobody's memory."""

import gzip
import select
import socket
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Final

import httpx

from tests.faults.stand import Stand
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.large_files import most_memory
from tests.soak.load import PROJECT, TIMEOUT

MEBIBYTES: Final = 50
PART: Final = b"[" * 65_536
PARTS: Final = MEBIBYTES * 16
BOMB: Final = gzip.compress(b" " * (MEBIBYTES << 20))
AT_ONCE: Final = 5
ROOM: Final = 20.0
"""MiB by which the process may grow."""


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn sends several bodies of each kind at a time."""
    api, statuses = stand.start_api(), Counter[int]()
    requests = [announced(stand), chunked(stand), packed(stand)]
    for _ in range(AT_ONCE):  # what the process needs anyway is there then
        httpx.post(f"{stand.url}{PROJECT.path}", json=PROJECT.body, headers=stand.bearer("client"))
    before = most_memory(api)
    with ThreadPoolExecutor(AT_ONCE) as clients:
        for _ in turns:
            for head, parts in requests:
                sending = [clients.submit(send, stand.port, head, parts) for _ in range(AT_ONCE)]
                statuses.update(each.result() for each in sending)
    grown = most_memory(api) - before
    return Outcome(
        {
            "bodies refused with 413 or 415": Count(statuses[413] + statuses[415], statuses.total()),
            "processes that held half of a body": Count(int(grown > MEBIBYTES / 2), 0),
        },
        {"the API grew by": Figure(grown, "MiB", ROOM)},
    )


def head(stand: Stand, *lines: str) -> bytes:
    """Request line and headers."""
    own = [f"{name}: {value}" for name, value in stand.bearer("client").items()]
    return (
        "\r\n".join(
            [
                f"POST {PROJECT.path} HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                *own,
                *lines,
            ]
        ).encode()
        + b"\r\n\r\n"
    )


def announced(stand: Stand) -> tuple[bytes, Sequence[bytes]]:
    return head(stand, f"Content-Length: {len(PART) * PARTS}"), [PART] * PARTS


def chunked(stand: Stand) -> tuple[bytes, Sequence[bytes]]:
    chunk = b"%x\r\n%b\r\n" % (len(PART), PART)
    return head(stand, "Transfer-Encoding: chunked"), [chunk] * PARTS


def packed(stand: Stand) -> tuple[bytes, Sequence[bytes]]:
    """Small until somebody unpacks it."""
    return head(stand, "Content-Encoding: gzip", f"Content-Length: {len(BOMB)}"), [BOMB]


def send(port: int, head: bytes, parts: Sequence[bytes]) -> int:
    """The status of the answer, for which nobody waits to the end of the body; 0 where none came."""
    with socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT) as client:
        with suppress(ConnectionError):
            client.sendall(head)
            for part in parts:
                if select.select([client], [], [], 0)[0]:
                    break
                client.sendall(part)
        with suppress(ConnectionError):
            said = client.recv(1 << 16)
            return int(said.split()[1]) if said else 0
    return 0


CASES: Final = (
    Case(
        name="bodies_large",
        promise="bodies of 50 MB, announced, in chunks or packed: 413 or 415, and in nobody's memory",
        turns=5,
        run=run,
    ),
)
