"""Fixtures of the runtime's tests."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.unit.contract_runtime.builders import Backends, ProjectHandlers, client_of, projects_app


@pytest.fixture
def handlers() -> ProjectHandlers:
    return ProjectHandlers()


@pytest.fixture
def backends() -> Backends:
    return Backends()


@pytest.fixture
def client(handlers: ProjectHandlers, backends: Backends) -> Iterator[TestClient]:
    with client_of(projects_app(handlers, backends)) as client:
        yield client
