"""What becomes of verified claims: roles, tenant, kind and session."""

import pytest

from charter.identity.tokens.authentication import BearerAuthenticator, build_authenticator
from charter.identity.tokens.claims import with_implied
from charter.settings import Settings
from charter.shared.duties import LedgerRole, SchoolRole, duties_in
from tests.builders import HandSetClock
from tests.unit.identity.tokens.bearers import caller_of
from tests.unit.identity.tokens.realm import AUDIENCE, Realm

pytestmark = pytest.mark.anyio


async def test_realm_roles_and_roles_of_the_own_client_count(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    caller = await caller_of(authenticator, realm.token())
    assert caller.roles == {"offline_access", "user", "editor", "account:view-profile"}


@pytest.mark.parametrize("issuers", [(), ("keycloak",)])
async def test_super_admins_are_named_by_issuers_that_may(
    settings: Settings, realm: Realm, clock: HandSetClock, issuers: tuple[str, ...]
) -> None:
    allowing = settings.model_copy(update={"super_admin_issuers": issuers})
    access = {"roles": ["super_admin", "editor"]}
    for claims in (
        {"realm_access": access, "resource_access": None},
        {"realm_access": None, "resource_access": {AUDIENCE: access}},
    ):
        roles = (await caller_of(build_authenticator(allowing, clock), realm.token_with(claims))).roles
        assert roles == ({"super_admin", "admin", "user", "editor"} if issuers else {"editor"})


async def test_admin_of_another_client_is_no_admin(authenticator: BearerAuthenticator, realm: Realm) -> None:
    access = {"realm-management": {"roles": ["admin"]}}
    caller = await caller_of(authenticator, realm.token(resource_access=access, realm_access=None))
    assert caller.roles == {"realm-management:admin"}


async def test_ledger_roles_are_those_of_the_realm_and_of_the_own_client(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    access = {
        "charter": {"roles": ["ledger_clerk"]},
        "ledger": {"roles": ["post"]},
        "other": {"roles": ["ledger_owner"]},
    }
    token = realm.token(resource_access=access, realm_access={"roles": ["school_teacher"]})
    roles = (await caller_of(authenticator, token)).roles
    assert duties_in(roles) == {LedgerRole.CLERK, SchoolRole.TEACHER}


async def test_scopes_and_other_claims_are_no_roles(authenticator: BearerAuthenticator, realm: Realm) -> None:
    token = realm.token(
        scope="admin", roles=["admin"], groups=["admin"], realm_access=None, resource_access=None
    )
    assert (await caller_of(authenticator, token)).roles == frozenset()


@pytest.mark.parametrize(
    "access", [None, [], "admin", {"roles": "admin"}, {"roles": [7, None, ["admin"], ""]}, {}]
)
async def test_malformed_roles_grant_nothing(
    authenticator: BearerAuthenticator, realm: Realm, access: object
) -> None:
    token = realm.token(realm_access=access, resource_access={"charter": access})
    assert (await caller_of(authenticator, token)).roles == frozenset()


def test_super_admin_is_admin_and_user() -> None:
    assert with_implied(["super_admin", "staff"]) == {"super_admin", "admin", "user", "staff"}
    assert with_implied(["admin"]) == {"admin", "user"}
    assert with_implied(["user"]) == {"user"}
    assert with_implied([]) == frozenset()


async def test_tenant_is_its_claim_or_else_the_subject_below_the_issuer_s_name(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    assert (await caller_of(authenticator, realm.token(tenant="acme"))).tenant == "keycloak/acme"
    assert (await caller_of(authenticator, realm.token(sub="alice"))).tenant == "keycloak/alice"


async def test_session_is_the_claim_sid(authenticator: BearerAuthenticator, realm: Realm) -> None:
    assert (await caller_of(authenticator, realm.token(sid="s-1"))).session_id == "oidc:keycloak/s-1"
    assert (await caller_of(authenticator, realm.token(sid=None))).session_id is None


NOBODY = {"preferred_username": None, "email": None, "name": None, "sid": None}


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({}, "user"),
        ({"client_id": "web-app"}, "user"),
        (NOBODY, "user"),
        ({"azp": None, **NOBODY}, "user"),
        ({"preferred_username": "service-account-other"}, "user"),
        ({"preferred_username": "service-account-web-app"}, "service"),
        ({"azp": "Web-App", "preferred_username": "service-account-web-app"}, "service"),
        ({"client_id": "batch", "preferred_username": "service-account-batch"}, "service"),
        ({"client_id": "batch", **NOBODY}, "service"),
        ({"clientId": "batch", **NOBODY}, "service"),
        ({"sub": "batch", "client_id": "batch"}, "service"),
    ],
)
async def test_token_of_a_client_itself_is_of_a_service(
    authenticator: BearerAuthenticator, realm: Realm, changes: dict[str, object], kind: str
) -> None:
    assert (await caller_of(authenticator, realm.token_with(changes))).kind == kind
