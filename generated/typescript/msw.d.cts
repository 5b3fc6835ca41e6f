// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as m from "./mocks.cjs";
import type * as o from "./index.cjs";
export type { Answering, Mocked, Refusal } from "./mocks.cjs";

/** `GET /health` */
export declare const getHealth: m.Mocked<typeof o.getHealth, "example">;

/** `GET /healthz` */
export declare const getLiveness: m.Mocked<typeof o.getLiveness, "example">;

/** `GET /readyz` */
export declare const getReadiness: m.Mocked<typeof o.getReadiness, "example">;

/** `GET /metrics` */
export declare const getMetrics: m.Mocked<typeof o.getMetrics, "example">;

/** `GET /v1/health` */
export declare const getServiceHealth: m.Mocked<typeof o.getServiceHealth, "example">;

/** `GET /v1/health/detailed` */
export declare const getDetailedHealth: m.Mocked<typeof o.getDetailedHealth, "example">;

/** `GET /v1/me` */
export declare const getMe: m.Mocked<typeof o.getMe, "example">;

/** `GET /me` */
export declare const getMeLegacy: m.Mocked<typeof o.getMeLegacy, "example">;

/** `GET /.well-known/jwks.json` */
export declare const getJwks: m.Mocked<typeof o.getJwks, "example">;

/** `POST /v1/auth/register` */
export declare const registerAccount: m.Mocked<typeof o.registerAccount, "example">;

/** `POST /v1/auth/password-reset/request` */
export declare const requestPasswordReset: m.Mocked<typeof o.requestPasswordReset, "example">;

/** `POST /v1/auth/password-reset/confirm` */
export declare const confirmPasswordReset: m.Mocked<typeof o.confirmPasswordReset, "example">;

/** `POST /v1/auth/verify-email/request` */
export declare const requestEmailVerification: m.Mocked<typeof o.requestEmailVerification, "example">;

/** `POST /v1/auth/verify-email/confirm` */
export declare const confirmEmailVerification: m.Mocked<typeof o.confirmEmailVerification, "example">;

/** `GET /v1/users/me` */
export declare const getOwnUser: m.Mocked<typeof o.getOwnUser, "example">;

/** `PATCH /v1/users/me` */
export declare const updateOwnUser: m.Mocked<typeof o.updateOwnUser, "example">;

/** `DELETE /v1/users/me` */
export declare const deleteOwnUser: m.Mocked<typeof o.deleteOwnUser, never>;

/** `POST /v1/users/me/password` */
export declare const changePassword: m.Mocked<typeof o.changePassword, "example">;

/** `POST /v1/users/me/email` */
export declare const requestEmailChange: m.Mocked<typeof o.requestEmailChange, "example">;

/** `POST /v1/auth/login` */
export declare const logIn: m.Mocked<typeof o.logIn, "example">;

/** `POST /v1/auth/token` */
export declare const issueToken: m.Mocked<typeof o.issueToken, "example">;

/** `POST /v1/auth/refresh` */
export declare const refreshSession: m.Mocked<typeof o.refreshSession, "example">;

/** `POST /v1/auth/logout` */
export declare const logOut: m.Mocked<typeof o.logOut, "example">;

/** `POST /v1/auth/logout-all` */
export declare const logOutEverywhere: m.Mocked<typeof o.logOutEverywhere, "example">;

/** `POST /v1/auth/switch-tenant` */
export declare const switchTenant: m.Mocked<typeof o.switchTenant, "example">;

/** `GET /v1/sessions` */
export declare const listSessions: m.Mocked<typeof o.listSessions, "example">;

/** `GET /v1/sessions/current` */
export declare const getCurrentSession: m.Mocked<typeof o.getCurrentSession, "example">;

/** `DELETE /v1/sessions/{session_id}` */
export declare const endSession: m.Mocked<typeof o.endSession, never>;

/** `GET /v1/auth/totp` */
export declare const getSecondFactor: m.Mocked<typeof o.getSecondFactor, "example">;

/** `POST /v1/auth/totp/enrol` */
export declare const enrolSecondFactor: m.Mocked<typeof o.enrolSecondFactor, "example">;

/** `POST /v1/auth/totp/confirm` */
export declare const confirmSecondFactor: m.Mocked<typeof o.confirmSecondFactor, "example">;

/** `POST /v1/auth/totp/disable` */
export declare const disableSecondFactor: m.Mocked<typeof o.disableSecondFactor, "example">;

/** `POST /v1/auth/totp/recovery-codes` */
export declare const renewRecoveryCodes: m.Mocked<typeof o.renewRecoveryCodes, "example">;

/** `GET /v1/auth/oidc` */
export declare const listProviders: m.Mocked<typeof o.listProviders, "example">;

/** `GET /v1/auth/oidc/{provider}/login` */
export declare const startProviderLogin: m.Mocked<typeof o.startProviderLogin, never>;

/** `GET /v1/auth/oidc/{provider}/callback` */
export declare const finishProviderLogin: m.Mocked<typeof o.finishProviderLogin, "example">;

