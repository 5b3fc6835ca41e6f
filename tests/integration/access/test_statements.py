"""What each operation asks of the database: a number that does not grow with the rows there are."""

import re
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI

from contract import CONTRACT
from contract_runtime import Operation
from tests.integration.access.books import SALE
from tests.integration.access.expectations import OF_ACCOUNTS, allowed, expected
from tests.integration.access.test_role_matrix import ask
from tests.integration.access.world import (
    World,
    add_another_job,
    add_child,
    add_consent,
    add_session,
    build_world,
)

pytestmark = pytest.mark.anyio

IDENTITIES: Final = ("owner", "super_admin", "member")
"""Who asks: the first of them who is let in."""
WANTED: Final = re.compile("SELECT|INSERT|UPDATE|DELETE|WITH")
OVERHEAD: Final = re.compile(
    "set_config|pg_advisory|DELETE FROM audit_pending|FROM audit_chain|INTO audit_chain|entry_id IS NULL"
)
"""Settings of a transaction, and sealing, which one request may do for others."""
STATEMENTS: Final = {
    name: number
    for number, names in {
        0: """
            finishProviderLogin getHealth getJwks getLiveness getMe getMeLegacy listProviders openEcho
            startProviderLogin watchJobLegacy
        """,
        1: """
            acceptInvitation confirmEmailVerification
            cancelJob createChannelTicket createJob createJobLegacy createProject createProjectLegacy
            downloadJobArtifact
            getAnyJob getCurrentSession getJob getJobLegacy getMetrics getOrganization
            listAllJobs listJobEvents listJobs
            getProject getProjectLegacy getReadiness getServiceHealth listAllOrganizations
            listAuditEntries listOrganizations listProjects listProjectsLegacy listSessions
            listStandards
            getBehaviorCode listBehaviorCodes listBehaviorCodesOfSettings listBehaviorCodesOfSis
            listBehaviorCodesUnderscored
            listChildren getChild listChildConsents getChildConsent
        """,
        2: """
            requestEmailVerification
            confirmPasswordReset
            cancelAnyJob deleteProject deleteProjectLegacy
            getDetailedHealth getInvitation getOwnUser getSecondFactor getServiceAccount getUser
            listInvitations listServiceAccounts listUsers listUsersForAdmins refreshSession
            retryJob updateProject updateProjectLegacy
            getLedgerSettings listLedgerAccounts getAccountTree getLedgerAccount listEntries listEntryNotes
            withdrawEntry rejectEntry postEntry reverseEntry listFiscalYears getFiscalYear
            closeFiscalYear reopenFiscalYear listPeriods getPeriod reopenPeriod lockPeriod listRates
            getRate getTrialBalance getBalanceSheet getIncomeStatement getCashFlow getAccountStatement
            exportLedger
            listComplianceChecks listDisclosures getDisclosure
            getSchool getSchoolPerson listSchoolPeople listSchools
            deleteChild getChildSettings
            listAffirmations listSubjects listFlashcards listDailyChores listOutdoorActivities
            listConsequenceTypes
            getSchoolSettings listPurgedCounts deleteSchoolPerson
        """,
        3: """
            renewRecoveryCodes
            confirmSecondFactor
            requestPasswordReset
            getDashboard
            activateUser createServiceAccount exportAuditLog getApiKey
            getMember listApiKeys listMembers logOut switchTenant
            approveEntry createLedgerAccount getEntry verifyEntry addEntryNote updateRate deleteRate
            listAssets getAsset deleteAsset listLeases getLease deleteLease listProvisions
            getProvision deleteProvision listSubsequentEvents getSubsequentEvent
            deleteSubsequentEvent listParties getParty deleteParty listAssertions getAssertion
            deleteAssertion deleteSalesContract deleteInstrument listRules getComplianceSettings
            listFindings getComplianceCheck createDisclosure
            createSchool createSchoolPerson deleteSchool deleteSchoolCalendar
            getSchoolCalendar
            saveChild withdrawChildConsent giveChildConsent
            listIncidents
            getSchoolSummary listRepeatOffenders listRecordDisclosures recordDisclosure listRecordRequests
            placeHold listHolds
        """,
        4: """
            removeSecondFactor
            disableSecondFactor
            revokeInvitation runBulkAction
            updateOrganization updateOwnUser updateUser
            deleteEntry closePeriod createRate
            createAsset createLease createProvision createSubsequentEvent createParty
            createAssertion listSalesContracts getSalesContract listInstruments getInstrument
            compareComplianceChecks withdrawWaiver updateDisclosure deleteDisclosure
            createBehaviorCode updateSchool updateSchoolPerson
            updateChild setChildSettings
            listPeopleOut exportSchool recordRequest decideRequest attachStatement releaseHold
        """,
        5: """
            createUser
            enrolSecondFactor
            registerAccount
            recordAffirmation
            revokeApiKey
            updateLedgerSettings deleteLedgerAccount submitEntry
            updateAsset updateLease updateProvision updateSubsequentEvent updateParty
            updateAssertion createInstrument updateComplianceSettings
            importLedger
            listDueCards
            waiveFinding approveDisclosure
            deleteBehaviorCode updateBehaviorCode
            addNotice removeConsequence updateConsequence updateNotice
            getPersonHistory updateSchoolSettings
        """,
        6: """
            createOrganization
            endSession
            deleteOwnUser
            recordOutdoor recordChore
            changeMemberRole deleteServiceAccount
            updateLedgerAccount createEntry postEntries updateFiscalYear createRevaluation
            createSalesContract
            putSchoolCalendar
            createIncident getIncident removeParticipant updateParticipant
        """,
        7: """
            createApiKey
            requestEmailChange
            createSettlement createFiscalYear
            addParticipant changeIncidentStatus updateIncident
            getPersonCopy
        """,
        8: """
            logOutEverywhere
            removeMember
            deleteOrganization
            updateSalesContract updateInstrument applyAccountTemplate
        """,
        9: """
            createInvitation
            recordFlashcard
            createComplianceCheck
            addConsequence
        """,
        10: """
            addMember
            deactivateUser
            rotateApiKey
            exportChild
        """,
        11: """
            issueToken
            logIn
            getLedgerIntegrity getComplianceReport
            replaceEntry
        """,
        12: "changePassword",
        21: "deleteUser",
    }.items()
    for name in names.split()
}
"""Reads and writes of the request that the contract's example makes; a login here renews an old hash too."""
ASKED: Final[ContextVar[list[str] | None]] = ContextVar("ASKED", default=None)
"""The statements of the request at hand; work in the background has none."""


