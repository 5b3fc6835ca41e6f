"""How far a request's way through our own code is; `python -m benchmarks.calls -v` names its steps."""

from typing import Final

import httpx
import pytest
from fastapi import FastAPI

from benchmarks.calls import passages
from tests.integration.conftest import Bearer

pytestmark = pytest.mark.anyio

MOST_CALLS: Final = {"GET": 50, "PATCH with If-Match": 100, "POST with Idempotency-Key": 90}


async def test_a_request_passes_through_few_functions(
    app: FastAPI, client: httpx.AsyncClient, bearer: Bearer
) -> None:
    found = await passages(app, bearer("alice"))
    assert [each.status for each in found.values()] == [200, 200, 201]
    assert {name: each.calls for name, each in found.items() if each.calls > MOST_CALLS[name]} == {}