/** `GET /v1/users` */
export declare const listUsers: m.Mocked<typeof o.listUsers, "example">;

/** `POST /v1/users` */
export declare const createUser: m.Mocked<typeof o.createUser, "example">;

/** `GET /v1/users/{user_id}` */
export declare const getUser: m.Mocked<typeof o.getUser, "example">;

/** `PATCH /v1/users/{user_id}` */
export declare const updateUser: m.Mocked<typeof o.updateUser, "example">;

/** `DELETE /v1/users/{user_id}` */
export declare const deleteUser: m.Mocked<typeof o.deleteUser, never>;

/** `GET /v1/admin/users` */
export declare const listUsersForAdmins: m.Mocked<typeof o.listUsersForAdmins, "example">;

/** `POST /v1/admin/users/{user_id}/activate` */
export declare const activateUser: m.Mocked<typeof o.activateUser, "example">;

/** `POST /v1/admin/users/{user_id}/deactivate` */
export declare const deactivateUser: m.Mocked<typeof o.deactivateUser, "example">;

/** `DELETE /v1/admin/users/{user_id}/second-factor` */
export declare const removeSecondFactor: m.Mocked<typeof o.removeSecondFactor, never>;

/** `POST /v1/admin/users/bulk-action` */
export declare const runBulkAction: m.Mocked<typeof o.runBulkAction, "example">;

/** `GET /v1/service-accounts` */
export declare const listServiceAccounts: m.Mocked<typeof o.listServiceAccounts, "example">;

/** `POST /v1/service-accounts` */
export declare const createServiceAccount: m.Mocked<typeof o.createServiceAccount, "example">;

/** `GET /v1/service-accounts/{service_account_id}` */
export declare const getServiceAccount: m.Mocked<typeof o.getServiceAccount, "example">;

/** `DELETE /v1/service-accounts/{service_account_id}` */
export declare const deleteServiceAccount: m.Mocked<typeof o.deleteServiceAccount, never>;

/** `GET /v1/service-accounts/{service_account_id}/keys` */
export declare const listApiKeys: m.Mocked<typeof o.listApiKeys, "example">;

/** `POST /v1/service-accounts/{service_account_id}/keys` */
export declare const createApiKey: m.Mocked<typeof o.createApiKey, "example">;

/** `GET /v1/service-accounts/{service_account_id}/keys/{api_key_id}` */
export declare const getApiKey: m.Mocked<typeof o.getApiKey, "example">;

/** `DELETE /v1/service-accounts/{service_account_id}/keys/{api_key_id}` */
export declare const revokeApiKey: m.Mocked<typeof o.revokeApiKey, never>;

/** `POST /v1/service-accounts/{service_account_id}/keys/{api_key_id}/rotate` */
export declare const rotateApiKey: m.Mocked<typeof o.rotateApiKey, "example">;

/** `GET /v1/organizations` */
export declare const listOrganizations: m.Mocked<typeof o.listOrganizations, "example">;

/** `POST /v1/organizations` */
export declare const createOrganization: m.Mocked<typeof o.createOrganization, "example">;

/** `GET /v1/organizations/{organization_id}` */
export declare const getOrganization: m.Mocked<typeof o.getOrganization, "example">;

/** `PATCH /v1/organizations/{organization_id}` */
export declare const updateOrganization: m.Mocked<typeof o.updateOrganization, "example">;

/** `DELETE /v1/organizations/{organization_id}` */
export declare const deleteOrganization: m.Mocked<typeof o.deleteOrganization, never>;

/** `GET /v1/organizations/{organization_id}/members` */
export declare const listMembers: m.Mocked<typeof o.listMembers, "example">;

/** `POST /v1/organizations/{organization_id}/members` */
export declare const addMember: m.Mocked<typeof o.addMember, "example">;

/** `GET /v1/organizations/{organization_id}/members/{user_id}` */
export declare const getMember: m.Mocked<typeof o.getMember, "example">;

/** `PATCH /v1/organizations/{organization_id}/members/{user_id}` */
export declare const changeMemberRole: m.Mocked<typeof o.changeMemberRole, "example">;

/** `DELETE /v1/organizations/{organization_id}/members/{user_id}` */
export declare const removeMember: m.Mocked<typeof o.removeMember, never>;

/** `GET /v1/organizations/{organization_id}/invitations` */
export declare const listInvitations: m.Mocked<typeof o.listInvitations, "example">;

/** `POST /v1/organizations/{organization_id}/invitations` */
export declare const createInvitation: m.Mocked<typeof o.createInvitation, "example">;

/** `GET /v1/organizations/{organization_id}/invitations/{invitation_id}` */
export declare const getInvitation: m.Mocked<typeof o.getInvitation, "example">;

/** `DELETE /v1/organizations/{organization_id}/invitations/{invitation_id}` */
export declare const revokeInvitation: m.Mocked<typeof o.revokeInvitation, never>;

/** `POST /v1/invitations/accept` */
export declare const acceptInvitation: m.Mocked<typeof o.acceptInvitation, "example">;

/** `GET /v1/admin/organizations` */
export declare const listAllOrganizations: m.Mocked<typeof o.listAllOrganizations, "example">;

