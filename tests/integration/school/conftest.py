from collections.abc import AsyncIterator

import httpx
import psycopg
import pytest
from psycopg.rows import namedtuple_row

from charter.settings import Settings
from tests.integration.conftest import Bearer
from tests.integration.school.over_http import HttpSchool
from tests.integration.school.records import Records


@pytest.fixture
def school(client: httpx.AsyncClient, bearer: Bearer) -> HttpSchool:
    """Of somebody who works alone, and so may do everything."""
    return HttpSchool(client, bearer("ana"))


@pytest.fixture
async def records(school: HttpSchool, settings: Settings) -> AsyncIterator[Records]:
    """The rows of that school."""
    async with await psycopg.AsyncConnection.connect(
        settings.database_url, autocommit=True, row_factory=namedtuple_row
    ) as connection:
        yield await Records(connection, "ana").open()
