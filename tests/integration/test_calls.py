"""How far a request's way through our own code is; `python -m benchmarks.calls -v` names its steps."""

from typing import Final

import httpx
import pytest
from fastapi import FastAPI

from benchmarks.calls import passages
from tests.integration.conftest import Bearer

pytestmark = pytest.mark.anyio

MOST_CALLS: Final = {
    "GET": (50, 20),
    "PATCH with If-Match": (100, 65),
    "POST with Idempotency-Key": (90, 75),
}
"""Outside the database, and on the way to it, which is no library's any more: ten for each statement, and
twenty for what opens and ends its transaction."""


async def test_a_request_passes_through_few_functions(
    app: FastAPI, client: httpx.AsyncClient, bearer: Bearer
) -> None:
    found = await passages(app, bearer("alice"))
    assert [each.status for each in found.values()] == [200, 200, 201]
    for name, each in found.items():
        on_the_way = sum(
            number for code, number in each.called.items() if "/platform/database/" in code.co_filename
        )
        rest, way = MOST_CALLS[name]
        assert (name, each.calls - on_the_way <= rest, on_the_way <= way) == (name, True, True)
