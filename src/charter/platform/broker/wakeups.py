"""Wake-ups: messages that a Celery worker takes, written with redis-py alone.

A wake-up says that a queue has work, not which: a woken process claims the best job that is due then. So none
is missed with a wake-up that is lost, and a few in the list stand for any number of jobs.
"""

import asyncio
from base64 import b64encode
from functools import partial
from json import dumps
from typing import Final
from uuid import uuid4

from charter.platform.redis.client import Redis
from charter.platform.redis.prompt import PromptRedis

PREFIX: Final = "charter:broker:"
"""What every key of the broker begins with."""
TASK: Final = "charter.wake"
MOST_WAITING: Final = 32
"""Wake-ups that a queue holds at most: about as many as processes may be idle at once."""

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

    def __init__(self, redis: Redis | None) -> None:
        self._script = None if redis is None else redis.client.register_script(SCRIPT)
        self._prompt = None if redis is None else PromptRedis(redis)
        self._soon: set[asyncio.Future[None]] = set()
        self.is_reaching = False
        """Whether the last wake-up has reached Redis."""

    async def send(self, queue: str, count: int = 1) -> None:
        """Say that `queue` has work for `count` processes; it takes 100 ms at most and never fails."""
        if self._script is None or self._prompt is None:
            return
        messages = [_message(queue) for _ in range(count)]
        call = partial(self._script, [PREFIX + broker_queue(queue)], [MOST_WAITING, *messages])
        self.is_reaching = await self._prompt.do(call)

    async def send_soon(self, queue: str) -> None:
        """Have it said while nobody waits: whoever asked for a job has its answer meanwhile."""
        sending = asyncio.ensure_future(self.send(queue))
        self._soon.add(sending)
        sending.add_done_callback(self._soon.discard)

    async def run(self) -> None:
        """Let what is being said reach Redis before the process closes its connections."""
        try:
            await asyncio.Event().wait()
        finally:
            await self.settle()

    async def settle(self) -> None:
        """Wait until what is being said has reached Redis, or will not."""
        if self._soon:
            await asyncio.wait(self._soon)
        if self._prompt is not None:
            await self._prompt.settle()


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
