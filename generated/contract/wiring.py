"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fastapi import FastAPI

from contract import (
    accounts,
    audit,
    behavior_codes,
    channels,
    children,
    compliance,
    compliance_checks,
    compliance_disclosures,
    compliance_registers,
    identity,
    jobs,
    ledger_accounts,
    ledger_entries,
    ledger_exchange,
    ledger_periods,
    ledger_rates,
    ledger_reports,
    ledger_settings,
    organizations,
    projects,
    schools,
    second_factors,
    service_accounts,
    sessions,
    single_sign_on,
    system,
    users,
)
from contract.accounts import AccountsHandlers
from contract.audit import AuditHandlers
from contract.behavior_codes import BehaviorCodesHandlers
from contract.channels import ChannelsHandlers
from contract.children import ChildrenHandlers
from contract.compliance import ComplianceHandlers
from contract.compliance_checks import ComplianceChecksHandlers
from contract.compliance_disclosures import ComplianceDisclosuresHandlers
from contract.compliance_registers import ComplianceRegistersHandlers
from contract.identity import IdentityHandlers
from contract.jobs import JobsHandlers
from contract.ledger_accounts import LedgerAccountsHandlers
from contract.ledger_entries import LedgerEntriesHandlers
from contract.ledger_exchange import LedgerExchangeHandlers
from contract.ledger_periods import LedgerPeriodsHandlers
from contract.ledger_rates import LedgerRatesHandlers
from contract.ledger_reports import LedgerReportsHandlers
from contract.ledger_settings import LedgerSettingsHandlers
from contract.organizations import OrganizationsHandlers
from contract.projects import ProjectsHandlers
from contract.schools import SchoolsHandlers
from contract.second_factors import SecondFactorsHandlers
from contract.service_accounts import ServiceAccountsHandlers
from contract.sessions import SessionsHandlers
from contract.single_sign_on import SingleSignOnHandlers
from contract.system import SystemHandlers
from contract.users import UsersHandlers
from contract_runtime import Authenticator, CodedError, Contract, ErrorFormat, PolicyBackends, SecurityScheme
from contract_runtime import register as register_contract


@dataclass(frozen=True, slots=True, kw_only=True)
class Handlers:
    """What serves the contract: one object for each tag."""

    system: SystemHandlers
    identity: IdentityHandlers
    accounts: AccountsHandlers
    sessions: SessionsHandlers
    second_factors: SecondFactorsHandlers
    single_sign_on: SingleSignOnHandlers
    users: UsersHandlers
    service_accounts: ServiceAccountsHandlers
    organizations: OrganizationsHandlers
    projects: ProjectsHandlers
    jobs: JobsHandlers
    channels: ChannelsHandlers
    ledger_settings: LedgerSettingsHandlers
    ledger_accounts: LedgerAccountsHandlers
    ledger_entries: LedgerEntriesHandlers
    ledger_periods: LedgerPeriodsHandlers
    ledger_rates: LedgerRatesHandlers
    ledger_reports: LedgerReportsHandlers
    compliance: ComplianceHandlers
    compliance_registers: ComplianceRegistersHandlers
    ledger_exchange: LedgerExchangeHandlers
    compliance_checks: ComplianceChecksHandlers
    compliance_disclosures: ComplianceDisclosuresHandlers
    behavior_codes: BehaviorCodesHandlers
    schools: SchoolsHandlers
    children: ChildrenHandlers
    audit: AuditHandlers