/** `GET /v1/projects` */
export declare const listProjects: m.Mocked<typeof o.listProjects, "example">;

/** `POST /v1/projects` */
export declare const createProject: m.Mocked<typeof o.createProject, "example">;

/** `GET /v1/projects/{project_id}` */
export declare const getProject: m.Mocked<typeof o.getProject, "example">;

/** `PATCH /v1/projects/{project_id}` */
export declare const updateProject: m.Mocked<typeof o.updateProject, "example">;

/** `DELETE /v1/projects/{project_id}` */
export declare const deleteProject: m.Mocked<typeof o.deleteProject, never>;

/** `GET /projects` */
export declare const listProjectsLegacy: m.Mocked<typeof o.listProjectsLegacy, "example">;

/** `POST /projects` */
export declare const createProjectLegacy: m.Mocked<typeof o.createProjectLegacy, "example">;

/** `GET /projects/{project_id}` */
export declare const getProjectLegacy: m.Mocked<typeof o.getProjectLegacy, "example">;

/** `PATCH /projects/{project_id}` */
export declare const updateProjectLegacy: m.Mocked<typeof o.updateProjectLegacy, "example">;

/** `DELETE /projects/{project_id}` */
export declare const deleteProjectLegacy: m.Mocked<typeof o.deleteProjectLegacy, never>;

/** `GET /v1/jobs` */
export declare const listJobs: m.Mocked<typeof o.listJobs, "example">;

/** `POST /v1/jobs` */
export declare const createJob: m.Mocked<typeof o.createJob, "example">;

/** `GET /v1/jobs/{job_id}` */
export declare const getJob: m.Mocked<typeof o.getJob, "example">;

/** `POST /v1/jobs/{job_id}/cancel` */
export declare const cancelJob: m.Mocked<typeof o.cancelJob, "cancelled">;

/** `GET /v1/jobs/{job_id}/events` */
export declare const listJobEvents: m.Mocked<typeof o.listJobEvents, "example">;

/** `GET /v1/jobs/{job_id}/artifact` */
export declare const downloadJobArtifact: m.Mocked<typeof o.downloadJobArtifact, "example">;

/** `GET /v1/admin/jobs` */
export declare const listAllJobs: m.Mocked<typeof o.listAllJobs, "example">;

/** `GET /v1/admin/jobs/{job_id}` */
export declare const getAnyJob: m.Mocked<typeof o.getAnyJob, "example">;

/** `POST /v1/admin/jobs/{job_id}/retry` */
export declare const retryJob: m.Mocked<typeof o.retryJob, "example">;

/** `POST /v1/admin/jobs/{job_id}/cancel` */
export declare const cancelAnyJob: m.Mocked<typeof o.cancelAnyJob, "example">;

/** `POST /jobs` */
export declare const createJobLegacy: m.Mocked<typeof o.createJobLegacy, "example">;

/** `GET /jobs/{job_id}` */
export declare const getJobLegacy: m.Mocked<typeof o.getJobLegacy, "example">;

/** `POST /v1/channel-tickets` */
export declare const createChannelTicket: m.Mocked<typeof o.createChannelTicket, "example">;

/** `GET /v1/ledger/settings` */
export declare const getLedgerSettings: m.Mocked<typeof o.getLedgerSettings, "example">;

/** `PATCH /v1/ledger/settings` */
export declare const updateLedgerSettings: m.Mocked<typeof o.updateLedgerSettings, "example">;

/** `GET /v1/ledger/accounts` */
export declare const listLedgerAccounts: m.Mocked<typeof o.listLedgerAccounts, "example">;

/** `POST /v1/ledger/accounts` */
export declare const createLedgerAccount: m.Mocked<typeof o.createLedgerAccount, "example">;

/** `GET /v1/ledger/accounts/tree` */
export declare const getAccountTree: m.Mocked<typeof o.getAccountTree, "example">;

/** `POST /v1/ledger/accounts/templates/{template}` */
export declare const applyAccountTemplate: m.Mocked<typeof o.applyAccountTemplate, "example">;

/** `GET /v1/ledger/accounts/{account_id}` */
export declare const getLedgerAccount: m.Mocked<typeof o.getLedgerAccount, "example">;

/** `PATCH /v1/ledger/accounts/{account_id}` */
export declare const updateLedgerAccount: m.Mocked<typeof o.updateLedgerAccount, "example">;

/** `DELETE /v1/ledger/accounts/{account_id}` */
export declare const deleteLedgerAccount: m.Mocked<typeof o.deleteLedgerAccount, never>;

/** `GET /v1/ledger/entries` */
export declare const listEntries: m.Mocked<typeof o.listEntries, "example">;

/** `POST /v1/ledger/entries` */
export declare const createEntry: m.Mocked<typeof o.createEntry, "example">;

/** `GET /v1/ledger/entries/{entry_id}` */
export declare const getEntry: m.Mocked<typeof o.getEntry, "example">;

/** `PUT /v1/ledger/entries/{entry_id}` */
export declare const replaceEntry: m.Mocked<typeof o.replaceEntry, "example">;

