"""The sockets that the service listens at: bound at first, and left at the end without losing who has come.

A kernel completes handshakes by itself and keeps the connections until they are accepted. Those that wait
when the last process closes its listening socket are reset, with the requests that they have sent.
"""

import asyncio
import ctypes
import socket
import struct
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Final

GLANCE: Final = 0.05
"""Seconds between two looks at who waits; who is in the middle of a handshake has come by the second one."""
MOST_GLANCES: Final = 40

_ATTACH_FILTER: Final = 26  # SO_ATTACH_FILTER of Linux, which Python does not name
_WAITING: Final = 24  # the offset in tcp_info of what, for a listening socket, is the length of its queue
_ALL_BUT_NEW: Final = (
    (0x30, 0, 0, 13),  # load the flags of the TCP header
    (0x54, 0, 0, 0x12),  # SYN and ACK of them
    (0x15, 0, 1, 0x02),  # a SYN alone opens a connection:
    (0x06, 0, 0, 0),  # drop it
    (0x06, 0, 0, 0xFFFFFFFF),  # else take all of it
)
"""Classic BPF, as `code, jump if true, jump if false, value`."""


def listen(host: str, port: int) -> list[socket.socket]:
    """A bound socket for each address of a host; whoever serves has it listen. Raises: OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    addresses = dict.fromkeys((family, address[:2]) for family, _, _, _, address in found)
    listeners: list[socket.socket] = []
    try:
        for family, address in addresses:
            listeners.append(listener := socket.socket(family))
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            listener.bind(address)
    except OSError:
        close(listeners)
        raise
    return listeners


def close(listeners: Iterable[socket.socket]) -> None:
    """Give up this process's hold on them."""
    for listener in listeners:
        listener.close()


async def refuse_newcomers(listeners: Sequence[socket.socket]) -> None:
    """Let nobody begin to connect, in all processes that share the sockets, and wait until all are accepted.

    Whoever comes now tries again within a second, and is refused once the sockets are closed. The processes
    go on accepting meanwhile. Elsewhere than on Linux this does nothing.
    """
    if sys.platform != "linux":
        return
    for listener in listeners:
        with suppress(OSError):
            _drop_newcomers(listener)
    is_empty = False
    for _ in range(MOST_GLANCES):
        was_empty, is_empty = is_empty, not any(map(_count_waiting, listeners))
        if was_empty and is_empty:
            return
        await asyncio.sleep(GLANCE)


def _drop_newcomers(listener: socket.socket) -> None:
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in _ALL_BUT_NEW))
    program = struct.pack("HL", len(_ALL_BUT_NEW), ctypes.addressof(code))
    listener.setsockopt(socket.SOL_SOCKET, _ATTACH_FILTER, program)


def _count_waiting(listener: socket.socket) -> int:
    try:
        state = listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _WAITING + 4)
    except OSError:
        return 0
    (waiting,) = struct.unpack_from("I", state, _WAITING)
    return int(waiting)
