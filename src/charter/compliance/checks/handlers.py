"""Translates between the contract and checks, their findings and reports."""

import asyncio
from typing import Final, Literal, Protocol

from charter.compliance.checks import domain
from charter.compliance.checks.jobs import wanted_of
from charter.compliance.checks.service import CheckService
from charter.compliance.checks.translating import (
    check_shown,
    comparison_shown,
    finding_shown,
    report_shown,
    summary_shown,
)
from charter.compliance.facts.scope import SpanUnknown
from charter.compliance.reports.page import page_of, policy
from charter.compliance.reports.service import ComplianceReports
from charter.pages import pagination
from charter.shared.tenants import TenantId
from contract import errors, models
from contract.compliance_checks import (
    CreateComplianceCheckAccepted,
    GetComplianceReportOKHtml,
    GetComplianceReportOKJson,
)
from contract.job_kinds import Enqueue
from contract_runtime import Caller, CodedError, JobSink

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.CheckNotFound: errors.CheckNotFound,
    domain.FindingNotFound: errors.FindingNotFound,
    domain.FindingNotOpen: errors.FindingNotOpen,
    domain.CheckSpanRequired: errors.CheckSpanRequired,
    domain.RulesUnknown: errors.RulesUnknown,
    SpanUnknown: errors.CheckSpanUnknown,
}

PATIENCE: Final = 1
"""Seconds before there is news of a check."""


class Jobs(Protocol):
    """Takes jobs in."""

    def of(self, caller: Caller) -> JobSink: ...


class CheckHandlers:
    """The operations of the tag `compliance-checks`."""

    def __init__(self, checks: CheckService, reports: ComplianceReports, jobs: Jobs) -> None:
        self._checks = checks
        self._reports = reports
        self._jobs = jobs

    async def list_compliance_checks(self, caller: Caller, page: int, limit: int) -> models.CheckPage:
        found, total = await self._checks.list_page(TenantId(caller.tenant), page, limit)
        return models.CheckPage(
            data=[summary_shown(each) for each in found], pagination=pagination(total, page, limit)
        )

    async def create_compliance_check(
        self, caller: Caller, body: models.CheckRequest
    ) -> CreateComplianceCheckAccepted:
        await self._checks.require_possible(TenantId(caller.tenant), wanted_of(body))
        job_id = await Enqueue(self._jobs.of(caller)).compliance_check(body)
        accepted = models.JobAccepted(job_id=job_id, state=models.JobState.PENDING)
        return CreateComplianceCheckAccepted(body=accepted, retry_after=PATIENCE)

    async def get_compliance_check(self, caller: Caller, check_id: int) -> models.Check:
        return check_shown(*await self._checks.get(TenantId(caller.tenant), check_id))

    async def list_findings(
        self,
        *,
        caller: Caller,
        check_id: int,
        result: models.RuleResult | None,
        level: models.RuleLevel | None,
        page: int,
        limit: int,
    ) -> models.FindingPage:
        found, total = await self._checks.list_findings(
            TenantId(caller.tenant),
            check_id,
            result=None if result is None else result.value,
            level=None if level is None else level.value,
            page=page,
            limit=limit,
        )
        return models.FindingPage(
            data=[finding_shown(each) for each in found], pagination=pagination(total, page, limit)
        )

    async def compare_compliance_checks(
        self, caller: Caller, check_id: int, with_: int | None
    ) -> models.CheckComparison:
        found = await self._checks.compare(TenantId(caller.tenant), check_id, with_)
        return comparison_shown(check_id, found)

    async def waive_finding(self, caller: Caller, finding_id: int, body: models.Waiving) -> models.Finding:
        tenant = TenantId(caller.tenant)
        return finding_shown(await self._checks.waive(tenant, finding_id, body.reason, caller.subject))

    async def withdraw_waiver(self, caller: Caller, finding_id: int) -> None:
        await self._checks.withdraw_waiver(TenantId(caller.tenant), finding_id)

    async def get_compliance_report(
        self, caller: Caller, check_id: int, media_type: Literal["application/json", "text/html"]
    ) -> GetComplianceReportOKJson | GetComplianceReportOKHtml:
        report = await self._reports.make(TenantId(caller.tenant), check_id)
        if media_type == "text/html":
            page = await asyncio.to_thread(page_of, report)
            return GetComplianceReportOKHtml(body=page, content_security_policy=policy())
        return GetComplianceReportOKJson(body=report_shown(report))