/** `DELETE /v1/ledger/entries/{entry_id}` */
export declare const deleteEntry: m.Mocked<typeof o.deleteEntry, never>;

/** `POST /v1/ledger/entries/{entry_id}/submit` */
export declare const submitEntry: m.Mocked<typeof o.submitEntry, "example">;

/** `POST /v1/ledger/entries/{entry_id}/withdraw` */
export declare const withdrawEntry: m.Mocked<typeof o.withdrawEntry, "example">;

/** `POST /v1/ledger/entries/{entry_id}/approve` */
export declare const approveEntry: m.Mocked<typeof o.approveEntry, "example">;

/** `POST /v1/ledger/entries/{entry_id}/reject` */
export declare const rejectEntry: m.Mocked<typeof o.rejectEntry, "example">;

/** `POST /v1/ledger/entries/{entry_id}/post` */
export declare const postEntry: m.Mocked<typeof o.postEntry, "example">;

/** `POST /v1/ledger/entries/{entry_id}/reverse` */
export declare const reverseEntry: m.Mocked<typeof o.reverseEntry, "example">;

/** `GET /v1/ledger/entries/{entry_id}/verify` */
export declare const verifyEntry: m.Mocked<typeof o.verifyEntry, "example">;

/** `GET /v1/ledger/entries/{entry_id}/notes` */
export declare const listEntryNotes: m.Mocked<typeof o.listEntryNotes, "example">;

/** `POST /v1/ledger/entries/{entry_id}/notes` */
export declare const addEntryNote: m.Mocked<typeof o.addEntryNote, "example">;

/** `POST /v1/ledger/entries/post` */
export declare const postEntries: m.Mocked<typeof o.postEntries, "example">;

/** `POST /v1/ledger/entries/settlements` */
export declare const createSettlement: m.Mocked<typeof o.createSettlement, "example">;

/** `GET /v1/ledger/years` */
export declare const listFiscalYears: m.Mocked<typeof o.listFiscalYears, "example">;

/** `POST /v1/ledger/years` */
export declare const createFiscalYear: m.Mocked<typeof o.createFiscalYear, "example">;

/** `GET /v1/ledger/years/{year_id}` */
export declare const getFiscalYear: m.Mocked<typeof o.getFiscalYear, "example">;

/** `PATCH /v1/ledger/years/{year_id}` */
export declare const updateFiscalYear: m.Mocked<typeof o.updateFiscalYear, "example">;

/** `POST /v1/ledger/years/{year_id}/close` */
export declare const closeFiscalYear: m.Mocked<typeof o.closeFiscalYear, "example">;

/** `POST /v1/ledger/years/{year_id}/reopen` */
export declare const reopenFiscalYear: m.Mocked<typeof o.reopenFiscalYear, "example">;

/** `GET /v1/ledger/periods` */
export declare const listPeriods: m.Mocked<typeof o.listPeriods, "example">;

/** `GET /v1/ledger/periods/{period_id}` */
export declare const getPeriod: m.Mocked<typeof o.getPeriod, "example">;

/** `POST /v1/ledger/periods/{period_id}/close` */
export declare const closePeriod: m.Mocked<typeof o.closePeriod, "example">;

/** `POST /v1/ledger/periods/{period_id}/reopen` */
export declare const reopenPeriod: m.Mocked<typeof o.reopenPeriod, "example">;

/** `POST /v1/ledger/periods/{period_id}/lock` */
export declare const lockPeriod: m.Mocked<typeof o.lockPeriod, "example">;

/** `GET /v1/ledger/rates` */
export declare const listRates: m.Mocked<typeof o.listRates, "example">;

/** `POST /v1/ledger/rates` */
export declare const createRate: m.Mocked<typeof o.createRate, "example">;

/** `GET /v1/ledger/rates/{rate_id}` */
export declare const getRate: m.Mocked<typeof o.getRate, "example">;

/** `PATCH /v1/ledger/rates/{rate_id}` */
export declare const updateRate: m.Mocked<typeof o.updateRate, "example">;

/** `DELETE /v1/ledger/rates/{rate_id}` */
export declare const deleteRate: m.Mocked<typeof o.deleteRate, never>;

/** `POST /v1/ledger/revaluations` */
export declare const createRevaluation: m.Mocked<typeof o.createRevaluation, "example">;

/** `GET /v1/ledger/trial-balance` */
export declare const getTrialBalance: m.Mocked<typeof o.getTrialBalance, "example">;

/** `GET /v1/ledger/balance-sheet` */
export declare const getBalanceSheet: m.Mocked<typeof o.getBalanceSheet, "example">;

/** `GET /v1/ledger/income-statement` */
export declare const getIncomeStatement: m.Mocked<typeof o.getIncomeStatement, "example">;

/** `GET /v1/ledger/cash-flow` */
export declare const getCashFlow: m.Mocked<typeof o.getCashFlow, "example">;

/** `GET /v1/ledger/accounts/{account_id}/statement` */
export declare const getAccountStatement: m.Mocked<typeof o.getAccountStatement, "example">;