CONTRACT: Final = Contract(
    title="Charter",
    version="0.1.0",
    base_paths=("/api", ""),
    operations=(
        *system.OPERATIONS,
        *identity.OPERATIONS,
        *accounts.OPERATIONS,
        *sessions.OPERATIONS,
        *second_factors.OPERATIONS,
        *single_sign_on.OPERATIONS,
        *users.OPERATIONS,
        *service_accounts.OPERATIONS,
        *organizations.OPERATIONS,
        *projects.OPERATIONS,
        *jobs.OPERATIONS,
        *channels.OPERATIONS,
        *ledger_settings.OPERATIONS,
        *ledger_accounts.OPERATIONS,
        *ledger_entries.OPERATIONS,
        *ledger_periods.OPERATIONS,
        *ledger_rates.OPERATIONS,
        *ledger_reports.OPERATIONS,
        *compliance.OPERATIONS,
        *compliance_registers.OPERATIONS,
        *ledger_exchange.OPERATIONS,
        *compliance_checks.OPERATIONS,
        *compliance_disclosures.OPERATIONS,
        *behavior_codes.OPERATIONS,
        *schools.OPERATIONS,
        *children.OPERATIONS,
        *audit.OPERATIONS,
    ),
    security_schemes={
        "bearerAuth": SecurityScheme(kind="http", scheme="bearer"),
        "passwordFlow": SecurityScheme(kind="oauth2"),
        "apiKeyAuth": SecurityScheme(kind="apiKey", name="X-API-Key", location="header"),
    },
    protocols={
        "system": SystemHandlers,
        "identity": IdentityHandlers,
        "accounts": AccountsHandlers,
        "sessions": SessionsHandlers,
        "second-factors": SecondFactorsHandlers,
        "single-sign-on": SingleSignOnHandlers,
        "users": UsersHandlers,
        "service-accounts": ServiceAccountsHandlers,
        "organizations": OrganizationsHandlers,
        "projects": ProjectsHandlers,
        "jobs": JobsHandlers,
        "channels": ChannelsHandlers,
        "ledger-settings": LedgerSettingsHandlers,
        "ledger-accounts": LedgerAccountsHandlers,
        "ledger-entries": LedgerEntriesHandlers,
        "ledger-periods": LedgerPeriodsHandlers,
        "ledger-rates": LedgerRatesHandlers,
        "ledger-reports": LedgerReportsHandlers,
        "compliance": ComplianceHandlers,
        "compliance-registers": ComplianceRegistersHandlers,
        "ledger-exchange": LedgerExchangeHandlers,
        "compliance-checks": ComplianceChecksHandlers,
        "compliance-disclosures": ComplianceDisclosuresHandlers,
        "behavior-codes": BehaviorCodesHandlers,
        "schools": SchoolsHandlers,
        "children": ChildrenHandlers,
        "audit": AuditHandlers,
    },
)


def register(
    app: FastAPI,
    handlers: Handlers,
    *,
    security: Mapping[str, Authenticator],
    errors: Mapping[type[Exception], type[CodedError]] | None = None,
    policies: PolicyBackends | None = None,
    framework_errors: ErrorFormat | None = None,
    partial: bool = False,
) -> None:
    """Serve every operation of the contract from the app.

    `security` verifies credentials by scheme; `errors` maps domain exceptions to declared ones.

    Raises: ContractNotFulfilled.
    """
    register_contract(
        app,
        CONTRACT,
        {
            "system": handlers.system,
            "identity": handlers.identity,
            "accounts": handlers.accounts,
            "sessions": handlers.sessions,
            "second-factors": handlers.second_factors,
            "single-sign-on": handlers.single_sign_on,
            "users": handlers.users,
            "service-accounts": handlers.service_accounts,
            "organizations": handlers.organizations,
            "projects": handlers.projects,
            "jobs": handlers.jobs,
            "channels": handlers.channels,
            "ledger-settings": handlers.ledger_settings,
            "ledger-accounts": handlers.ledger_accounts,
            "ledger-entries": handlers.ledger_entries,
            "ledger-periods": handlers.ledger_periods,
            "ledger-rates": handlers.ledger_rates,
            "ledger-reports": handlers.ledger_reports,
            "compliance": handlers.compliance,
            "compliance-registers": handlers.compliance_registers,
            "ledger-exchange": handlers.ledger_exchange,
            "compliance-checks": handlers.compliance_checks,
            "compliance-disclosures": handlers.compliance_disclosures,
            "behavior-codes": handlers.behavior_codes,
            "schools": handlers.schools,
            "children": handlers.children,
            "audit": handlers.audit,
        },
        security=security,
        errors=errors,
        policies=policies,
        framework_errors=framework_errors,
        partial=partial,
    )
