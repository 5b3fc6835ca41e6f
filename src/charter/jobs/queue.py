"""The queue as a worker sees it: claim, tell, keep, end, take from workers that are gone, and prune."""

from charter.jobs.claiming import Claims
from charter.jobs.kept import Keeping
from charter.jobs.leases import Leases
from charter.jobs.pruning import Pruning
from charter.platform.database.transactions import Database


class WorkQueue(Claims, Keeping, Leases, Pruning):
    """One worker's sight of the queue."""

    def __init__(self, database: Database) -> None:
        Claims.__init__(self, database)
        Keeping.__init__(self, database)
        Leases.__init__(self, database)
        Pruning.__init__(self, database)
