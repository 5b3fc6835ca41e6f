"""Which operations of the contract are written down, and that the log's own answers can show each."""

import re

import pytest

from charter.audit.domain import LENGTHS
from contract import CONTRACT
from contract_runtime import Operation

NOT_AUDITED = {
    "issueToken",  # written down by the session service: the form also refreshes
    "refreshSession",  # an ordinary refresh is no event; a refused reuse is written down by the service
    "requestEmailVerification",  # sends the same mail again
    "createJob",  # what a job does is for the job to write down
    "createJobLegacy",
    "cancelJob",
    "retryJob",  # those of administrators are written down by the service, for any tenant's job
    "cancelAnyJob",
    "createEntry",  # an entry says itself who created, submitted, approved and posted it
    "replaceEntry",
    "submitEntry",
    "addEntryNote",
    "createRevaluation",  # makes a draft
    "createSettlement",
    "exportLedger",  # a job says itself whose it is
    "createChannelTicket",  # a ticket opens what its caller may open anyway
    "recordFlashcard",  # events are a log themselves, of a child, and go with it
    "recordChore",
    "recordOutdoor",
    "recordAffirmation",
    "createProject",
    "updateProject",
    "deleteProject",
    "createProjectLegacy",
    "updateProjectLegacy",
    "deleteProjectLegacy",
}
ABOUT_ALL_OF_IT = {
    "audit.exported",
    "child.settings_changed",
    "compliance.settings_changed",
    "ledger.entries_posted",
    "ledger.import_requested",
    "ledger.settings_changed",
    "school.export_requested",  # the job writes down whom the file tells of
    "school.settings_changed",
    "school.incidents_listed",
}
"""Events about what a tenant has one of, or of many at once."""
AUDITED = [operation for operation in CONTRACT.operations if operation.policies.audit is not None]


def test_every_change_is_written_down_but_for_known_ones() -> None:
    changing = {each.operation_id for each in CONTRACT.operations if each.method not in {"GET", "HEAD"}}
    assert changing - {each.operation_id for each in AUDITED} == NOT_AUDITED


@pytest.mark.parametrize("operation", AUDITED, ids=lambda operation: operation.operation_id)
def test_event_is_one_that_the_log_can_keep_and_show(operation: Operation) -> None:
    audit = operation.policies.audit
    assert audit is not None
    assert re.fullmatch("[a-z_.]+", audit.event)
    assert len(audit.event) <= LENGTHS["event"]
    assert len(operation.operation_id) <= LENGTHS["operation"]


@pytest.mark.parametrize("operation", AUDITED, ids=lambda operation: operation.operation_id)
def test_event_says_what_it_is_about_or_is_about_the_caller(operation: Operation) -> None:
    """An operation of an administrator that names nobody is of no use to who reads the log."""
    audit = operation.policies.audit
    assert audit is not None
    has_target = audit.target is not None or "{" in operation.path
    is_about_the_caller = operation.path.startswith(("/v1/users/me", "/v1/auth/"))
    names_people = "people" in audit.details
    assert has_target or names_people or is_about_the_caller or audit.event in ABOUT_ALL_OF_IT


@pytest.mark.parametrize("operation", AUDITED, ids=lambda operation: operation.operation_id)
def test_target_is_no_secret(operation: Operation) -> None:
    target = (operation.policies.audit and operation.policies.audit.target) or ""
    is_name = operation.operation_id == "createBehaviorCode"
    assert is_name or not re.search("password|secret|token|code|key$", target)
