"""Fixtures for every kind of test: real servers, one of each for a test process."""

import gc
import logging
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from charter.development.server_process import scratch_directory
from tests.surroundings import count_no_lines_of_children

_ADDRESS: Final = re.compile(r" at 0x[0-9a-f]{6,}")
_LONGEST: Final = ("tests/contract/", "tests/deployment/test_image.py")

settings.register_profile("charter", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("charter")  # for a machine that is busy finds no fault


def pytest_configure() -> None:
    """A shell that starts the tests in the background has them and all that they start ignore Ctrl+C."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(trylast=True)
def pytest_sessionstart() -> None:
    """Lines are counted by now."""
    count_no_lines_of_children()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that the other process has something to do meanwhile.

    Raises: UsageError, where a test has another name in each process.
    """
    nameless = [item.nodeid for item in items if _ADDRESS.search(item.nodeid)]
    if nameless:
        raise pytest.UsageError(f"give these parameters ids that last: {', '.join(nameless)}")
    items.sort(key=lambda item: not item.nodeid.startswith(_LONGEST))


def pytest_collection_finish() -> None:
    """Modules and tests are there to the end: who collects garbage need not look through them each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def anyio_backend() -> str:
    """Asynchronous tests run on asyncio, as the service does."""
    return "asyncio"


@pytest.fixture
def untouched_logging() -> Iterator[None]:
    """Puts process-wide logging back as it was."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture
def directory() -> Iterator[Path]:
    """A folder with a path that is short enough for a socket."""
    with scratch_directory() as directory:
        yield directory


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedPostgres]:
    with scratch_directory() as directory, EmbeddedPostgres(directory, durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def redis_server() -> Iterator[EmbeddedRedis]:
    with scratch_directory() as directory, EmbeddedRedis(directory, durable=False) as server:
        yield server