/** `GET /v1/ledger/integrity` */
export declare const getLedgerIntegrity: m.Mocked<typeof o.getLedgerIntegrity, "example">;

/** `GET /v1/compliance/standards` */
export declare const listStandards: m.Mocked<typeof o.listStandards, "example">;

/** `GET /v1/compliance/rules` */
export declare const listRules: m.Mocked<typeof o.listRules, "example">;

/** `GET /v1/compliance/settings` */
export declare const getComplianceSettings: m.Mocked<typeof o.getComplianceSettings, "example">;

/** `PATCH /v1/compliance/settings` */
export declare const updateComplianceSettings: m.Mocked<typeof o.updateComplianceSettings, "example">;

/** `GET /v1/compliance/assets` */
export declare const listAssets: m.Mocked<typeof o.listAssets, "example">;

/** `POST /v1/compliance/assets` */
export declare const createAsset: m.Mocked<typeof o.createAsset, "example">;

/** `GET /v1/compliance/assets/{asset_id}` */
export declare const getAsset: m.Mocked<typeof o.getAsset, "example">;

/** `PATCH /v1/compliance/assets/{asset_id}` */
export declare const updateAsset: m.Mocked<typeof o.updateAsset, "example">;

/** `DELETE /v1/compliance/assets/{asset_id}` */
export declare const deleteAsset: m.Mocked<typeof o.deleteAsset, never>;

/** `GET /v1/compliance/leases` */
export declare const listLeases: m.Mocked<typeof o.listLeases, "example">;

/** `POST /v1/compliance/leases` */
export declare const createLease: m.Mocked<typeof o.createLease, "example">;

/** `GET /v1/compliance/leases/{lease_id}` */
export declare const getLease: m.Mocked<typeof o.getLease, "example">;

/** `PATCH /v1/compliance/leases/{lease_id}` */
export declare const updateLease: m.Mocked<typeof o.updateLease, "example">;

/** `DELETE /v1/compliance/leases/{lease_id}` */
export declare const deleteLease: m.Mocked<typeof o.deleteLease, never>;

/** `GET /v1/compliance/contracts` */
export declare const listSalesContracts: m.Mocked<typeof o.listSalesContracts, "example">;

/** `POST /v1/compliance/contracts` */
export declare const createSalesContract: m.Mocked<typeof o.createSalesContract, "example">;

/** `GET /v1/compliance/contracts/{contract_id}` */
export declare const getSalesContract: m.Mocked<typeof o.getSalesContract, "example">;

/** `PATCH /v1/compliance/contracts/{contract_id}` */
export declare const updateSalesContract: m.Mocked<typeof o.updateSalesContract, "example">;

/** `DELETE /v1/compliance/contracts/{contract_id}` */
export declare const deleteSalesContract: m.Mocked<typeof o.deleteSalesContract, never>;

/** `GET /v1/compliance/instruments` */
export declare const listInstruments: m.Mocked<typeof o.listInstruments, "example">;

/** `POST /v1/compliance/instruments` */
export declare const createInstrument: m.Mocked<typeof o.createInstrument, "example">;

/** `GET /v1/compliance/instruments/{instrument_id}` */
export declare const getInstrument: m.Mocked<typeof o.getInstrument, "example">;

/** `PATCH /v1/compliance/instruments/{instrument_id}` */
export declare const updateInstrument: m.Mocked<typeof o.updateInstrument, "example">;

/** `DELETE /v1/compliance/instruments/{instrument_id}` */
export declare const deleteInstrument: m.Mocked<typeof o.deleteInstrument, never>;

/** `GET /v1/compliance/provisions` */
export declare const listProvisions: m.Mocked<typeof o.listProvisions, "example">;

/** `POST /v1/compliance/provisions` */
export declare const createProvision: m.Mocked<typeof o.createProvision, "example">;

/** `GET /v1/compliance/provisions/{provision_id}` */
export declare const getProvision: m.Mocked<typeof o.getProvision, "example">;

/** `PATCH /v1/compliance/provisions/{provision_id}` */
export declare const updateProvision: m.Mocked<typeof o.updateProvision, "example">;

/** `DELETE /v1/compliance/provisions/{provision_id}` */
export declare const deleteProvision: m.Mocked<typeof o.deleteProvision, never>;

/** `GET /v1/compliance/events` */
export declare const listSubsequentEvents: m.Mocked<typeof o.listSubsequentEvents, "example">;

/** `POST /v1/compliance/events` */
export declare const createSubsequentEvent: m.Mocked<typeof o.createSubsequentEvent, "example">;

/** `GET /v1/compliance/events/{event_id}` */
export declare const getSubsequentEvent: m.Mocked<typeof o.getSubsequentEvent, "example">;

/** `PATCH /v1/compliance/events/{event_id}` */
export declare const updateSubsequentEvent: m.Mocked<typeof o.updateSubsequentEvent, "example">;

/** `DELETE /v1/compliance/events/{event_id}` */
export declare const deleteSubsequentEvent: m.Mocked<typeof o.deleteSubsequentEvent, never>;

