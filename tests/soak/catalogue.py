"""Every case, those first that tell most where the time is short."""

from typing import Final

from tests.soak import (
    cut_watchers,
    ended_servers,
    ending_workers,
    exhausted_pool,
    frozen_redis,
    frozen_workers,
    full_disks,
    killed_api,
    killed_beats,
    killed_workers,
    large_bodies,
    large_files,
    ledger,
    lost_wakeups,
    outages,
    outages_of_servers,
    overload,
    queue_sequences,
    returning_clients,
    slow_clients,
    spoiled_networks,
    stalled_readers,
)
from tests.soak.cases import Case

CATALOGUE: Final[tuple[Case, ...]] = (
    *killed_workers.CASES,
    *outages_of_servers.CASES,
    *spoiled_networks.CASES,
    *ended_servers.CASES,
    *frozen_redis.CASES,
    *exhausted_pool.CASES,
    *overload.CASES,
    *large_bodies.CASES,
    *full_disks.CASES,
    *slow_clients.CASES,
    *outages.CASES,
    *ending_workers.CASES,
    *cut_watchers.CASES,
    *frozen_workers.CASES,
    *stalled_readers.CASES,
    *returning_clients.CASES,
    *large_files.CASES,
    *lost_wakeups.CASES,
    *killed_api.CASES,
    *killed_beats.CASES,
    *queue_sequences.CASES,
    *ledger.CASES,
)
