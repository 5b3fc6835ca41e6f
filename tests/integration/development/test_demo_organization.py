"""The organization that a development server begins with."""

import pytest

from charter.composition import compose
from charter.development.demo_organization import NAME, PEOPLE, seed_organization
from charter.identity.accounts.repository import SqlAccounts
from charter.ledger.entries.domain import EntryFilter
from charter.ledger.entries.service import EntryService
from charter.organizations.domain import Visitor
from charter.organizations.members.service import MemberService
from charter.organizations.service import OrganizationService
from charter.platform.database.stores import SharedStore
from charter.settings import Settings
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId

pytestmark = pytest.mark.anyio


async def test_an_organization_has_entries_in_every_state_and_is_made_once(settings: Settings) -> None:
    composition, now = compose(settings), utc_now()
    services = composition.parts.services
    async with SharedStore(composition.parts.database, SqlAccounts).transaction() as accounts:
        founder = await accounts.add_unless_taken(
            email="founder@example.com", name="Founder", password_hash="kept", verified_at=now
        )
    assert founder is not None
    for _ in range(2):
        await seed_organization(composition, founder, now)

    listed = await services.get(OrganizationService).list_own(founder.id, 1, 10)
    (made,) = listed.organizations
    members = await services.get(MemberService).list_page(Visitor(founder.id, sees_all=False), made.id, 1, 10)
    book = services.get(EntryService)
    entries = (await book.list_page(TenantId(str(made.tenant)), EntryFilter(), None, 50)).entries
    await composition.close()
    assert (made.name, members.total) == (NAME, 1 + len(PEOPLE))
    assert {entry.status for entry in entries} == {
        "draft",
        "pending_approval",
        "approved",
        "rejected",
        "posted",
    }
