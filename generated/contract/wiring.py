"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from contract_runtime import (
    Authenticator,
    Contract,
    ErrorFormat,
    ErrorMapping,
    Families,
    Family,
    Outline,
    PolicyBackends,
    SecurityScheme,
    Strictness,
)
from contract_runtime import register as register_contract

if TYPE_CHECKING:
    from fastapi import FastAPI

    from .accounts import AccountsHandlers
    from .audit import AuditHandlers
    from .behavior_codes import BehaviorCodesHandlers
    from .cards import CardsHandlers
    from .channels import ChannelsHandlers
    from .children import ChildrenHandlers
    from .compliance import ComplianceHandlers
    from .compliance_checks import ComplianceChecksHandlers
    from .compliance_disclosures import ComplianceDisclosuresHandlers
    from .compliance_registers import ComplianceRegistersHandlers
    from .content import ContentHandlers
    from .identity import IdentityHandlers
    from .jobs import JobsHandlers
    from .ledger_accounts import LedgerAccountsHandlers
    from .ledger_entries import LedgerEntriesHandlers
    from .ledger_exchange import LedgerExchangeHandlers
    from .ledger_periods import LedgerPeriodsHandlers
    from .ledger_rates import LedgerRatesHandlers
    from .ledger_reports import LedgerReportsHandlers
    from .ledger_settings import LedgerSettingsHandlers
    from .organizations import OrganizationsHandlers
    from .progress import ProgressHandlers
    from .projects import ProjectsHandlers
    from .school_incidents import SchoolIncidentsHandlers
    from .school_privacy import SchoolPrivacyHandlers
    from .school_reports import SchoolReportsHandlers
    from .schools import SchoolsHandlers
    from .second_factors import SecondFactorsHandlers
    from .service_accounts import ServiceAccountsHandlers
    from .sessions import SessionsHandlers
    from .single_sign_on import SingleSignOnHandlers
    from .system import SystemHandlers
    from .users import UsersHandlers


@dataclass(frozen=True, slots=True, kw_only=True)
class Handlers:
    """What serves the contract: one object for each tag."""

    system: "SystemHandlers"
    identity: "IdentityHandlers"
    accounts: "AccountsHandlers"
    sessions: "SessionsHandlers"
    second_factors: "SecondFactorsHandlers"
    single_sign_on: "SingleSignOnHandlers"
    users: "UsersHandlers"
    service_accounts: "ServiceAccountsHandlers"
    organizations: "OrganizationsHandlers"
    projects: "ProjectsHandlers"
    jobs: "JobsHandlers"
    channels: "ChannelsHandlers"
    ledger_settings: "LedgerSettingsHandlers"
    ledger_accounts: "LedgerAccountsHandlers"
    ledger_entries: "LedgerEntriesHandlers"
    ledger_periods: "LedgerPeriodsHandlers"
    ledger_rates: "LedgerRatesHandlers"
    ledger_reports: "LedgerReportsHandlers"
    compliance: "ComplianceHandlers"
    compliance_registers: "ComplianceRegistersHandlers"
    ledger_exchange: "LedgerExchangeHandlers"
    compliance_checks: "ComplianceChecksHandlers"
    compliance_disclosures: "ComplianceDisclosuresHandlers"
    behavior_codes: "BehaviorCodesHandlers"
    schools: "SchoolsHandlers"
    school_incidents: "SchoolIncidentsHandlers"
    children: "ChildrenHandlers"
    progress: "ProgressHandlers"
    content: "ContentHandlers"
    cards: "CardsHandlers"
    school_reports: "SchoolReportsHandlers"
    school_privacy: "SchoolPrivacyHandlers"
    audit: "AuditHandlers"


