"""What each identity may do, worked out from the contract's `security`, and what the contract cannot say.

The contract says who needs which role or scope. What a resource's owner may do and others not stands below:
rows for what is not the caller's own.
"""

from typing import Final

from contract_runtime import Operation
from tests.integration.access.registers import REGISTERING
from tests.integration.access.requests_of_the_contract import successes
from tests.integration.access.world import SCOPES

IDENTITIES: Final = ("anonymous", "other", "member", "owner", "admin", "super_admin", "service")
ROLES: Final[dict[str, frozenset[str]]] = {
    "other": frozenset({"user"}),
    "member": frozenset({"user"}),
    "owner": frozenset({"user"}),
    "admin": frozenset({"user", "admin"}),
    "super_admin": frozenset({"user", "admin", "super_admin"}),
}

Row = dict[str, int]
_NOBODY_ELSES: Final[Row] = {"other": 404, "admin": 404, "super_admin": 404}
_ONLY_THEIR_OWN: Final[Row] = {"other": 404, "member": 404, "admin": 404, "super_admin": 404}
_NOT_EVEN_OF_PROGRAMS: Final[Row] = _ONLY_THEIR_OWN | {"service": 404}
_USERS: Final[Row] = {"other": 404, "member": 404, "owner": 404}
_READ_BY_MEMBERS: Final[Row] = {"other": 404}
_KEPT_BY_OWNERS: Final[Row] = {"other": 404, "member": 403, "admin": 403, "super_admin": 403}
_OF_THEIR_OWN_ACCOUNTS: Final[Row] = {"other": 422, "admin": 422, "super_admin": 422}
_SUSANS: Final[Row] = {"other": 404, "member": 404, "owner": 404, "admin": 404}
_FOR_SUSANS_CHILD: Final[Row] = {"other": 400, "member": 400, "owner": 400, "admin": 400}
_NOT_FOR_ORGANIZATIONS: Final[Row] = {"member": 403, "owner": 403}
_KEPT_IN_THE_TENANT: Final[Row] = {"other": 404, "member": 403, "admin": 404, "super_admin": 404}

OBJECTS: Final[dict[str, Row]] = {
    **dict.fromkeys(("getProject", "updateProject", "deleteProject"), _NOBODY_ELSES),
    **dict.fromkeys(("getProjectLegacy", "updateProjectLegacy", "deleteProjectLegacy"), _NOBODY_ELSES),
    **dict.fromkeys(("getJob", "cancelJob", "listJobEvents"), _NOT_EVEN_OF_PROGRAMS),
    **dict.fromkeys(("downloadJobArtifact", "getJobLegacy"), _NOT_EVEN_OF_PROGRAMS),
    "endSession": _ONLY_THEIR_OWN,
    **dict.fromkeys(("getUser", "updateUser", "deleteUser"), _USERS),
    **dict.fromkeys(("getOrganization", "listMembers", "getMember"), _READ_BY_MEMBERS),
    **dict.fromkeys(("updateOrganization", "deleteOrganization"), _KEPT_BY_OWNERS),
    "addMember": _READ_BY_MEMBERS | {"member": 403},
    **dict.fromkeys(("changeMemberRole", "removeMember"), _KEPT_BY_OWNERS),
    **dict.fromkeys(("listInvitations", "createInvitation"), _KEPT_BY_OWNERS),
    **dict.fromkeys(("getInvitation", "revokeInvitation"), _KEPT_BY_OWNERS),
    **dict.fromkeys(("getServiceAccount", "deleteServiceAccount"), _KEPT_IN_THE_TENANT),
    **dict.fromkeys(("listApiKeys", "createApiKey", "getApiKey"), _KEPT_IN_THE_TENANT),
    **dict.fromkeys(("revokeApiKey", "rotateApiKey"), _KEPT_IN_THE_TENANT),
    "listServiceAccounts": {"member": 403},
    "createServiceAccount": {"member": 403},
    "deleteOwnUser": {"owner": 409},
    "approveDisclosure": {"service": 403},
    **dict.fromkeys(("createEntry", "createSettlement", *REGISTERING), _OF_THEIR_OWN_ACCOUNTS),
    **dict.fromkeys(("getChild", "updateChild", "exportChild"), _SUSANS),
    **dict.fromkeys(("getChildConsent", "withdrawChildConsent"), _SUSANS),
    **dict.fromkeys(("recordFlashcard", "recordChore", "recordOutdoor", "recordAffirmation"), _SUSANS),
    "getDashboard": _SUSANS,
    **dict.fromkeys(("listAffirmations", "listSubjects", "listFlashcards"), _FOR_SUSANS_CHILD),
    **dict.fromkeys(("listDailyChores", "listOutdoorActivities", "listDueCards"), _FOR_SUSANS_CHILD),
    "deleteChild": {},
    **dict.fromkeys(("saveChild", "giveChildConsent"), _NOT_FOR_ORGANIZATIONS),
    **dict.fromkeys(("getChildSettings", "setChildSettings"), _NOT_FOR_ORGANIZATIONS),
    "exportSchool": _OF_THEIR_OWN_ACCOUNTS,
    "switchTenant": {"other": 404, "member": 409, "owner": 409, "admin": 404, "super_admin": 404},
}
"""The status for an identity that has the roles and still may not: what is below is somebody else's."""