/** `GET /v1/compliance/parties` */
export declare const listParties: m.Mocked<typeof o.listParties, "example">;

/** `POST /v1/compliance/parties` */
export declare const createParty: m.Mocked<typeof o.createParty, "example">;

/** `GET /v1/compliance/parties/{party_id}` */
export declare const getParty: m.Mocked<typeof o.getParty, "example">;

/** `PATCH /v1/compliance/parties/{party_id}` */
export declare const updateParty: m.Mocked<typeof o.updateParty, "example">;

/** `DELETE /v1/compliance/parties/{party_id}` */
export declare const deleteParty: m.Mocked<typeof o.deleteParty, never>;

/** `GET /v1/compliance/assertions` */
export declare const listAssertions: m.Mocked<typeof o.listAssertions, "example">;

/** `POST /v1/compliance/assertions` */
export declare const createAssertion: m.Mocked<typeof o.createAssertion, "example">;

/** `GET /v1/compliance/assertions/{assertion_id}` */
export declare const getAssertion: m.Mocked<typeof o.getAssertion, "example">;

/** `PATCH /v1/compliance/assertions/{assertion_id}` */
export declare const updateAssertion: m.Mocked<typeof o.updateAssertion, "example">;

/** `DELETE /v1/compliance/assertions/{assertion_id}` */
export declare const deleteAssertion: m.Mocked<typeof o.deleteAssertion, never>;

/** `POST /v1/ledger/exports` */
export declare const exportLedger: m.Mocked<typeof o.exportLedger, "example">;

/** `POST /v1/ledger/imports` */
export declare const importLedger: m.Mocked<typeof o.importLedger, "example">;

/** `GET /v1/compliance/checks` */
export declare const listComplianceChecks: m.Mocked<typeof o.listComplianceChecks, "example">;

/** `POST /v1/compliance/checks` */
export declare const createComplianceCheck: m.Mocked<typeof o.createComplianceCheck, "example">;

/** `GET /v1/compliance/checks/{check_id}` */
export declare const getComplianceCheck: m.Mocked<typeof o.getComplianceCheck, "example">;

/** `GET /v1/compliance/checks/{check_id}/findings` */
export declare const listFindings: m.Mocked<typeof o.listFindings, "example">;

/** `GET /v1/compliance/checks/{check_id}/comparison` */
export declare const compareComplianceChecks: m.Mocked<typeof o.compareComplianceChecks, "example">;

/** `DELETE /v1/compliance/findings/{finding_id}/waiver` */
export declare const withdrawWaiver: m.Mocked<typeof o.withdrawWaiver, never>;

/** `POST /v1/compliance/findings/{finding_id}/waive` */
export declare const waiveFinding: m.Mocked<typeof o.waiveFinding, "example">;

/** `GET /v1/compliance/reports/{check_id}` */
export declare const getComplianceReport: m.Mocked<typeof o.getComplianceReport, "example">;

/** `GET /v1/compliance/disclosures` */
export declare const listDisclosures: m.Mocked<typeof o.listDisclosures, "example">;

/** `POST /v1/compliance/disclosures` */
export declare const createDisclosure: m.Mocked<typeof o.createDisclosure, "example">;

/** `GET /v1/compliance/disclosures/{disclosure_id}` */
export declare const getDisclosure: m.Mocked<typeof o.getDisclosure, "example">;

/** `PATCH /v1/compliance/disclosures/{disclosure_id}` */
export declare const updateDisclosure: m.Mocked<typeof o.updateDisclosure, "example">;

/** `DELETE /v1/compliance/disclosures/{disclosure_id}` */
export declare const deleteDisclosure: m.Mocked<typeof o.deleteDisclosure, never>;

/** `POST /v1/compliance/disclosures/{disclosure_id}/approve` */
export declare const approveDisclosure: m.Mocked<typeof o.approveDisclosure, "example">;

/** `GET /v1/behavior-codes` */
export declare const listBehaviorCodes: m.Mocked<typeof o.listBehaviorCodes, "example">;

/** `POST /v1/behavior-codes` */
export declare const createBehaviorCode: m.Mocked<typeof o.createBehaviorCode, "example">;

/** `GET /v1/behavior-codes/{code}` */
export declare const getBehaviorCode: m.Mocked<typeof o.getBehaviorCode, "example">;

/** `PATCH /v1/behavior-codes/{code}` */
export declare const updateBehaviorCode: m.Mocked<typeof o.updateBehaviorCode, "example">;

/** `DELETE /v1/behavior-codes/{code}` */
export declare const deleteBehaviorCode: m.Mocked<typeof o.deleteBehaviorCode, never>;

/** `GET /sis/settings/behavior-codes` */
export declare const listBehaviorCodesOfSettings: m.Mocked<typeof o.listBehaviorCodesOfSettings, "example">;

/** `GET /sis/settings/behavior_codes` */
export declare const listBehaviorCodesUnderscored: m.Mocked<typeof o.listBehaviorCodesUnderscored, "example">;

/** `GET /sis/behavior_codes` */
export declare const listBehaviorCodesOfSis: m.Mocked<typeof o.listBehaviorCodesOfSis, "example">;

