"""Toxics that spoil nothing would let every case pass."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingUnixStreamServer
from tempfile import TemporaryDirectory
from threading import Thread

import pytest

from tests.faults.spoiling_proxy import SpoilingProxy
from tests.faults.toxics import (
    Bandwidth,
    Cut,
    Latency,
    LimitData,
    ResetPeer,
    Slicer,
    SlowClose,
    Step,
    Timeout,
    Toxic,
)

PIECE = bytes(range(100))
LARGE = PIECE * 5000
PATIENCE = 60.0


class Echo(StreamRequestHandler):
    def handle(self) -> None:
        with suppress(OSError):
            while said := self.connection.recv(4096):
                self.connection.sendall(said)


@pytest.fixture
def proxy() -> Iterator[SpoilingProxy]:
    """One before a server that says everything again; a Unix socket's path has to be short."""
    with TemporaryDirectory(dir="/tmp") as folder:
        path = Path(folder) / "echo"
        with ThreadingUnixStreamServer(str(path), Echo) as server:
            Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
            try:
                with SpoilingProxy(path) as proxy:
                    yield proxy
            finally:
                server.shutdown()


@contextmanager
def talking(proxy: SpoilingProxy) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", proxy.port), timeout=PATIENCE) as client:
        yield client


def heard(client: socket.socket, most: int | None = None) -> bytes:
    """So many bytes, or all to the end."""
    found = b""
    while (most is None or len(found) < most) and (said := client.recv(1 << 16)):
        found += said
    return found


def steps(toxic: Toxic, piece: bytes = PIECE, passed: int = 0) -> list[Step | str]:
    """What becomes of a piece, and how the connection ends if it does."""
    found: list[Step | str] = []
    try:
        found.extend(toxic.treat(piece, passed))
    except Cut as cut:
        found.append(str(cut))
    return found


def named(parameter: object) -> str:
    """The id of a parameter, the same in each process."""
    return type(parameter).__name__


@pytest.mark.parametrize(
    ("toxic", "expected"),
    [
        (Toxic(), [PIECE]),
        (Latency(2.0), [2.0, PIECE]),
        (Bandwidth(rate=500), [0.1, PIECE[:50], 0.1, PIECE[50:]]),
        (SlowClose(3.0), [PIECE]),
        (Timeout(4.0), [4.0, "closed"]),
        (ResetPeer(5.0), [5.0, "reset"]),
        (LimitData(most=60), [PIECE[:60], "closed"]),
        (LimitData(most=100), [PIECE]),
    ],
    ids=named,
)
def test_a_toxic_does_to_a_piece_what_it_says(toxic: Toxic, expected: list[Step | str]) -> None:
    assert steps(toxic) == expected


def test_a_limit_counts_what_passed_before() -> None:
    assert steps(LimitData(most=60), passed=40) == [PIECE[:20], "closed"]
    assert steps(LimitData(most=60), passed=80) == [b"", "closed"]


def test_slices_are_uneven_and_together_the_piece() -> None:
    found = steps(Slicer(0.5))
    slices = [step for step in found if isinstance(step, bytes)]
    assert b"".join(slices) == PIECE
    assert len({len(each) for each in slices}) > 2
    assert found.count(0.5) == len(slices)


def test_only_a_slow_close_is_told_late() -> None:
    assert [SlowClose(3.0).end(), Latency(2.0).end()] == [3.0, 0.0]


@pytest.mark.parametrize(
    "toxic",
    [Toxic(), Latency(0.01), Bandwidth(20_000_000), SlowClose(0.01), LimitData(len(LARGE))],
    ids=named,
)
def test_everything_arrives_and_then_the_end(proxy: SpoilingProxy, toxic: Toxic) -> None:
    with proxy.spoiled_by(toxic), talking(proxy) as client:
        sending = Thread(target=client.sendall, args=(LARGE,))
        sending.start()
        assert heard(client, len(LARGE)) == LARGE
        sending.join()
        client.shutdown(socket.SHUT_WR)
        assert client.recv(1) == b""


def test_slices_arrive_as_a_whole(proxy: SpoilingProxy) -> None:
    with proxy.spoiled_by(Slicer()), talking(proxy) as client:
        client.sendall(PIECE)
        assert heard(client, len(PIECE)) == PIECE


def test_a_limit_cuts_in_the_middle(proxy: SpoilingProxy) -> None:
    with proxy.spoiled_by(LimitData(60)), talking(proxy) as client:
        client.sendall(PIECE)
        assert PIECE[:60].startswith(heard(client))


def test_a_timeout_lets_nothing_pass_and_closes(proxy: SpoilingProxy) -> None:
    with talking(proxy) as client:
        client.sendall(PIECE)
        assert heard(client, len(PIECE)) == PIECE
        with proxy.spoiled_by(Timeout(0.01)):
            client.sendall(PIECE)
            assert heard(client) == b""


def test_a_reset_is_one(proxy: SpoilingProxy) -> None:
    with proxy.spoiled_by(ResetPeer()), talking(proxy) as client:
        client.sendall(PIECE)
        with pytest.raises(ConnectionResetError):
            client.recv(1)


def test_without_the_toxic_connections_are_as_before_and_it_is_known_what_was_spoiled(
    proxy: SpoilingProxy,
) -> None:
    with proxy.spoiled_by(ResetPeer()), talking(proxy) as client:
        client.sendall(PIECE)
        with pytest.raises(ConnectionResetError):
            client.recv(1)
    spoiled = proxy.spoiled
    assert spoiled > 0
    with talking(proxy) as client:
        client.sendall(PIECE)
        assert heard(client, len(PIECE)) == PIECE
    assert proxy.spoiled == spoiled


def test_where_the_server_is_away_the_connection_is_reset() -> None:
    with (
        SpoilingProxy(Path("/nowhere")) as lost,
        pytest.raises(ConnectionResetError),
        talking(lost) as client,
    ):
        client.recv(1)
