"""Standards, rules and settings, as the contract shows them."""

from datetime import date

from charter.compliance.facts.scope import Policies
from charter.compliance.registers.translating import written
from charter.compliance.rules.domain import Rule
from charter.compliance.rules.registry import REGISTRY
from charter.compliance.settings.service import PolicyService
from charter.compliance.standards.domain import STANDARDS, Standard
from charter.shared.money import format_amount
from charter.shared.tenants import TenantId
from contract import models
from contract_runtime import Caller


class ComplianceHandlers:
    """The operations of the tag `compliance`."""

    def __init__(self, policies: PolicyService) -> None:
        self._policies = policies

    async def list_standards(self, caller: Caller, on: date | None) -> models.StandardList:
        del caller
        return [_standard(each, on) for each in STANDARDS if on is None or each.applies_to(on)]

    async def list_rules(
        self, caller: Caller, framework: models.Framework | None, level: models.RuleLevel | None
    ) -> models.RuleList:
        own = None if framework is not None else (await self._policies.get(TenantId(caller.tenant)))[0]
        wanted = framework.value if framework is not None else own.framework if own else "mfrs"
        return [
            _rule(each)
            for each in REGISTRY.values()
            if each.applies_to(wanted) and level in (None, each.level.value)
        ]

    async def get_compliance_settings(self, caller: Caller) -> models.ComplianceSettings:
        return _settings(*await self._policies.get(TenantId(caller.tenant)))

    async def update_compliance_settings(
        self, caller: Caller, body: models.ComplianceSettingsUpdate
    ) -> models.ComplianceSettings:
        changes = written(body, exclude_unset=True)
        return _settings(*await self._policies.update(TenantId(caller.tenant), changes))


def _standard(standard: Standard, on: date | None) -> models.Standard:
    return models.Standard(
        code=standard.code,
        title=standard.title if on is None else standard.title_on(on),
        issued_by=standard.issued_by,
        effective_from=standard.effective_from,
        effective_to=standard.effective_to,
        superseded_by=standard.superseded_by,
        ifrs_counterpart=standard.ifrs_counterpart,
    )


def _rule(rule: Rule) -> models.ComplianceRule:
    later = rule.basis_from_2027
    return models.ComplianceRule(
        id=rule.id,
        level=models.RuleLevel(rule.level.value),
        basis=str(rule.basis),
        basis_from_2027=None if later is None else str(later),
        is_for_mpers=rule.is_for_mpers,
        breach=models.RuleResult(rule.broken.value),
        holds=rule.holds,
        correction=rule.mend,
    )


def _settings(policies: Policies, currency: str) -> models.ComplianceSettings:
    materiality = policies.materiality
    return models.ComplianceSettings(
        framework=models.Framework(policies.framework),
        main_business=models.MainBusiness(policies.main_business),
        started_on=policies.started_on,
        materiality=None if materiality is None else format_amount(materiality, currency),
    )