/** `GET /v1/schools` */
export declare const listSchools: m.Mocked<typeof o.listSchools, "example">;

/** `POST /v1/schools` */
export declare const createSchool: m.Mocked<typeof o.createSchool, "example">;

/** `GET /v1/schools/{school_id}` */
export declare const getSchool: m.Mocked<typeof o.getSchool, "example">;

/** `PATCH /v1/schools/{school_id}` */
export declare const updateSchool: m.Mocked<typeof o.updateSchool, "example">;

/** `DELETE /v1/schools/{school_id}` */
export declare const deleteSchool: m.Mocked<typeof o.deleteSchool, never>;

/** `GET /v1/schools/{school_id}/calendars/{school_year}` */
export declare const getSchoolCalendar: m.Mocked<typeof o.getSchoolCalendar, "example">;

/** `PUT /v1/schools/{school_id}/calendars/{school_year}` */
export declare const putSchoolCalendar: m.Mocked<typeof o.putSchoolCalendar, "example">;

/** `DELETE /v1/schools/{school_id}/calendars/{school_year}` */
export declare const deleteSchoolCalendar: m.Mocked<typeof o.deleteSchoolCalendar, never>;

/** `GET /v1/school/people` */
export declare const listSchoolPeople: m.Mocked<typeof o.listSchoolPeople, "example">;

/** `POST /v1/school/people` */
export declare const createSchoolPerson: m.Mocked<typeof o.createSchoolPerson, "example">;

/** `GET /v1/school/people/{person_id}` */
export declare const getSchoolPerson: m.Mocked<typeof o.getSchoolPerson, "example">;

/** `PATCH /v1/school/people/{person_id}` */
export declare const updateSchoolPerson: m.Mocked<typeof o.updateSchoolPerson, "example">;

/** `DELETE /v1/school/people/{person_id}` */
export declare const deleteSchoolPerson: m.Mocked<typeof o.deleteSchoolPerson, never>;

/** `GET /v1/incidents` */
export declare const listIncidents: m.Mocked<typeof o.listIncidents, "example">;

/** `POST /v1/incidents` */
export declare const createIncident: m.Mocked<typeof o.createIncident, "example">;

/** `GET /v1/incidents/{incident_id}` */
export declare const getIncident: m.Mocked<typeof o.getIncident, "example">;

/** `PATCH /v1/incidents/{incident_id}` */
export declare const updateIncident: m.Mocked<typeof o.updateIncident, "example">;

/** `POST /v1/incidents/{incident_id}/status` */
export declare const changeIncidentStatus: m.Mocked<typeof o.changeIncidentStatus, "example">;

/** `POST /v1/incidents/{incident_id}/participants` */
export declare const addParticipant: m.Mocked<typeof o.addParticipant, "example">;

/** `PATCH /v1/incidents/{incident_id}/participants/{participant_id}` */
export declare const updateParticipant: m.Mocked<typeof o.updateParticipant, "example">;

/** `DELETE /v1/incidents/{incident_id}/participants/{participant_id}` */
export declare const removeParticipant: m.Mocked<typeof o.removeParticipant, never>;

/** `POST /v1/incidents/{incident_id}/consequences` */
export declare const addConsequence: m.Mocked<typeof o.addConsequence, "example">;

/** `PATCH /v1/incidents/{incident_id}/consequences/{consequence_id}` */
export declare const updateConsequence: m.Mocked<typeof o.updateConsequence, "example">;

/** `DELETE /v1/incidents/{incident_id}/consequences/{consequence_id}` */
export declare const removeConsequence: m.Mocked<typeof o.removeConsequence, never>;

/** `POST /v1/incidents/{incident_id}/notices` */
export declare const addNotice: m.Mocked<typeof o.addNotice, "example">;

/** `PATCH /v1/incidents/{incident_id}/notices/{notice_id}` */
export declare const updateNotice: m.Mocked<typeof o.updateNotice, "example">;

/** `GET /v1/consequence-types` */
export declare const listConsequenceTypes: m.Mocked<typeof o.listConsequenceTypes, "example">;

/** `GET /v1/children` */
export declare const listChildren: m.Mocked<typeof o.listChildren, "example">;

/** `POST /v1/children` */
export declare const saveChild: m.Mocked<typeof o.saveChild, "example">;

/** `GET /v1/children/settings` */
export declare const getChildSettings: m.Mocked<typeof o.getChildSettings, "example">;

/** `PUT /v1/children/settings` */
export declare const setChildSettings: m.Mocked<typeof o.setChildSettings, "example">;

/** `GET /v1/children/consents` */
export declare const listChildConsents: m.Mocked<typeof o.listChildConsents, "example">;

/** `POST /v1/children/consents` */
export declare const giveChildConsent: m.Mocked<typeof o.giveChildConsent, "example">;

/** `GET /v1/children/consents/{consent_id}` */
export declare const getChildConsent: m.Mocked<typeof o.getChildConsent, "example">;

/** `POST /v1/children/consents/{consent_id}/withdraw` */
export declare const withdrawChildConsent: m.Mocked<typeof o.withdrawChildConsent, "example">;

