"""Joins a check with its findings, the disclosures of its span, and the statements of the ledger."""

from dataclasses import dataclass, replace
from typing import Final

from charter.compliance.checks.domain import Check, Ruling, WrittenFinding
from charter.compliance.checks.service import CheckService
from charter.compliance.disclosures.domain import Disclosure, filled
from charter.compliance.disclosures.service import DisclosureService
from charter.compliance.reports.domain import Statement, figures_of
from charter.compliance.reports.statements import StatementReader
from charter.shared.ledger_facts import Span
from charter.shared.tenants import TenantId

MOST_FINDINGS: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that a report shows; `has_changed` says whether the books were written to since the check."""

    check: Check
    rulings: tuple[Ruling, ...]
    findings: tuple[WrittenFinding, ...]
    disclosures: tuple[Disclosure, ...]
    """With their figures filled in."""
    statements: tuple[Statement, ...]
    base_currency: str
    has_changed: bool


class ComplianceReports:
    """Makes reports of checks."""

    def __init__(
        self, checks: CheckService, disclosures: DisclosureService, statements: StatementReader
    ) -> None:
        self._checks = checks
        self._disclosures = disclosures
        self._statements = statements

    async def make(self, tenant: TenantId, check_id: int) -> Report:
        """The report of a check. Raises: CheckNotFound."""
        check, rulings = await self._checks.get(tenant, check_id)
        findings, _ = await self._checks.list_findings(
            tenant, check_id, result=None, level=None, page=1, limit=MOST_FINDINGS
        )
        kept = await self._checks.find_statements(tenant, check_id)
        if kept is None:
            kept = await self._statements.read(tenant, Span(check.starts_on, check.ends_on))
        written = await self._disclosures.list_covering(tenant, check.starts_on, check.ends_on)
        figures = figures_of(kept.statements, _texts(check, kept.currency), kept.currency)
        return Report(
            check=check,
            rulings=tuple(rulings),
            findings=tuple(findings),
            disclosures=tuple(replace(each, content=filled(each.content, figures)) for each in written),
            statements=kept.statements,
            base_currency=kept.currency,
            has_changed=await self._checks.find_snapshot(tenant) != dict(check.snapshot),
        )


def _texts(check: Check, currency: str) -> dict[str, str]:
    return {
        "period": check.label,
        "period_start": f"{check.starts_on:%-d %B %Y}",
        "period_end": f"{check.ends_on:%-d %B %Y}",
        "framework": check.framework.upper(),
        "base_currency": currency,
    }
