"""An answer's head and body travel together where they can."""

import asyncio

import pytest

from charter.platform.http.whole_answers import WholeAnswers

pytestmark = pytest.mark.anyio


class Written(asyncio.Transport):
    """Keeps what is written, piece by piece."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[bytes] = []

    def write(self, piece: bytes | bytearray | memoryview) -> None:
        self.pieces.append(bytes(piece))

    def close(self) -> None:
        self.pieces.append(b"closed")


def answering(written: Written) -> WholeAnswers:
    return WholeAnswers(written, asyncio.get_running_loop())


async def test_head_and_body_are_one_piece() -> None:
    written = Written()
    answer = answering(written)
    answer.write(b"head,")
    answer.write(b"body")
    answer.write(b"more")
    await asyncio.sleep(0)

    assert written.pieces == [b"head,body", b"more"]


async def test_a_head_does_not_wait_for_a_body_that_is_not_there() -> None:
    written = Written()
    answer = answering(written)
    answer.write(b"head,")
    await asyncio.sleep(0)
    answer.write(b"body")

    assert written.pieces == [b"head,", b"body"]


async def test_a_connection_is_closed_behind_what_was_written() -> None:
    written = Written()
    answer = answering(written)
    answer.write(b"head,")
    answer.close()
    await asyncio.sleep(0)

    assert written.pieces == [b"head,", b"closed"]