/** `GET /v1/children/{child_id}` */
export declare const getChild: m.Mocked<typeof o.getChild, "example">;

/** `PATCH /v1/children/{child_id}` */
export declare const updateChild: m.Mocked<typeof o.updateChild, "example">;

/** `DELETE /v1/children/{child_id}` */
export declare const deleteChild: m.Mocked<typeof o.deleteChild, never>;

/** `GET /v1/children/{child_id}/export` */
export declare const exportChild: m.Mocked<typeof o.exportChild, "example">;

/** `POST /v1/children/{child_id}/events/flashcard` */
export declare const recordFlashcard: m.Mocked<typeof o.recordFlashcard, "example">;

/** `POST /v1/children/{child_id}/events/chore` */
export declare const recordChore: m.Mocked<typeof o.recordChore, "example">;

/** `POST /v1/children/{child_id}/events/outdoor` */
export declare const recordOutdoor: m.Mocked<typeof o.recordOutdoor, "example">;

/** `POST /v1/children/{child_id}/events/affirmation` */
export declare const recordAffirmation: m.Mocked<typeof o.recordAffirmation, "example">;

/** `GET /v1/children/{child_id}/dashboard` */
export declare const getDashboard: m.Mocked<typeof o.getDashboard, "example">;

/** `GET /v1/affirmations` */
export declare const listAffirmations: m.Mocked<typeof o.listAffirmations, "example">;

/** `GET /v1/subjects` */
export declare const listSubjects: m.Mocked<typeof o.listSubjects, "example">;

/** `GET /v1/flashcards` */
export declare const listFlashcards: m.Mocked<typeof o.listFlashcards, "example">;

/** `GET /v1/chores/daily` */
export declare const listDailyChores: m.Mocked<typeof o.listDailyChores, "example">;

/** `GET /v1/outdoor/activities` */
export declare const listOutdoorActivities: m.Mocked<typeof o.listOutdoorActivities, "example">;

/** `GET /v1/flashcards/due` */
export declare const listDueCards: m.Mocked<typeof o.listDueCards, "example">;

/** `GET /v1/school/summary` */
export declare const getSchoolSummary: m.Mocked<typeof o.getSchoolSummary, "example">;

/** `GET /v1/school/people/{person_id}/history` */
export declare const getPersonHistory: m.Mocked<typeof o.getPersonHistory, "example">;

/** `GET /v1/school/repeat-offenders` */
export declare const listRepeatOffenders: m.Mocked<typeof o.listRepeatOffenders, "example">;

/** `GET /v1/school/out` */
export declare const listPeopleOut: m.Mocked<typeof o.listPeopleOut, "example">;

/** `POST /v1/school/exports` */
export declare const exportSchool: m.Mocked<typeof o.exportSchool, "example">;

/** `GET /v1/school/people/{person_id}/disclosures` */
export declare const listRecordDisclosures: m.Mocked<typeof o.listRecordDisclosures, "example">;

/** `POST /v1/school/people/{person_id}/disclosures` */
export declare const recordDisclosure: m.Mocked<typeof o.recordDisclosure, "example">;

/** `GET /v1/school/people/{person_id}/copy` */
export declare const getPersonCopy: m.Mocked<typeof o.getPersonCopy, "example">;

/** `POST /v1/school/people/{person_id}/requests` */
export declare const recordRequest: m.Mocked<typeof o.recordRequest, "example">;

/** `GET /v1/school/requests` */
export declare const listRecordRequests: m.Mocked<typeof o.listRecordRequests, "example">;

/** `POST /v1/school/requests/{request_id}/decide` */
export declare const decideRequest: m.Mocked<typeof o.decideRequest, "example">;

/** `POST /v1/school/requests/{request_id}/statement` */
export declare const attachStatement: m.Mocked<typeof o.attachStatement, "example">;

/** `POST /v1/school/people/{person_id}/holds` */
export declare const placeHold: m.Mocked<typeof o.placeHold, "example">;

/** `GET /v1/school/holds` */
export declare const listHolds: m.Mocked<typeof o.listHolds, "example">;

/** `POST /v1/school/holds/{hold_id}/release` */
export declare const releaseHold: m.Mocked<typeof o.releaseHold, "example">;

/** `GET /v1/school/settings` */
export declare const getSchoolSettings: m.Mocked<typeof o.getSchoolSettings, "example">;

/** `PATCH /v1/school/settings` */
export declare const updateSchoolSettings: m.Mocked<typeof o.updateSchoolSettings, "example">;

/** `GET /v1/school/purged-counts` */
export declare const listPurgedCounts: m.Mocked<typeof o.listPurgedCounts, "example">;

/** `GET /v1/admin/audit-log` */
export declare const listAuditEntries: m.Mocked<typeof o.listAuditEntries, "example">;

/** `GET /v1/admin/audit-log/export` */
export declare const exportAuditLog: m.Mocked<typeof o.exportAuditLog, "example">;

/** A handler for each operation, which answers its first example. */
export declare const handlers: (everywhere?: m.Everywhere) => m.HttpHandler[];
