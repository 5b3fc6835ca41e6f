"""Two APIs behind nginx, over two PgBouncers."""

from concurrent.futures import ThreadPoolExecutor
from typing import Final

from tests.faults.deployed import (
    NGINX,
    PGBOUNCER,
    PROCESSES,
    balancer,
    pooler,
    through_poolers,
    until_listening,
)
from tests.faults.processes import ProcessGroup, kill_process
from tests.faults.stand import DATABASE, Stand, url_at
from tests.faults.waiting import until
from tests.listening import unused_port

MISSING: Final = " and no ".join(
    name for name, found in (("nginx", NGINX), ("pgbouncer", PGBOUNCER)) if found is None
)
"""What is not here."""
PLACES: Final = (0, 1)
MOST_WAITING: Final = "1000000"


class Doubles:
    """Whoever of them is killed can be started again, on its own port. Clients ask at `url`."""

    def __init__(self, stand: Stand) -> None:
        self.stand = stand
        self._api_ports = [unused_port() for _ in PLACES]
        self._pooler_ports = [unused_port() for _ in PLACES]
        self._port = unused_port()
        self.url: Final = url_at(self._port)
        self.poolers = [self.start_pooler(place) for place in PLACES]
        with ThreadPoolExecutor() as pool:
            self.apis = list(pool.map(self.start_api, PLACES))
        command = balancer(stand.folder, self._port, self._api_ports)
        self.balancer = until_listening(stand.run("nginx", command), self._port)

    @property
    def variables(self) -> dict[str, str]:
        """Settings that lead through the poolers, and refuse no job because many wait."""
        return through_poolers(*self._pooler_ports) | {"JOBS_MOST_WAITING": MOST_WAITING}

    def start_api(self, place: int) -> ProcessGroup:
        """One of the two, once it is ready."""
        return self.stand.start_api_at(self._api_ports[place], f"api-{place}", **self.variables)

    def start_pooler(self, place: int) -> ProcessGroup:
        """One of the two, once it listens."""
        path, port = self.stand.folder / f"pgbouncer-{place}.ini", self._pooler_ports[place]
        command = pooler(path, port, self.stand.postgres_socket.parent, DATABASE)
        return until_listening(self.stand.run(path.stem, command), port)

    def kill_process_of_balancer(self) -> None:
        """kill -9 for one of those that talk to clients; nginx begins another one."""
        kill_process(self.balancer.members[0])
        until(lambda: len(self.balancer.members) == PROCESSES, "another process of nginx")
