"""Whether what a request is made of was there when it was asked for, or had to be waited for."""

from collections.abc import Generator, Mapping
from typing import Any

from starlette.types import Receive


async def arrived(receive: Receive) -> tuple[Mapping[str, Any], bool]:
    """The next message, and whether it had to be waited for: what is there gives the loop no turn."""
    steps = receive().__await__()
    try:
        step = next(steps)
    except StopIteration as here:
        return here.value, False
    return await _Rest(step, steps), True


class _Rest:
    """What is left of an awaited thing after its first step, which the loop has not seen yet."""

    __slots__ = ("_step", "_steps")

    def __init__(self, step: object, steps: Generator[Any, Any, Mapping[str, Any]]) -> None:
        self._step = step
        self._steps = steps

    def __await__(self) -> Generator[Any, Any, Mapping[str, Any]]:
        """As the thing itself."""
        try:
            yield self._step
        except BaseException as thrown:
            self._steps.throw(thrown)
            raise
        return (yield from self._steps)