_FAMILIES: Final = Families(
    __name__,
    Family(
        "system",
        "system",
        "SystemHandlers",
        (
            Outline("getHealth", "GET", "/health", is_public=True),
            Outline("getLiveness", "GET", "/healthz", is_public=True),
            Outline("getReadiness", "GET", "/readyz", is_public=True),
            Outline("getMetrics", "GET", "/metrics", is_public=True),
            Outline("getServiceHealth", "GET", "/v1/health", is_public=True),
            Outline("getDetailedHealth", "GET", "/v1/health/detailed", is_public=True),
        ),
    ),
    Family(
        "identity",
        "identity",
        "IdentityHandlers",
        (
            Outline("getMe", "GET", "/v1/me"),
            Outline("getMeLegacy", "GET", "/me"),
            Outline("getJwks", "GET", "/.well-known/jwks.json", is_public=True),
        ),
    ),
    Family(
        "accounts",
        "accounts",
        "AccountsHandlers",
        (
            Outline("registerAccount", "POST", "/v1/auth/register", is_public=True),
            Outline("requestPasswordReset", "POST", "/v1/auth/password-reset/request", is_public=True),
            Outline("confirmPasswordReset", "POST", "/v1/auth/password-reset/confirm", is_public=True),
            Outline("requestEmailVerification", "POST", "/v1/auth/verify-email/request", is_public=True),
            Outline("confirmEmailVerification", "POST", "/v1/auth/verify-email/confirm", is_public=True),
            Outline("getOwnUser", "GET", "/v1/users/me"),
            Outline("updateOwnUser", "PATCH", "/v1/users/me"),
            Outline("deleteOwnUser", "DELETE", "/v1/users/me"),
            Outline("changePassword", "POST", "/v1/users/me/password"),
            Outline("requestEmailChange", "POST", "/v1/users/me/email"),
        ),
    ),
    Family(
        "sessions",
        "sessions",
        "SessionsHandlers",
        (
            Outline("logIn", "POST", "/v1/auth/login", is_public=True),
            Outline("issueToken", "POST", "/v1/auth/token", is_public=True),
            Outline("refreshSession", "POST", "/v1/auth/refresh", is_public=True),
            Outline("logOut", "POST", "/v1/auth/logout"),
            Outline("logOutEverywhere", "POST", "/v1/auth/logout-all"),
            Outline("switchTenant", "POST", "/v1/auth/switch-tenant"),
            Outline("listSessions", "GET", "/v1/sessions"),
            Outline("getCurrentSession", "GET", "/v1/sessions/current"),
            Outline("endSession", "DELETE", "/v1/sessions/{session_id}"),
        ),
    ),
    Family(
        "second-factors",
        "second_factors",
        "SecondFactorsHandlers",
        (
            Outline("getSecondFactor", "GET", "/v1/auth/totp"),
            Outline("enrolSecondFactor", "POST", "/v1/auth/totp/enrol"),
            Outline("confirmSecondFactor", "POST", "/v1/auth/totp/confirm"),
            Outline("disableSecondFactor", "POST", "/v1/auth/totp/disable"),
            Outline("renewRecoveryCodes", "POST", "/v1/auth/totp/recovery-codes"),
        ),
    ),
    Family(
        "single-sign-on",
        "single_sign_on",
        "SingleSignOnHandlers",
        (
            Outline("listProviders", "GET", "/v1/auth/oidc", is_public=True),
            Outline("startProviderLogin", "GET", "/v1/auth/oidc/{provider}/login", is_public=True),
            Outline("finishProviderLogin", "GET", "/v1/auth/oidc/{provider}/callback", is_public=True),
        ),
    ),
    Family(
        "users",
        "users",
        "UsersHandlers",
        (
            Outline("listUsers", "GET", "/v1/users"),
            Outline("createUser", "POST", "/v1/users"),
            Outline("getUser", "GET", "/v1/users/{user_id}"),
            Outline("updateUser", "PATCH", "/v1/users/{user_id}"),
            Outline("deleteUser", "DELETE", "/v1/users/{user_id}"),
            Outline("listUsersForAdmins", "GET", "/v1/admin/users"),
            Outline("activateUser", "POST", "/v1/admin/users/{user_id}/activate"),
            Outline("deactivateUser", "POST", "/v1/admin/users/{user_id}/deactivate"),
            Outline("removeSecondFactor", "DELETE", "/v1/admin/users/{user_id}/second-factor"),
            Outline("runBulkAction", "POST", "/v1/admin/users/bulk-action"),
        ),
    ),
    Family(
        "service-accounts",
        "service_accounts",
        "ServiceAccountsHandlers",
        (
            Outline("listServiceAccounts", "GET", "/v1/service-accounts"),
            Outline("createServiceAccount", "POST", "/v1/service-accounts"),
            Outline("getServiceAccount", "GET", "/v1/service-accounts/{service_account_id}"),
            Outline("deleteServiceAccount", "DELETE", "/v1/service-accounts/{service_account_id}"),
            Outline("listApiKeys", "GET", "/v1/service-accounts/{service_account_id}/keys"),
            Outline("createApiKey", "POST", "/v1/service-accounts/{service_account_id}/keys"),
            Outline("getApiKey", "GET", "/v1/service-accounts/{service_account_id}/keys/{api_key_id}"),
            Outline("revokeApiKey", "DELETE", "/v1/service-accounts/{service_account_id}/keys/{api_key_id}"),
            Outline(
                "rotateApiKey", "POST", "/v1/service-accounts/{service_account_id}/keys/{api_key_id}/rotate"
            ),
        ),
    ),
    Family(
        "organizations",
        "organizations",
        "OrganizationsHandlers",
        (
            Outline("listOrganizations", "GET", "/v1/organizations"),
            Outline("createOrganization", "POST", "/v1/organizations"),
            Outline("getOrganization", "GET", "/v1/organizations/{organization_id}"),
            Outline("updateOrganization", "PATCH", "/v1/organizations/{organization_id}"),
            Outline("deleteOrganization", "DELETE", "/v1/organizations/{organization_id}"),
            Outline("listMembers", "GET", "/v1/organizations/{organization_id}/members"),
            Outline("addMember", "POST", "/v1/organizations/{organization_id}/members"),
            Outline("getMember", "GET", "/v1/organizations/{organization_id}/members/{user_id}"),
            Outline("changeMemberRole", "PATCH", "/v1/organizations/{organization_id}/members/{user_id}"),
            Outline("removeMember", "DELETE", "/v1/organizations/{organization_id}/members/{user_id}"),
            Outline("listInvitations", "GET", "/v1/organizations/{organization_id}/invitations"),
            Outline("createInvitation", "POST", "/v1/organizations/{organization_id}/invitations"),
            Outline(
                "getInvitation", "GET", "/v1/organizations/{organization_id}/invitations/{invitation_id}"
            ),
            Outline(
                "revokeInvitation",
                "DELETE",
                "/v1/organizations/{organization_id}/invitations/{invitation_id}",
            ),
            Outline("acceptInvitation", "POST", "/v1/invitations/accept"),
            Outline("listAllOrganizations", "GET", "/v1/admin/organizations"),
        ),
    ),
    Family(
        "projects",
        "projects",
        "ProjectsHandlers",
        (
            Outline("listProjects", "GET", "/v1/projects"),
            Outline("createProject", "POST", "/v1/projects"),
            Outline("getProject", "GET", "/v1/projects/{project_id}"),
            Outline("updateProject", "PATCH", "/v1/projects/{project_id}"),
            Outline("deleteProject", "DELETE", "/v1/projects/{project_id}"),
            Outline("listProjectsLegacy", "GET", "/projects"),
            Outline("createProjectLegacy", "POST", "/projects"),
            Outline("getProjectLegacy", "GET", "/projects/{project_id}"),
            Outline("updateProjectLegacy", "PATCH", "/projects/{project_id}"),
            Outline("deleteProjectLegacy", "DELETE", "/projects/{project_id}"),
        ),
    ),
    Family(
        "jobs",
        "jobs",
        "JobsHandlers",
        (
            Outline("listJobs", "GET", "/v1/jobs"),
            Outline("createJob", "POST", "/v1/jobs"),
            Outline("getJob", "GET", "/v1/jobs/{job_id}"),
            Outline("cancelJob", "POST", "/v1/jobs/{job_id}/cancel"),
            Outline("listJobEvents", "GET", "/v1/jobs/{job_id}/events", has_channel=True),
            Outline("downloadJobArtifact", "GET", "/v1/jobs/{job_id}/artifact"),
            Outline("listAllJobs", "GET", "/v1/admin/jobs"),
            Outline("getAnyJob", "GET", "/v1/admin/jobs/{job_id}"),
            Outline("retryJob", "POST", "/v1/admin/jobs/{job_id}/retry"),
            Outline("cancelAnyJob", "POST", "/v1/admin/jobs/{job_id}/cancel"),
            Outline("createJobLegacy", "POST", "/jobs"),
            Outline("getJobLegacy", "GET", "/jobs/{job_id}"),
            Outline("watchJobLegacy", "GET", "/ws/jobs/{job_id}", has_channel=True),
        ),
    ),
    Family(
        "channels",
        "channels",
        "ChannelsHandlers",
        (
            Outline("createChannelTicket", "POST", "/v1/channel-tickets"),
            Outline("openEcho", "GET", "/ws/echo", is_public=True, has_channel=True),
        ),
    ),
    Family(
        "ledger-settings",
        "ledger_settings",
        "LedgerSettingsHandlers",
        (
            Outline("getLedgerSettings", "GET", "/v1/ledger/settings"),
            Outline("updateLedgerSettings", "PATCH", "/v1/ledger/settings"),
        ),
    ),
    Family(
        "ledger-accounts",
        "ledger_accounts",
        "LedgerAccountsHandlers",
        (
            Outline("listLedgerAccounts", "GET", "/v1/ledger/accounts"),
            Outline("createLedgerAccount", "POST", "/v1/ledger/accounts"),
            Outline("getAccountTree", "GET", "/v1/ledger/accounts/tree"),
            Outline("applyAccountTemplate", "POST", "/v1/ledger/accounts/templates/{template}"),
            Outline("getLedgerAccount", "GET", "/v1/ledger/accounts/{account_id}"),
            Outline("updateLedgerAccount", "PATCH", "/v1/ledger/accounts/{account_id}"),
            Outline("deleteLedgerAccount", "DELETE", "/v1/ledger/accounts/{account_id}"),
        ),
    ),
    Family(
        "ledger-entries",
        "ledger_entries",
        "LedgerEntriesHandlers",
        (
            Outline("listEntries", "GET", "/v1/ledger/entries"),
            Outline("createEntry", "POST", "/v1/ledger/entries"),
            Outline("getEntry", "GET", "/v1/ledger/entries/{entry_id}"),
            Outline("replaceEntry", "PUT", "/v1/ledger/entries/{entry_id}"),
            Outline("deleteEntry", "DELETE", "/v1/ledger/entries/{entry_id}"),
            Outline("submitEntry", "POST", "/v1/ledger/entries/{entry_id}/submit"),
            Outline("withdrawEntry", "POST", "/v1/ledger/entries/{entry_id}/withdraw"),
            Outline("approveEntry", "POST", "/v1/ledger/entries/{entry_id}/approve"),
            Outline("rejectEntry", "POST", "/v1/ledger/entries/{entry_id}/reject"),
            Outline("postEntry", "POST", "/v1/ledger/entries/{entry_id}/post"),
            Outline("reverseEntry", "POST", "/v1/ledger/entries/{entry_id}/reverse"),
            Outline("verifyEntry", "GET", "/v1/ledger/entries/{entry_id}/verify"),
            Outline("listEntryNotes", "GET", "/v1/ledger/entries/{entry_id}/notes"),
            Outline("addEntryNote", "POST", "/v1/ledger/entries/{entry_id}/notes"),
            Outline("postEntries", "POST", "/v1/ledger/entries/post"),
            Outline("createSettlement", "POST", "/v1/ledger/entries/settlements"),
        ),
    ),
    Family(
        "ledger-periods",
        "ledger_periods",
        "LedgerPeriodsHandlers",
        (
            Outline("listFiscalYears", "GET", "/v1/ledger/years"),
            Outline("createFiscalYear", "POST", "/v1/ledger/years"),
            Outline("getFiscalYear", "GET", "/v1/ledger/years/{year_id}"),
            Outline("updateFiscalYear", "PATCH", "/v1/ledger/years/{year_id}"),
            Outline("closeFiscalYear", "POST", "/v1/ledger/years/{year_id}/close"),
            Outline("reopenFiscalYear", "POST", "/v1/ledger/years/{year_id}/reopen"),
            Outline("listPeriods", "GET", "/v1/ledger/periods"),
            Outline("getPeriod", "GET", "/v1/ledger/periods/{period_id}"),
            Outline("closePeriod", "POST", "/v1/ledger/periods/{period_id}/close"),
            Outline("reopenPeriod", "POST", "/v1/ledger/periods/{period_id}/reopen"),
            Outline("lockPeriod", "POST", "/v1/ledger/periods/{period_id}/lock"),
        ),
    ),
    Family(
        "ledger-rates",
        "ledger_rates",
        "LedgerRatesHandlers",
        (
            Outline("listRates", "GET", "/v1/ledger/rates"),
            Outline("createRate", "POST", "/v1/ledger/rates"),
            Outline("getRate", "GET", "/v1/ledger/rates/{rate_id}"),
            Outline("updateRate", "PATCH", "/v1/ledger/rates/{rate_id}"),
            Outline("deleteRate", "DELETE", "/v1/ledger/rates/{rate_id}"),
            Outline("createRevaluation", "POST", "/v1/ledger/revaluations"),
        ),
    ),
    Family(
        "ledger-reports",
        "ledger_reports",
        "LedgerReportsHandlers",
        (
            Outline("getTrialBalance", "GET", "/v1/ledger/trial-balance"),
            Outline("getBalanceSheet", "GET", "/v1/ledger/balance-sheet"),
            Outline("getIncomeStatement", "GET", "/v1/ledger/income-statement"),
            Outline("getCashFlow", "GET", "/v1/ledger/cash-flow"),
            Outline("getAccountStatement", "GET", "/v1/ledger/accounts/{account_id}/statement"),
            Outline("getLedgerIntegrity", "GET", "/v1/ledger/integrity"),
        ),
    ),
    Family(
        "compliance",
        "compliance",
        "ComplianceHandlers",
        (
            Outline("listStandards", "GET", "/v1/compliance/standards"),
            Outline("listRules", "GET", "/v1/compliance/rules"),
            Outline("getComplianceSettings", "GET", "/v1/compliance/settings"),
            Outline("updateComplianceSettings", "PATCH", "/v1/compliance/settings"),
        ),
    ),
    Family(
        "compliance-registers",
        "compliance_registers",
        "ComplianceRegistersHandlers",
        (
            Outline("listAssets", "GET", "/v1/compliance/assets"),
            Outline("createAsset", "POST", "/v1/compliance/assets"),
            Outline("getAsset", "GET", "/v1/compliance/assets/{asset_id}"),
            Outline("updateAsset", "PATCH", "/v1/compliance/assets/{asset_id}"),
            Outline("deleteAsset", "DELETE", "/v1/compliance/assets/{asset_id}"),
            Outline("listLeases", "GET", "/v1/compliance/leases"),
            Outline("createLease", "POST", "/v1/compliance/leases"),
            Outline("getLease", "GET", "/v1/compliance/leases/{lease_id}"),
            Outline("updateLease", "PATCH", "/v1/compliance/leases/{lease_id}"),
            Outline("deleteLease", "DELETE", "/v1/compliance/leases/{lease_id}"),
            Outline("listSalesContracts", "GET", "/v1/compliance/contracts"),
            Outline("createSalesContract", "POST", "/v1/compliance/contracts"),
            Outline("getSalesContract", "GET", "/v1/compliance/contracts/{contract_id}"),
            Outline("updateSalesContract", "PATCH", "/v1/compliance/contracts/{contract_id}"),
            Outline("deleteSalesContract", "DELETE", "/v1/compliance/contracts/{contract_id}"),
            Outline("listInstruments", "GET", "/v1/compliance/instruments"),
            Outline("createInstrument", "POST", "/v1/compliance/instruments"),
            Outline("getInstrument", "GET", "/v1/compliance/instruments/{instrument_id}"),
            Outline("updateInstrument", "PATCH", "/v1/compliance/instruments/{instrument_id}"),
            Outline("deleteInstrument", "DELETE", "/v1/compliance/instruments/{instrument_id}"),
            Outline("listProvisions", "GET", "/v1/compliance/provisions"),
            Outline("createProvision", "POST", "/v1/compliance/provisions"),
            Outline("getProvision", "GET", "/v1/compliance/provisions/{provision_id}"),
            Outline("updateProvision", "PATCH", "/v1/compliance/provisions/{provision_id}"),
            Outline("deleteProvision", "DELETE", "/v1/compliance/provisions/{provision_id}"),
            Outline("listSubsequentEvents", "GET", "/v1/compliance/events"),
            Outline("createSubsequentEvent", "POST", "/v1/compliance/events"),
            Outline("getSubsequentEvent", "GET", "/v1/compliance/events/{event_id}"),
            Outline("updateSubsequentEvent", "PATCH", "/v1/compliance/events/{event_id}"),
            Outline("deleteSubsequentEvent", "DELETE", "/v1/compliance/events/{event_id}"),
            Outline("listParties", "GET", "/v1/compliance/parties"),
            Outline("createParty", "POST", "/v1/compliance/parties"),
            Outline("getParty", "GET", "/v1/compliance/parties/{party_id}"),
            Outline("updateParty", "PATCH", "/v1/compliance/parties/{party_id}"),
            Outline("deleteParty", "DELETE", "/v1/compliance/parties/{party_id}"),
            Outline("listAssertions", "GET", "/v1/compliance/assertions"),
            Outline("createAssertion", "POST", "/v1/compliance/assertions"),
            Outline("getAssertion", "GET", "/v1/compliance/assertions/{assertion_id}"),
            Outline("updateAssertion", "PATCH", "/v1/compliance/assertions/{assertion_id}"),
            Outline("deleteAssertion", "DELETE", "/v1/compliance/assertions/{assertion_id}"),
        ),
    ),
    Family(
        "ledger-exchange",
        "ledger_exchange",
        "LedgerExchangeHandlers",
        (
            Outline("exportLedger", "POST", "/v1/ledger/exports"),
            Outline("importLedger", "POST", "/v1/ledger/imports"),
        ),
    ),
    Family(
        "compliance-checks",
        "compliance_checks",
        "ComplianceChecksHandlers",
        (
            Outline("listComplianceChecks", "GET", "/v1/compliance/checks"),
            Outline("createComplianceCheck", "POST", "/v1/compliance/checks"),
            Outline("getComplianceCheck", "GET", "/v1/compliance/checks/{check_id}"),
            Outline("listFindings", "GET", "/v1/compliance/checks/{check_id}/findings"),
            Outline("compareComplianceChecks", "GET", "/v1/compliance/checks/{check_id}/comparison"),
            Outline("withdrawWaiver", "DELETE", "/v1/compliance/findings/{finding_id}/waiver"),
            Outline("waiveFinding", "POST", "/v1/compliance/findings/{finding_id}/waive"),
            Outline("getComplianceReport", "GET", "/v1/compliance/reports/{check_id}"),
        ),
    ),
    Family(
        "compliance-disclosures",
        "compliance_disclosures",
        "ComplianceDisclosuresHandlers",
        (
            Outline("listDisclosures", "GET", "/v1/compliance/disclosures"),
            Outline("createDisclosure", "POST", "/v1/compliance/disclosures"),
            Outline("getDisclosure", "GET", "/v1/compliance/disclosures/{disclosure_id}"),
            Outline("updateDisclosure", "PATCH", "/v1/compliance/disclosures/{disclosure_id}"),
            Outline("deleteDisclosure", "DELETE", "/v1/compliance/disclosures/{disclosure_id}"),
            Outline("approveDisclosure", "POST", "/v1/compliance/disclosures/{disclosure_id}/approve"),
        ),
    ),
    Family(
        "behavior-codes",
        "behavior_codes",
        "BehaviorCodesHandlers",
        (
            Outline("listBehaviorCodes", "GET", "/v1/behavior-codes"),
            Outline("createBehaviorCode", "POST", "/v1/behavior-codes"),
            Outline("getBehaviorCode", "GET", "/v1/behavior-codes/{code}"),
            Outline("updateBehaviorCode", "PATCH", "/v1/behavior-codes/{code}"),
            Outline("deleteBehaviorCode", "DELETE", "/v1/behavior-codes/{code}"),
            Outline("listBehaviorCodesOfSettings", "GET", "/sis/settings/behavior-codes"),
            Outline("listBehaviorCodesUnderscored", "GET", "/sis/settings/behavior_codes"),
            Outline("listBehaviorCodesOfSis", "GET", "/sis/behavior_codes"),
        ),
    ),
    Family(
        "schools",
        "schools",
        "SchoolsHandlers",
        (
            Outline("listSchools", "GET", "/v1/schools"),
            Outline("createSchool", "POST", "/v1/schools"),
            Outline("getSchool", "GET", "/v1/schools/{school_id}"),
            Outline("updateSchool", "PATCH", "/v1/schools/{school_id}"),
            Outline("deleteSchool", "DELETE", "/v1/schools/{school_id}"),
            Outline("getSchoolCalendar", "GET", "/v1/schools/{school_id}/calendars/{school_year}"),
            Outline("putSchoolCalendar", "PUT", "/v1/schools/{school_id}/calendars/{school_year}"),
            Outline("deleteSchoolCalendar", "DELETE", "/v1/schools/{school_id}/calendars/{school_year}"),
            Outline("listSchoolPeople", "GET", "/v1/school/people"),
            Outline("createSchoolPerson", "POST", "/v1/school/people"),
            Outline("getSchoolPerson", "GET", "/v1/school/people/{person_id}"),
            Outline("updateSchoolPerson", "PATCH", "/v1/school/people/{person_id}"),
            Outline("deleteSchoolPerson", "DELETE", "/v1/school/people/{person_id}"),
        ),
    ),
    Family(
        "school-incidents",
        "school_incidents",
        "SchoolIncidentsHandlers",
        (
            Outline("listIncidents", "GET", "/v1/incidents"),
            Outline("createIncident", "POST", "/v1/incidents"),
            Outline("getIncident", "GET", "/v1/incidents/{incident_id}"),
            Outline("updateIncident", "PATCH", "/v1/incidents/{incident_id}"),
            Outline("changeIncidentStatus", "POST", "/v1/incidents/{incident_id}/status"),
            Outline("addParticipant", "POST", "/v1/incidents/{incident_id}/participants"),
            Outline(
                "updateParticipant", "PATCH", "/v1/incidents/{incident_id}/participants/{participant_id}"
            ),
            Outline(
                "removeParticipant", "DELETE", "/v1/incidents/{incident_id}/participants/{participant_id}"
            ),
            Outline("addConsequence", "POST", "/v1/incidents/{incident_id}/consequences"),
            Outline(
                "updateConsequence", "PATCH", "/v1/incidents/{incident_id}/consequences/{consequence_id}"
            ),
            Outline(
                "removeConsequence", "DELETE", "/v1/incidents/{incident_id}/consequences/{consequence_id}"
            ),
            Outline("addNotice", "POST", "/v1/incidents/{incident_id}/notices"),
            Outline("updateNotice", "PATCH", "/v1/incidents/{incident_id}/notices/{notice_id}"),
            Outline("listConsequenceTypes", "GET", "/v1/consequence-types"),
        ),
    ),
    Family(
        "children",
        "children",
        "ChildrenHandlers",
        (
            Outline("listChildren", "GET", "/v1/children"),
            Outline("saveChild", "POST", "/v1/children"),
            Outline("getChildSettings", "GET", "/v1/children/settings"),
            Outline("setChildSettings", "PUT", "/v1/children/settings"),
            Outline("listChildConsents", "GET", "/v1/children/consents"),
            Outline("giveChildConsent", "POST", "/v1/children/consents"),
            Outline("getChildConsent", "GET", "/v1/children/consents/{consent_id}"),
            Outline("withdrawChildConsent", "POST", "/v1/children/consents/{consent_id}/withdraw"),
            Outline("getChild", "GET", "/v1/children/{child_id}"),
            Outline("updateChild", "PATCH", "/v1/children/{child_id}"),
            Outline("deleteChild", "DELETE", "/v1/children/{child_id}"),
            Outline("exportChild", "GET", "/v1/children/{child_id}/export"),
        ),
    ),
    Family(
        "progress",
        "progress",
        "ProgressHandlers",
        (
            Outline("recordFlashcard", "POST", "/v1/children/{child_id}/events/flashcard"),
            Outline("recordChore", "POST", "/v1/children/{child_id}/events/chore"),
            Outline("recordOutdoor", "POST", "/v1/children/{child_id}/events/outdoor"),
            Outline("recordAffirmation", "POST", "/v1/children/{child_id}/events/affirmation"),
            Outline("getDashboard", "GET", "/v1/children/{child_id}/dashboard"),
        ),
    ),
    Family(
        "content",
        "content",
        "ContentHandlers",
        (
            Outline("listAffirmations", "GET", "/v1/affirmations"),
            Outline("listSubjects", "GET", "/v1/subjects"),
            Outline("listFlashcards", "GET", "/v1/flashcards"),
            Outline("listDailyChores", "GET", "/v1/chores/daily"),
            Outline("listOutdoorActivities", "GET", "/v1/outdoor/activities"),
        ),
    ),
    Family("cards", "cards", "CardsHandlers", (Outline("listDueCards", "GET", "/v1/flashcards/due"),)),
    Family(
        "school-reports",
        "school_reports",
        "SchoolReportsHandlers",
        (
            Outline("getSchoolSummary", "GET", "/v1/school/summary"),
            Outline("getPersonHistory", "GET", "/v1/school/people/{person_id}/history"),
            Outline("listRepeatOffenders", "GET", "/v1/school/repeat-offenders"),
            Outline("listPeopleOut", "GET", "/v1/school/out"),
            Outline("exportSchool", "POST", "/v1/school/exports"),
        ),
    ),
    Family(
        "school-privacy",
        "school_privacy",
        "SchoolPrivacyHandlers",
        (
            Outline("listRecordDisclosures", "GET", "/v1/school/people/{person_id}/disclosures"),
            Outline("recordDisclosure", "POST", "/v1/school/people/{person_id}/disclosures"),
            Outline("getPersonCopy", "GET", "/v1/school/people/{person_id}/copy"),
            Outline("recordRequest", "POST", "/v1/school/people/{person_id}/requests"),
            Outline("listRecordRequests", "GET", "/v1/school/requests"),
            Outline("decideRequest", "POST", "/v1/school/requests/{request_id}/decide"),
            Outline("attachStatement", "POST", "/v1/school/requests/{request_id}/statement"),
            Outline("placeHold", "POST", "/v1/school/people/{person_id}/holds"),
            Outline("listHolds", "GET", "/v1/school/holds"),
            Outline("releaseHold", "POST", "/v1/school/holds/{hold_id}/release"),
            Outline("getSchoolSettings", "GET", "/v1/school/settings"),
            Outline("updateSchoolSettings", "PATCH", "/v1/school/settings"),
            Outline("listPurgedCounts", "GET", "/v1/school/purged-counts"),
        ),
    ),
    Family(
        "audit",
        "audit",
        "AuditHandlers",
        (
            Outline("listAuditEntries", "GET", "/v1/admin/audit-log"),
            Outline("exportAuditLog", "GET", "/v1/admin/audit-log/export"),
        ),
    ),
)

