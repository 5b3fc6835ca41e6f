"""An organization to work in: Friends of Riverside, with members, and books that take two pairs of eyes."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from charter.composition import Composition
from charter.development.demo_books import line_of
from charter.feature import Services
from charter.identity.accounts.domain import Account
from charter.identity.accounts.repository import SqlAccounts
from charter.ledger.actors import Actor
from charter.ledger.chart.service import ChartService
from charter.ledger.entries.drafting import NewEntry
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.service import EntryService
from charter.ledger.periods.service import PeriodService
from charter.ledger.roles import GRANTS
from charter.organizations.domain import Organization, Visitor
from charter.organizations.members.domain import MemberRoles
from charter.organizations.members.service import MemberService
from charter.organizations.roles import MemberRole
from charter.organizations.service import OrganizationService
from charter.platform.database.stores import SharedStore
from charter.shared.duties import LedgerRole
from charter.shared.tenants import TenantId

NAME: Final = "Friends of Riverside"
SLUG: Final = "friends-of-riverside-{}"
"""With the number of the account that founds it: others may have the same demo data."""
PEOPLE: Final = {
    "farah@example.com": ("Farah Osman", MemberRoles(MemberRole.MEMBER, LedgerRole.ACCOUNTANT)),
    "daniel@example.com": ("Daniel Lim", MemberRoles(MemberRole.ADMIN, LedgerRole.MANAGER)),
}
YEAR: Final = timedelta(days=330)
ENTRIES: Final = """
90 posted   OPEN-1 | 1020 8200.00; 3100 -8200.00 | Balance at the bank when the year began
61 posted   FEES-1 | 1020 2450.00; 4120 -2450.00 | Membership fees of 49 families
40 posted   FAIR-1 | 1010 3187.50; 4130 -3187.50 | Takings of the harvest festival
38 posted   FAIR-2 | 1020 3000.00; 1010 -3000.00 | Takings brought to the bank
24 posted   BOOK-1 | 5100 1268.40; 1020 -1268.40 | Books for the reading corner
12 rejected TRIP-1 | 6150 940.00; 1020 -940.00 | Bus to the science museum
6 approved  INS-1  | 6140 365.00; 1020 -365.00 | Insurance of the tractor race
4 pending   BAND-1 | 5100 450.00; 2010 -450.00 | The band at the festival
2 pending   GRANT-1 | 1020 5000.00; 4110 -5000.00 | Grant of the town for the library
1 draft     CHAR-1 | 4100 -275.10; 1010 275.10 | Collection at the gate
"""
"""Days ago, how far it came, reference, lines by codes of `my-non-profit`, and what happened.

A debit is positive. Farah drafts and posts, and Daniel decides; what is a draft still is the founder's.
"""


async def seed_organization(composition: Composition, founder: Account, now: datetime) -> None:
    """Found it, with members who log in with the founder's password, unless an address is taken."""
    services = composition.parts.services
    organizations = services.get(OrganizationService)
    if not founder.is_email_verified or (await organizations.list_own(founder.id, 1, 1)).total:
        return
    async with SharedStore(composition.parts.database, SqlAccounts).transaction() as accounts:
        members = [
            await accounts.add_unless_taken(
                email=email, name=name, password_hash=founder.password_hash, verified_at=now
            )
            for email, (name, _) in PEOPLE.items()
        ]
    people = [founder, *[member for member in members if member is not None]]
    if len(people) > len(PEOPLE):
        await _found(services, [account.id for account in people], now)


async def _found(services: Services, people: list[int], now: datetime) -> None:
    founder, *others = people
    made = await services.get(OrganizationService).create(founder, None, NAME, SLUG.format(founder))
    visitor = Visitor(founder, sees_all=True)
    for user_id, (_, roles) in zip(others, PEOPLE.values(), strict=True):
        await services.get(MemberService).add(visitor, made.id, user_id, roles)
    await _keep_books(services, made, people, now)


async def _keep_books(services: Services, made: Organization, people: list[int], now: datetime) -> None:
    tenant, chart = TenantId(str(made.tenant)), services.get(ChartService)
    roles = (LedgerRole.OWNER, LedgerRole.ACCOUNTANT, LedgerRole.MANAGER)
    actors = [Actor(str(user_id), GRANTS[role]) for user_id, role in zip(people, roles, strict=True)]
    await chart.apply_template(tenant, "my-non-profit")
    first = (now - YEAR).date().replace(day=1)
    await services.get(PeriodService).create_year(tenant, first, None, None)
    codes = {account.code: account.id for account in await chart.list_all(tenant)}
    for written in ENTRIES.strip().splitlines():
        head, lines, description = (part.strip() for part in written.split("|"))
        ago, state, reference = head.split()
        entry = _entry(codes, (now - timedelta(days=int(ago))).date(), reference, lines, description)
        await _bring(services, tenant, actors, entry, state)


def _entry(codes: Mapping[str, int], day: date, reference: str, lines: str, description: str) -> NewEntry:
    written = tuple(line_of(codes, *line.split()) for line in lines.split(";"))
    return NewEntry(date=day, reference=reference, description=description, lines=written)


async def _bring(
    services: Services, tenant: TenantId, actors: list[Actor], new: NewEntry, state: str
) -> None:
    """Write an entry, and take it as far as it came."""
    entries, (founder, accountant, manager) = services.get(EntryService), actors
    made = await entries.create(tenant, founder if state == "draft" else accountant, new)
    if state == "draft":
        return
    await entries.submit(tenant, accountant, made.id)
    if state == "rejected":
        await entries.reject(tenant, manager, made.id, "The receipt of the bus company is missing.")
    elif state != "pending":
        await entries.approve(tenant, manager, made.id)
    if state == "posted":
        await services.get(PostingService).post(tenant, accountant, made.id)
