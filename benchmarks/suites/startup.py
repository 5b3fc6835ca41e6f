"""Time from process start to the first answer, and the memory of the process at rest."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.conditions import REPOSITORY, Conditions
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_most, take_turns
from benchmarks.identity import HOSTS, ISSUER, ORIGIN, SECRET_KEY, run_identity
from benchmarks.load_requests import LoadRequest
from benchmarks.servers import RunningServer, Service, peer_service, running
from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres

HEALTH = LoadRequest(path="/health")
SETTLING = 1.0
MEBIBYTE = 1024 * 1024
ONE_ROUTE = "one-route FastAPI app importing SQLAlchemy, psycopg and redis"


class CharterService(Service):
    """The service as production starts it."""

    def command(self, port: int) -> list[str]:
        """`charter serve`, without the menu's script."""
        return [str(self.python), "-m", "charter", "serve", "--host", "127.0.0.1", "--port", str(port)]


@contextmanager
def whole_service(**variables: str) -> Iterator[Service]:
    """The real service in production's settings, and `variables`; its database runs already, as there."""
    with (
        tempfile.TemporaryDirectory(prefix="benchmark-postgres-") as directory,
        EmbeddedPostgres(Path(directory)) as postgres,
    ):
        yield CharterService(
            factory="charter.app",
            python=Path(sys.executable),
            app_directory=REPOSITORY,
            environment=service_environment(create_database(postgres, "service")) | variables,
        )


def service_environment(database_url: str) -> dict[str, str]:
    return {
        "ENVIRONMENT": "production",
        "DATABASE_URL": database_url,
        "LOCAL_ISSUER": ISSUER,
        "SECRET_KEY": SECRET_KEY,
        "SIGNING_KEY_FILE": str(run_identity().signing_key),
        "ALLOWED_HOSTS": ",".join(HOSTS),
        "BACKEND_CORS_ORIGINS": ORIGIN,
    }


def compare(read: Callable[[RunningServer], float], conditions: Conditions) -> Samples:
    """One start of each side first, so that both find their bytecode compiled and their files in memory."""
    with whole_service() as ours:
        peer = peer_service("one_route:create_app")

        def started(service: Service) -> float:
            with running(service, HEALTH, conditions.server_core) as server:
                return read(server)

        started(ours)
        started(peer)
        return take_turns(conditions.rounds, partial(started, ours), partial(started, peer))


def seconds_to_first_answer(server: RunningServer) -> float:
    return server.seconds_to_first_answer


def resident_mebibytes(server: RunningServer) -> float:
    """The resident set (RSS) after a moment at rest. Raises: NotMeasured, where there is no /proc."""
    status = Path(f"/proc/{server.pid}/statm")
    if not status.is_file():
        raise NotMeasured("memory is read from /proc, which this system lacks: measure on Linux")
    time.sleep(SETTLING)
    pages = int(status.read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEBIBYTE


BENCHMARKS = (
    Benchmark(
        name="start_app",
        unit="s",
        against=ONE_ROUTE,
        bar=at_most(1.5),
        measure=partial(compare, seconds_to_first_answer),
    ),
    Benchmark(
        name="memory",
        unit="MiB",
        against=ONE_ROUTE,
        bar=at_most(1.5),
        measure=partial(compare, resident_mebibytes),
    ),
)
