"""Every open channel of a process, and one task that asks each second whether each may stay open."""

import asyncio
from collections import Counter
from datetime import UTC, datetime
from random import SystemRandom
from typing import Final, Protocol

from contract_runtime.callers import Caller
from contract_runtime.channels.channel import ChannelClosed
from contract_runtime.channels.closing import GOING_AWAY, REFUSED, TOO_MANY
from contract_runtime.operations import Channel
from contract_runtime.policies import ChannelBackends

TURN: Final = 1.0
"""Seconds between two looks."""
AT_ONCE: Final = 200
"""Channels that are looked at before others in the process have their turn."""
SPREAD: Final = 10.0
"""Seconds over which clients come back when a process ends."""


class Open(Protocol):
    """An open channel, whatever carries it."""

    channel: Channel
    caller: Caller | None
    network: str
    """The client's, by which those count of whom nothing else is known."""

    @property
    def active_at(self) -> float:
        """The loop's time of the last frame in either direction; asked each second."""
        ...

    def close(self, code: int, reason: str) -> None:
        """End it."""
        ...

    def leave(self, retry_after: int) -> None:
        """Tell the client that the process ends, and end it."""
        ...


class OpenChannels:
    """The open channels of one application."""

    def __init__(self, backends: ChannelBackends | None) -> None:
        self._backends = backends
        self._open: set[Open] = set()
        self._by_caller: Counter[tuple[str, ...]] = Counter()
        self._task: asyncio.Task[None] | None = None
        self._is_leaving = False

    def __len__(self) -> int:
        return len(self._open)

    def enter(self, opened: Open) -> None:
        """Count and watch a channel. Raises: ChannelClosed, where its caller has too many, or all end."""
        if self._is_leaving:
            raise ChannelClosed(GOING_AWAY)
        most, holder = opened.channel.sockets_per_caller, _holder(opened)
        if most is not None and self._by_caller[holder] >= most:
            raise ChannelClosed(TOO_MANY)
        self._by_caller[holder] += 1
        self._open.add(opened)
        if self._backends is not None:
            self._backends.opened(opened.channel.name, 1)
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._watch())

    def exit(self, opened: Open, code: int) -> None:
        """Forget a channel that ended with a close code, or was never let in."""
        if self._backends is not None:
            self._backends.ended(opened.channel.name, code)
        if opened not in self._open:
            return
        self._open.discard(opened)
        if self._backends is not None:
            self._backends.opened(opened.channel.name, -1)
        holder = _holder(opened)
        self._by_caller[holder] -= 1
        if not self._by_caller[holder]:
            del self._by_caller[holder]

    def leave_all(self) -> None:
        """Tell every client that the process ends, and when to come back: not all at once."""
        self._is_leaving = True
        for opened in list(self._open):
            opened.leave(seconds_away())

    async def _watch(self) -> None:
        while self._open:
            await asyncio.sleep(TURN)
            for number, opened in enumerate(list(self._open)):
                if number % AT_ONCE == 0:
                    await asyncio.sleep(0)  # so that others have their turn
                if opened in self._open:
                    self._look(opened)

    def _look(self, opened: Open) -> None:
        limits = [opened.channel.idle, None if self._backends is None else self._backends.idle]
        idle = min((each for each in limits if each is not None), default=None)
        reason = None if opened.caller is None else self._why_over(opened.caller)
        if reason is not None:
            opened.close(REFUSED, reason)
        elif idle is not None and asyncio.get_running_loop().time() - opened.active_at > idle:
            opened.close(GOING_AWAY, "nothing was said for a while")

    def _why_over(self, caller: Caller) -> str | None:
        backends = self._backends
        if backends is not None and backends.is_ended(caller):
            return "The session has ended."
        now = datetime.now(UTC) if backends is None else backends.now() - backends.leeway
        expires = caller.claims.get("exp")
        is_expired = isinstance(expires, int | float) and now.timestamp() >= expires
        return "The token has expired." if is_expired else None


def seconds_away() -> int:
    """When a client of a process that ends may come back."""
    return SystemRandom().randint(0, int(SPREAD))


def _holder(opened: Open) -> tuple[str, ...]:
    caller, name = opened.caller, opened.channel.name
    return (name, opened.network) if caller is None else (name, caller.issuer, caller.subject)
