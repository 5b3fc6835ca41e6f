"""Books to look at: the year 2025 of Kedai Seri, a shop that sells on credit and repays a loan."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Final

from charter.composition import Composition, compose
from charter.development.demo_registers import seed_registers
from charter.ledger.actors import Actor
from charter.ledger.books.service import SettingsService
from charter.ledger.chart.service import ChartService
from charter.ledger.entries.domain import EntryFilter
from charter.ledger.entries.drafting import NewEntry, NewLine
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.service import EntryService
from charter.ledger.periods.service import PeriodService
from charter.ledger.roles import GRANTS
from charter.settings import Settings
from charter.shared.duties import LedgerRole
from charter.shared.tenants import TenantId

NOON_IN_MALAYSIA: Final = time(4)
ENTRIES: Final = """
2025-01-02 CAP-1  | 1020 50000; 3000 -50000 share_issue | Shares issued for cash
2025-01-05 LOAN-1 | 1020 24000; 2600 -6000; 2700 -18000 | Term loan drawn
2025-01-10 EQ-1   | 1530 12000; 1020 -12000 | Coffee machines bought for cash
2025-02-01 PUR-1  | 1200 30000; 2010 -30000 | Goods bought on credit
2025-03-15 INV-1  | 1100 45400; 4000 -40000; 4100 -5000; 2210 -400 | Sold on credit, with service tax
2025-03-15 COGS-1 | 5000 22000; 1200 -22000 | Cost of the goods that were sold
2025-04-20 REC-1  | 1020 30400; 1100 -30400 | The customer pays a part
2025-05-10 PAY-1  | 2010 20000; 1020 -20000 | The supplier is paid a part
2025-05-31 SST-1  | 2210 400; 1020 -400 | Service tax remitted
2025-06-30 SAL-1  | 6000 9600; 1020 -9600 | Salaries paid
2025-06-30 RENT-1 | 6100 2700; 1300 900; 1020 -3600 | Rent paid up to March 2026
2025-12-31 UTIL-1 | 6110 750.55; 2030 -750.55 | Utilities accrued
2025-12-31 DEP-1  | 6400 2400; 1535 -2400 | Depreciation of the machines over five years
2025-12-31 LOAN-2 | 2600 6000; 7000 1200; 1020 -7200 | Instalment of the loan
2025-12-31 LOAN-3 | 2700 6000; 2600 -6000 | What is due in 2026 becomes current
2025-12-31 ECL-1  | 6500 450; 1110 -450 | Loss allowance of three per cent
2025-12-31 TAX-1  | 8000 1003.87; 2400 -1003.87 | Income tax of the year
"""
"""Day, reference, lines by codes of `my-sdn-bhd` with their tags, and what happened; a debit is positive."""


class Calendar:
    """Tells the moment at which the next entry is made, so that each is posted on its day."""

    def __init__(self) -> None:
        self.day = date(2025, 1, 1)

    def now(self) -> datetime:
        """Noon of the day, in Malaysia."""
        return datetime.combine(self.day, NOON_IN_MALAYSIA, UTC)


async def seed_books(settings: Settings, tenant: TenantId, subject: str) -> None:
    """Keep the year for a person, unless there is any entry."""
    calendar = Calendar()
    composition = compose(settings, now=calendar.now)
    try:
        await _keep(composition, calendar, tenant, Actor(subject, GRANTS[LedgerRole.OWNER]))
    finally:
        await composition.close()


async def _keep(composition: Composition, calendar: Calendar, tenant: TenantId, actor: Actor) -> None:
    services = composition.parts.services
    entries, chart = services.get(EntryService), services.get(ChartService)
    if (await entries.list_page(tenant, EntryFilter(), None, 1)).entries:
        return
    await chart.apply_template(tenant, "my-sdn-bhd")
    await services.get(SettingsService).update(tenant, {"require_approval": False}, None)
    await services.get(PeriodService).create_year(tenant, date(2025, 1, 1), None, None)
    codes = {account.code: account.id for account in await chart.list_all(tenant)}
    for new in _entries(codes):
        calendar.day = new.date
        made = await entries.create(tenant, actor, new)
        await services.get(PostingService).post(tenant, actor, made.id)
    await seed_registers(services, tenant, actor.subject, codes)


def _entries(codes: Mapping[str, int]) -> Iterator[NewEntry]:
    for written in ENTRIES.strip().splitlines():
        head, lines, description = (part.strip() for part in written.split("|"))
        day, reference = head.split()
        yield NewEntry(
            date=date.fromisoformat(day),
            reference=reference,
            description=description,
            lines=tuple(line_of(codes, *line.split()) for line in lines.split(";")),
        )


def line_of(codes: Mapping[str, int], code: str, amount: str, *tags: str) -> NewLine:
    """A line on the account of a code; a credit is negative."""
    is_credit, size = amount.startswith("-"), amount.removeprefix("-")
    return NewLine(
        account_id=codes[code],
        debit=None if is_credit else size,
        credit=size if is_credit else None,
        tags=tags,
    )
