"""An export has everything, also of years."""

from http import HTTPStatus

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.children.family.handlers import AT_ONCE
from charter.children.family.repository import BATCH
from tests.integration.children.conftest import Parent

pytestmark = pytest.mark.anyio

DID = text("""
    INSERT INTO child_events
        (tenant_id, child_id, kind, occurred_at, received_at, local_day, event_id, points)
    SELECT :tenant, 'mira', 'chore', at, at, date(at AT TIME ZONE 'UTC'), 'e-' || n, 15
    FROM generate_series(1, :count) AS n,
         LATERAL (SELECT timestamptz '2026-01-01' + n * interval '1 hour') AS row (at)
""")


@pytest.mark.parametrize("count", [AT_ONCE + 1, 2 * BATCH, BATCH + 1])
async def test_an_export_has_every_event_in_order_though_it_reads_some_at_a_time(
    app: FastAPI, parent: Parent, count: int
) -> None:
    await parent.keep()
    tenant = f"user:{parent.user_id}"
    async with app.state.database.transaction(tenant) as session:
        await session.execute(DID, {"tenant": tenant, "count": count})
    exported = await parent.ask("GET", "/mira/export")

    assert exported.status_code == HTTPStatus.OK
    told = [event["event_id"] for event in exported.json()["events"]]
    assert told == [f"e-{number}" for number in range(1, count + 1)]