GONE_ANYWAY: Final = frozenset({"deleteChild"})
"""Whatever is not the caller's is answered like what is gone."""
OF_ACCOUNTS: Final = frozenset({"children", "content", "cards", "progress"})
"""Tags of what only accounts have: in the world, Susan's."""

PERSONAL: Final = frozenset({"other", "admin", "super_admin"})
"""Who works in a tenant of their own, where they have every permission and find nothing of Olivia's."""

ALLOWED: Final[dict[str, set[int]]] = {
    "refreshSession": {401},
    "confirmPasswordReset": {409},
    "confirmEmailVerification": {409},
    "acceptInvitation": {409},
    "startProviderLogin": {404},
    "finishProviderLogin": {404},
    "getCurrentSession": {404},
    "downloadJobArtifact": {404},
    "retryJob": {409},
    "openEcho": {426},
    "watchJobLegacy": {426},
    "confirmSecondFactor": {409},
    "disableSecondFactor": {409},
    "renewRecoveryCodes": {409},
    "withdrawEntry": {409},
    "approveEntry": {409},
    "rejectEntry": {409},
    "postEntry": {409},
    "reverseEntry": {409},
    "verifyEntry": {409},
    "closePeriod": {409},
    "reopenPeriod": {409},
    "lockPeriod": {409},
    "closeFiscalYear": {409},
    "reopenFiscalYear": {409},
    "deleteSchoolPerson": {409},
}
"""What whoever is let in is answered where it is no success: the examples name nothing that there is."""


def expected(operation: Operation, identity: str) -> set[int]:
    """The statuses that are right."""
    if not operation.security:
        return allowed(operation)
    if identity == "anonymous":
        return {401}
    if identity == "service":
        keys = [each["apiKeyAuth"] for each in operation.security if "apiKeyAuth" in each]
        if not any(SCOPES.issuperset(scopes) for scopes in keys):
            return {401}
    else:
        needed = next(frozenset(each["bearerAuth"]) for each in operation.security if "bearerAuth" in each)
        if any(":" in name for name in needed):
            return _by_permission(operation, identity)
        if not needed <= ROLES[identity]:
            return {403}
    own = OBJECTS.get(operation.operation_id, {}).get(identity)
    return allowed(operation) if own is None else {own}


def _by_permission(operation: Operation, identity: str) -> set[int]:
    """The statuses for a user where a permission is asked for, of which a member has none."""
    if identity == "member":
        return {403}
    own = OBJECTS.get(operation.operation_id, {}).get(identity)
    if own is not None:
        return {own}
    return {404} if identity in PERSONAL and "_id}" in operation.path else allowed(operation)


def allowed(operation: Operation) -> set[int]:
    """The statuses of a request that is let in."""
    return ALLOWED.get(operation.operation_id) or successes(operation)
