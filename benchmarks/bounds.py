"""`python -m benchmarks.bounds`: what a new entry costs in an empty memory, at its bound and far above it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from statistics import median
from typing import Final

from charter.platform.redis.failure_counts import LocalFailureCounts
from charter.shared.bounded import Bounded
from contract_runtime.governance.local_rate_limits import MOST_KEYS, LocalRateLimiter
from contract_runtime.operations import RateLimit

Add = Callable[[str], Awaitable[object]]
MEASURED: Final = 5_000
ROUNDS: Final = 5
FILLED: Final = (0, MOST_KEYS, 10 * MOST_KEYS)
LIMIT: Final = RateLimit(requests=10, per=3600, by="ip")


def limiter() -> Add:
    windows = LocalRateLimiter()
    return lambda key: windows.hit(key, LIMIT)


def failure_counts() -> Add:
    counts = LocalFailureCounts()
    return lambda key: counts.add(key, timedelta(days=1))


def seen_tokens() -> Add:
    seen: Bounded[str, str] = Bounded(MOST_KEYS)

    async def put(key: str) -> None:
        seen.put(key, key)

    return put


MEMORIES: Final[dict[str, Callable[[], Add]]] = {
    "windows of the local limiter": limiter,
    "local counts of failures": failure_counts,
    "tokens that were verified": seen_tokens,
}


async def cost(memory: Callable[[], Add], filled: int) -> float:
    """Microseconds of processor time for a new entry, after so many."""
    add, found = memory(), list[float]()
    for number in range(filled):
        await add(f"before-{number}")
    for round_ in range(ROUNDS):
        began_at = time.process_time()
        for number in range(MEASURED):
            await add(f"new-{round_}-{number}")
        found.append((time.process_time() - began_at) / MEASURED * 1e6)
    return median(found)


def main() -> None:
    """Print a line for each memory."""
    print("microseconds for a new entry after", *(f"{filled:,}" for filled in FILLED), sep=" | ")
    for name, memory in MEMORIES.items():
        costs = [f"{asyncio.run(cost(memory, filled)):.2f}" for filled in FILLED]
        print(name, *costs, sep=" | ")


if __name__ == "__main__":
    main()
