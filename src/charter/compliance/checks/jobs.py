"""The job that checks a span."""

from typing import TYPE_CHECKING

from charter.compliance.checks.service import CheckService, WantedCheck
from charter.compliance.facts.scope import SpanUnknown
from charter.shared.errors import TenantArchived
from charter.shared.tenants import TenantId
from contract import models
from contract_runtime import JobContext, JobFailed

if TYPE_CHECKING:
    from contract.job_kinds import ComplianceCheckWork


class MakeCheck:
    """Asks rules over one snapshot of the books, and keeps what they came to, once for all attempts."""

    def __init__(self, checks: CheckService) -> None:
        self._checks = checks

    async def __call__(
        self, ctx: JobContext[models.CheckProgress], arguments: models.CheckRequest, /
    ) -> models.CheckResult:
        tenant, wanted = TenantId(ctx.tenant), wanted_of(arguments)

        async def tell(step: int, steps: int, rule_id: str) -> None:
            await ctx.progress(step, steps, models.CheckProgress(rule_id=rule_id))

        try:
            made = await self._checks.make(tenant, wanted, tell)
        except SpanUnknown as error:
            raise JobFailed("CHECK_SPAN_UNKNOWN", str(error), is_final=True) from None

        async def keep() -> int:
            return await self._checks.keep(tenant, wanted, made, by=ctx.owner, job_id=ctx.job_id)

        try:
            return models.CheckResult(check_id=await ctx.step("keep", keep))
        except TenantArchived as error:
            raise JobFailed("LEDGER_ARCHIVED", str(error), is_final=True) from None


def wanted_of(request: models.CheckRequest) -> WantedCheck:
    """What somebody wants checked."""
    rules = None if request.rules is None else tuple(request.rules)
    return WantedCheck(request.year_id, request.period_id, rules)


if TYPE_CHECKING:

    def _fits(work: MakeCheck) -> ComplianceCheckWork:
        return work
