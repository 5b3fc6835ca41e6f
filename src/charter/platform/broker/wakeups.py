"""Wake-ups: messages that a Celery worker takes, written with redis-py alone.

A wake-up says that a queue has work, not which: a woken process claims the best job that is due then. So none
is missed with a wake-up that is lost, and a few in the list stand for any number of jobs.
"""

import asyncio
from base64 import b64encode
from collections.abc import Callable
from json import dumps
from time import monotonic
from typing import Any, Final
from uuid import uuid4

from redis.asyncio import Redis
from redis.exceptions import RedisError

from charter.platform.redis.client import RedisOutage

PREFIX: Final = "charter:broker:"
"""What every key of the broker begins with."""
TASK: Final = "charter.wake"
MOST_WAITING: Final = 32
"""Wake-ups that a queue holds at most: about as many as processes may be idle at once."""
PATIENCE: Final = 0.1
"""Seconds for which whoever sends waits for Redis."""

SCRIPT: Final = """
local room = tonumber(ARGV[1]) - redis.call('LLEN', KEYS[1])
for place = 2, math.min(#ARGV, room + 1) do
  redis.call('LPUSH', KEYS[1], ARGV[place])
end
return math.max(0, math.min(#ARGV - 1, room))
"""
"""KEYS[1]: the list; ARGV: how many it holds at most, then messages. Answers how many were pushed."""

_BODY: Final = b64encode(
    dumps([[], {}, {"callbacks": None, "errbacks": None, "chain": None, "chord": None}]).encode()
).decode()


def broker_queue(queue: str) -> str:
    """What the broker calls a queue of jobs."""
    return f"q.{queue}"


class Wakeups:
    """Sends wake-ups; without Redis it does nothing. Workers look for due jobs each second all the same."""

    def __init__(self, redis: Redis | None, now: Callable[[], float] = monotonic) -> None:
        self._script = None if redis is None else redis.register_script(SCRIPT)
        self._outage = RedisOutage("jobs begin up to a second later", now)
        self._late: set[asyncio.Future[Any]] = set()

    @property
    def is_reaching(self) -> bool:
        """Whether the last wake-up has reached Redis."""
        return self._script is not None and not self._outage.is_on()

    async def send(self, queue: str, count: int = 1) -> None:
        """Say that `queue` has work for `count` processes; it takes 100 ms at most and never fails."""
        if self._script is None or self._outage.is_on():
            return
        messages = [_message(queue) for _ in range(count)]
        sending = asyncio.ensure_future(
            self._script(keys=[PREFIX + broker_queue(queue)], args=[MOST_WAITING, *messages])
        )
        self._late.add(sending)
        sending.add_done_callback(self._heed)
        done, _ = await asyncio.wait([sending], timeout=PATIENCE)
        if not done:  # redis-py may lose a cancellation while it connects, so nobody waits for one
            sending.cancel()
            self._outage.begin(TimeoutError(f"no answer within {PATIENCE} s"))

    async def send_soon(self, queue: str) -> None:
        """Have it said while nobody waits: whoever asked for a job has its answer meanwhile."""
        sending = asyncio.ensure_future(self.send(queue))
        self._late.add(sending)
        sending.add_done_callback(self._late.discard)

    async def run(self) -> None:
        """Let what is being said reach Redis before the process closes its connections."""
        try:
            await asyncio.Event().wait()
        finally:
            if self._late:
                await asyncio.wait(self._late, timeout=2 * PATIENCE)

    def _heed(self, sending: asyncio.Future[Any]) -> None:
        self._late.discard(sending)
        failure = None if sending.cancelled() else sending.exception()
        if isinstance(failure, RedisError | OSError):
            self._outage.begin(failure)
        elif failure is not None:
            raise failure
        elif not sending.cancelled():
            self._outage.end()


def _message(queue: str) -> str:
    """A message of Celery's protocol 2, in the form that kombu's transport keeps in a list."""
    task_id = str(uuid4())
    return dumps(
        {
            "body": _BODY,
            "content-encoding": "utf-8",
            "content-type": "application/json",
            "headers": {
                "lang": "py",
                "task": TASK,
                "id": task_id,
                "root_id": task_id,
                "parent_id": None,
                "group": None,
                "eta": None,
                "expires": None,
                "retries": 0,
                "timelimit": [None, None],
                "argsrepr": "()",
                "kwargsrepr": "{}",
                "ignore_result": True,
            },
            "properties": {
                "correlation_id": task_id,
                "reply_to": "",
                "delivery_mode": 1,
                "delivery_info": {"exchange": "", "routing_key": broker_queue(queue)},
                "priority": 0,
                "body_encoding": "base64",
                "delivery_tag": task_id,
            },
        }
    )
