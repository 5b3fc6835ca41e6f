import httpx
import pytest

from tests.integration.conftest import Bearer
from tests.integration.school.over_http import HttpSchool


@pytest.fixture
def school(client: httpx.AsyncClient, bearer: Bearer) -> HttpSchool:
    """Of somebody who works alone, and so may do everything."""
    return HttpSchool(client, bearer("ana"))
