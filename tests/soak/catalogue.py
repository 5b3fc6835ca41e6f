"""Every case, those first that tell most where the time is short."""

from typing import Final

from tests.soak import (
    cut_watchers,
    ending_workers,
    exhausted_pool,
    frozen_workers,
    killed_api,
    killed_beats,
    killed_workers,
    large_files,
    ledger,
    lost_wakeups,
    outages,
    outages_of_servers,
    queue_sequences,
    returning_clients,
    spoiled_networks,
    stalled_readers,
)
from tests.soak.cases import Case

CATALOGUE: Final[tuple[Case, ...]] = (
    *killed_workers.CASES,
    *ending_workers.CASES,
    *cut_watchers.CASES,
    *outages.CASES,
    *spoiled_networks.CASES,
    *outages_of_servers.CASES,
    *exhausted_pool.CASES,
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
