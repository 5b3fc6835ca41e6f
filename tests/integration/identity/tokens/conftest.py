"""A certified OpenID Connect provider, whose tokens the service takes."""

from collections.abc import Iterator
from typing import Any

import pytest

from charter.settings import Settings
from tests.oidc_provider.provider import ProviderServer, provider_server


@pytest.fixture(scope="session")
def provider() -> Iterator[ProviderServer]:
    with provider_server() as server:
        yield server


@pytest.fixture
def trusting(settings: Settings, provider: ProviderServer) -> Settings:
    """The settings of a service that takes tokens of the provider."""
    changes: dict[str, Any] = {"oidc_providers": (provider.settings,)}
    return settings.model_copy(update=changes)
