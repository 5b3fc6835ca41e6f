"""A clock, and a web server for what others publish."""

from collections.abc import Iterator

import pytest

from tests.builders import HandSetClock
from tests.unit.identity.tokens.realm import WebServer, running_web_server


@pytest.fixture
def clock() -> HandSetClock:
    return HandSetClock()


@pytest.fixture
def web() -> Iterator[WebServer]:
    with running_web_server() as server:
        yield server