CONTRACT: Final = Contract(
    title="Charter",
    version="0.1.0",
    base_paths=("/api", ""),
    operations=_FAMILIES.operations,
    security_schemes={
        "bearerAuth": SecurityScheme(kind="http", scheme="bearer"),
        "passwordFlow": SecurityScheme(kind="oauth2"),
        "apiKeyAuth": SecurityScheme(kind="apiKey", name="X-API-Key", location="header"),
    },
    protocols=_FAMILIES.protocols,
    strictness=Strictness(unknown_query="refuse", nul="refuse", repeated="refuse", body_limit=1048576),
)


def register(
    app: "FastAPI",
    handlers: Handlers,
    *,
    security: Mapping[str, Authenticator],
    errors: ErrorMapping | None = None,
    policies: PolicyBackends | None = None,
    framework_errors: ErrorFormat | None = None,
    strictness: Strictness | None = None,
    partial: bool = False,
    is_checked: bool = False,
) -> None:
    """Serve every operation of the contract from the app.

    `security` verifies credentials by scheme; `errors` maps domain exceptions to declared ones; `strictness`
    takes the place of the document's. With `is_checked`, operations and handlers are looked at with their
    first request.

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
            "school-incidents": handlers.school_incidents,
            "children": handlers.children,
            "progress": handlers.progress,
            "content": handlers.content,
            "cards": handlers.cards,
            "school-reports": handlers.school_reports,
            "school-privacy": handlers.school_privacy,
            "audit": handlers.audit,
        },
        security=security,
        errors=errors,
        policies=policies,
        framework_errors=framework_errors,
        strictness=strictness,
        partial=partial,
        is_checked=is_checked,
    )