@pytest.fixture(autouse=True)
def listening(app: FastAPI) -> Iterator[None]:
    def note(statement: str, _values: list[Any]) -> None:
        asked = ASKED.get()
        if asked is not None:
            asked.append(statement.strip())

    with app.state.database.observed(note):
        yield


async def statements_of(app: FastAPI, operation: Operation, world: World) -> tuple[list[str], httpx.Response]:
    """What a request reads and writes, and its answer."""
    let_in = (each for each in IDENTITIES if expected(operation, each) == allowed(operation))
    identity = "super_admin" if operation.tag in OF_ACCOUNTS else next(let_in, "owner")
    asked: list[str] = []
    token = ASKED.set(asked)
    try:
        answer = await ask(app, operation, world, identity)
    finally:
        ASKED.reset(token)
    is_wanted = re.compile("SELECT|INSERT|UPDATE|DELETE|WITH").match
    return [each for each in asked if is_wanted(each) and not OVERHEAD.search(each)], answer


async def add_more(app: FastAPI, world: World) -> None:
    """A second one of everything that is listed."""
    await world.make("/v1/projects", {"name": "Concert"})
    await add_another_job(app, world)
    await world.make("/v1/service-accounts", {"name": "Export"})
    await world.make("/v1/organizations", {"name": "Bluefield", "slug": "bluefield"})
    invitations = f"/v1/organizations/{world.path_values['organization_id']}/invitations"
    await world.make(invitations, {"email": "igor@example.com", "role": "member"})
    await add_session(app, world, "session-more")
    await world.make("/v1/ledger/entries", world.filled(SALE))
    await add_child(world, "another")
    await add_consent(world)
    await world.make("/v1/ledger/years", {})
    await world.make("/v1/ledger/rates", {"currency": "EUR", "date": "2025-04-15", "rate": "4.9"})
    for text in ("Filed.", "Filed elsewhere."):
        await world.make(f"/v1/ledger/entries/{world.path_values['entry_id']}/notes", {"text": text})


@pytest.mark.parametrize("operation", CONTRACT.operations, ids=lambda each: each.operation_id)
async def test_an_operation_asks_as_often_as_the_table_says(
    app: FastAPI, client: httpx.AsyncClient, operation: Operation
) -> None:
    world = await build_world(app, client, 0)
    await add_more(app, world)
    asked, answer = await statements_of(app, operation, world)
    assert len(asked) == STATEMENTS[operation.operation_id], "\n".join(asked)
    if answer.is_success and operation.operation_id.startswith("list"):
        assert len(rows_of(answer)) > 1 or operation.operation_id == "listProviders"


def rows_of(answer: httpx.Response) -> list[Any]:
    page: Any = answer.json()
    return page if isinstance(page, list) else page["data"]


def test_the_table_names_operations_of_the_contract() -> None:
    assert {each.operation_id for each in CONTRACT.operations} == STATEMENTS.keys()
