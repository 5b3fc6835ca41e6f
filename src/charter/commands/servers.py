"""The servers of `charter serve`: one that is alone in its process, and one that a supervisor has begun."""

import asyncio
import logging
import os
import socket
from collections.abc import Sequence
from contextlib import suppress
from signal import SIG_IGN, SIGHUP, signal
from types import FrameType
from typing import Final

from typing_extensions import override
from uvicorn.config import Config

from charter.commands.serving_workers import ASKS, END, LIVES, SERVES, WITHDRAW, Worker
from charter.platform.http.draining import DrainingServer
from charter.platform.http.settings import HttpSettings

TICKS: Final = 50
"""Ticks of Uvicorn's, of 0.1 seconds, between two signs of life."""

_logger: Final = logging.getLogger(__name__)


class ReplaceableServer(DrainingServer):
    """Alone in its process. At SIGHUP a worker takes its place, which the process looks after then."""

    def __init__(self, config: Config, listeners: Sequence[socket.socket], settings: HttpSettings) -> None:
        super().__init__(config, listeners, settings)
        self.successor: Worker | None = None
        self.is_ended = False
        """Whether the process is to end although there is a successor."""
        self._replacing: asyncio.Task[None] | None = None

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        signal(SIGHUP, SIG_IGN)  # what is about to serve is as new as can be
        await super().startup(sockets)
        asyncio.get_running_loop().add_signal_handler(SIGHUP, self._replace)

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if self.successor is None:
            super().handle_exit(sig, frame)
        else:
            self.is_ended = True

    def _replace(self) -> None:
        if self._replacing is None and not self.should_exit:
            self._replacing = asyncio.create_task(self._give_way())

    async def _give_way(self) -> None:
        _logger.info("a worker takes the place of process %d", os.getpid())
        worker = Worker(self.listeners)
        has_begun = await worker.begin()
        if has_begun and not self.should_exit:
            self.successor = worker
            self.has_successor = self.should_exit = True
        else:
            worker.kill()
            await worker.bury()
            _logger.error("the worker in place of process %d did not start: it serves on", os.getpid())
        self._replacing = None


class SupervisedServer(DrainingServer):
    """One of several. It ends as its supervisor says; once that one is gone, as if it were alone."""

    def __init__(
        self,
        config: Config,
        listeners: Sequence[socket.socket],
        settings: HttpSettings,
        words: socket.socket,
    ) -> None:
        super().__init__(config, listeners, settings)
        self._words = words
        words.setblocking(False)

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        signal(SIGHUP, SIG_IGN)  # it is for the supervisor
        await super().startup(sockets)
        asyncio.get_running_loop().add_reader(self._words, self._hear)
        self._say(SERVES)

    @override
    async def on_tick(self, counter: int) -> bool:
        if counter % TICKS == 0:
            self._say(LIVES)
        return await super().on_tick(counter)

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if self.started and not self.should_exit and self._say(ASKS):
            return
        super().handle_exit(sig, frame)

    def _say(self, word: bytes) -> bool:
        try:
            return self._words.send(word) > 0
        except OSError:
            return False

    def _hear(self) -> None:
        word = b""
        with suppress(ConnectionError):  # a supervisor that is killed with a word unread resets the words
            word = self._words.recv(1)
        if word == WITHDRAW:
            self.withdraw()
        else:
            asyncio.get_running_loop().remove_reader(self._words)
            self.has_successor = word == END
            self.should_exit = True
