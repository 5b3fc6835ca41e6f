from collections.abc import AsyncIterator, Callable

import pytest

from charter.platform.database.transactions import Database
from charter.settings import Settings
from tests.integration.compliance.company import Company

Found = Callable[[str], Company]
"""Founds a company: `found("kedai")`."""


@pytest.fixture
async def found(settings: Settings) -> AsyncIterator[Found]:
    database = Database(settings)
    yield lambda name: Company(database, name)
    await database.close()
