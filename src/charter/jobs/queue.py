"""The queue as a worker sees it: claim, tell, end, and take from workers that are gone."""

from charter.jobs.claiming import Claims
from charter.jobs.finishing import Endings
from charter.jobs.leases import Leases
from charter.platform.database.transactions import Database


class WorkQueue(Claims, Endings, Leases):
    """One worker's sight of the queue."""

    def __init__(self, database: Database) -> None:
        Claims.__init__(self, database)
        Endings.__init__(self, database)
        Leases.__init__(self, database)
