"""What rules have to know of the shop's books: its machines, its loan, and what its owner says of itself."""

from collections.abc import Mapping
from datetime import date

from charter.compliance.disclosures.service import DisclosureService
from charter.compliance.registers.service import RegisterServices
from charter.compliance.settings.service import PolicyService
from charter.feature import Services
from charter.shared.tenants import TenantId

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)


async def seed_registers(
    services: Services, tenant: TenantId, subject: str, codes: Mapping[str, int]
) -> None:
    """Register it, over accounts by their codes, and draft a note."""
    registers = services.get(RegisterServices)
    await services.get(PolicyService).update(tenant, {"started_on": FIRST})
    machines = {
        "name": "Coffee machines",
        "asset_class": "ppe",
        "kind": "plant",
        "cost_account_id": codes["1530"],
        "accumulated_account_id": codes["1535"],
        "expense_account_id": codes["6400"],
        "acquired_on": date(2025, 1, 10),
        "available_on": FIRST,
        "cost": "12000.00",
        "life_months": 60,
        "reviewed_on": date(2025, 12, 15),
    }
    await registers.assets.create(tenant, machines)
    loan = {
        "name": "Term loan",
        "kind": "borrowing",
        "account_id": codes["2600"],
        "non_current_account_id": codes["2700"],
        "category": "AC",
        "repayments": [{"due_on": date(year, 12, 31), "principal": "6000.00"} for year in range(2025, 2029)],
    }
    await registers.instruments.create(tenant, loan)
    await registers.parties.create(tenant, {"name": "Siti Aminah", "relationship": "director"})
    counted = {"rule_id": "102-02", "starts_on": FIRST, "ends_on": LAST, "made_by": subject}
    statement = "Counted on the last day; nothing sells below what it cost."
    await registers.assertions.create(tenant, {**counted, "statement": statement})
    note = {
        "kind": "note",
        "requirement_id": "statement_of_compliance",
        "standard": "MFRS 101",
        "starts_on": FIRST,
        "ends_on": LAST,
        "title": "Statement of compliance",
        "content": "The statements comply with {{{framework}}}. Total assets are {{{total_assets}}}.",
    }
    await services.get(DisclosureService).create(tenant, note, subject)
