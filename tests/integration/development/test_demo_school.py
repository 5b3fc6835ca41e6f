"""The school that a development server begins with."""

import pytest

from charter.composition import compose
from charter.development.demo_school import seed_school
from charter.school.incidents.domain import Actor, IncidentFilter
from charter.school.services import SchoolServices
from charter.settings import Settings
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId

pytestmark = pytest.mark.anyio

TENANT = TenantId("user:1")


async def test_a_school_has_incidents_that_were_resolved_and_is_made_once(settings: Settings) -> None:
    composition = compose(settings)
    services, actor = composition.parts.services, Actor("1", sees_others=True)
    for _ in range(2):
        await seed_school(services, TENANT, "1", utc_now())

    known = services.get(SchoolServices)
    listed, total = await known.incidents.list_page(TENANT, actor, IncidentFilter(status="resolved"), 1, 10)
    await composition.close()
    assert total == 4
    assert all(each.participants and each.consequences for each in listed)
