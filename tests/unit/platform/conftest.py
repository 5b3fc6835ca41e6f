"""Fixtures of the edge's tests."""

import io

import pytest
from fastapi.testclient import TestClient

from charter.platform.http.edge import add_edge
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.platform.telemetry.structured_logs import configure_logging
from charter.settings import Settings
from tests.unit.platform.application import PRODUCTION, BuildEdge, EdgeUnderTest, MakeSettings, an_application


@pytest.fixture
def make_settings() -> MakeSettings:
    """Settings of production, unless told otherwise."""
    return lambda **changes: Settings.model_validate(PRODUCTION | changes)


@pytest.fixture
def build_edge(untouched_logging: object, make_settings: MakeSettings) -> BuildEdge:
    """Builds the application with these settings."""
    assert untouched_logging is None

    def build(*, client_address: str = "203.0.113.9", **changes: object) -> EdgeUnderTest:
        settings = make_settings(**changes)
        written = io.StringIO()
        configure_logging(settings, written)
        metrics = ServiceMetrics()
        app = an_application()
        add_edge(app, settings, metrics)
        client = TestClient(app, client=(client_address, 4711))
        return EdgeUnderTest(app, client, metrics, written)

    return build
