"""`python hand_driven_reads.py URL TENANT PROJECT READS CLIENTS`: prints microseconds of CPU for a read."""

import asyncio
import sys
import time

import uvloop
from hand_driven import HandDrivenPool


async def measure(url: str, tenant: str, project: str, reads: int, clients: int) -> float:
    pool = HandDrivenPool(url)

    async def read_often(times: int) -> None:
        for _ in range(times):
            if await pool.find(tenant.encode(), project.encode()) is None:
                raise SystemExit("the project is not there")

    async def all_clients() -> None:
        await asyncio.gather(*(read_often(reads // clients) for _ in range(clients)))

    await all_clients()
    before = time.process_time()
    await all_clients()
    return (time.process_time() - before) / (reads // clients * clients) * 1e6


if __name__ == "__main__":
    url, tenant, project, reads, clients = sys.argv[1:]
    print(uvloop.run(measure(url, tenant, project, int(reads), int(clients))))
