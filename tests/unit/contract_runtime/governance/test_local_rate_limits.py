"""The sliding window of one process, with a clock of the test's own."""

import pytest

from contract_runtime.governance.local_rate_limits import LocalRateLimiter
from contract_runtime.operations import RateLimit

pytestmark = pytest.mark.anyio

TWO_IN_TEN = RateLimit(requests=2, per=10, by="ip")


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


async def test_it_lets_through_what_fits_and_tells_what_remains() -> None:
    limiter = LocalRateLimiter(Clock())

    decisions = [await limiter.hit("alice", TWO_IN_TEN) for _ in range(3)]

    assert [(d.is_allowed, d.remaining, d.reset) for d in decisions] == [
        (True, 1, 10),
        (True, 0, 10),
        (False, 0, 10),
    ]


async def test_the_window_slides_with_the_oldest_request() -> None:
    clock = Clock()
    limiter = LocalRateLimiter(clock)
    await limiter.hit("alice", TWO_IN_TEN)
    clock.seconds += 6
    await limiter.hit("alice", TWO_IN_TEN)

    clock.seconds += 3.9
    refused = await limiter.hit("alice", TWO_IN_TEN)
    clock.seconds += 0.1
    allowed = await limiter.hit("alice", TWO_IN_TEN)

    assert (refused.is_allowed, refused.reset) == (False, 1)
    assert (allowed.is_allowed, allowed.remaining) == (True, 0)


async def test_refused_requests_do_not_prolong_the_wait() -> None:
    clock = Clock()
    limiter = LocalRateLimiter(clock)
    for _ in range(10):
        await limiter.hit("alice", TWO_IN_TEN)
        clock.seconds += 1

    assert (await limiter.hit("alice", TWO_IN_TEN)).is_allowed


async def test_looking_counts_nothing_and_one_is_taken_back() -> None:
    clock = Clock()
    limiter = LocalRateLimiter(clock)
    empty = await limiter.hit("alice", TWO_IN_TEN, 0)
    assert limiter.size == 0
    await limiter.hit("alice", TWO_IN_TEN)
    clock.seconds += 4
    await limiter.hit("alice", TWO_IN_TEN)

    decisions = [empty, *[await limiter.hit("alice", TWO_IN_TEN, times) for times in (0, -1, 0, -1, -1)]]

    assert [(each.is_allowed, each.remaining, each.reset) for each in decisions] == [
        (True, 2, 10),
        (False, 0, 6),
        (True, 1, 6),
        (True, 1, 6),
        (True, 2, 10),
        (True, 2, 10),
    ]


async def test_callers_do_not_share_a_window() -> None:
    limiter = LocalRateLimiter(Clock())
    for _ in range(3):
        await limiter.hit("alice", TWO_IN_TEN)

    assert (await limiter.hit("bob", TWO_IN_TEN)).is_allowed


async def test_windows_that_have_passed_are_forgotten() -> None:
    clock = Clock()
    limiter = LocalRateLimiter(clock, most_keys=100)
    for number in range(10):
        await limiter.hit(f"caller-{number}", TWO_IN_TEN)
    clock.seconds += 11

    for number in range(10):
        await limiter.hit(f"late-{number}", TWO_IN_TEN)

    assert limiter.size == 10
    clock.seconds += 11
    for number in range(5):
        await limiter.hit(f"later-{number}", TWO_IN_TEN)
    assert limiter.size == 5
