"""The profile that `/v1/me` shows."""

import pytest

from charter.identity.handlers import IdentityHandlers
from charter.identity.tokens.authentication import BearerAuthenticator
from charter.identity.tokens.claims import profile_of
from charter.identity.tokens.local_tokens import Grant, TokenMint
from tests.unit.identity.tokens.bearers import caller_of
from tests.unit.identity.tokens.realm import Realm

pytestmark = pytest.mark.anyio


async def list_no_keys() -> list[dict[str, str]]:
    return []


HANDLERS = IdentityHandlers(list_no_keys)


async def test_profile_of_keycloak_s_user(authenticator: BearerAuthenticator, realm: Realm) -> None:
    profile = await HANDLERS.get_me(await caller_of(authenticator, realm.token(sub="u-1")))
    assert profile.model_dump() == {
        "sub": "u-1",
        "username": "alice",
        "email": "alice@example.com",
        "name": "Alice Adams",
        "realm_roles": ["offline_access", "user"],
        "client_roles": {"charter": ["editor"], "account": ["view-profile"]},
    }


async def test_profile_of_an_own_user(authenticator: BearerAuthenticator, own: TokenMint) -> None:
    token = own.mint(Grant(subject="alice", tenant="alice", roles=("admin",), name="Alice Adams"))
    profile = await HANDLERS.get_me(await caller_of(authenticator, token))
    assert profile.model_dump() == {
        "sub": "alice",
        "username": "alice",
        "email": None,
        "name": "Alice Adams",
        "realm_roles": ["admin"],
        "client_roles": {},
    }


async def test_old_profile_shows_the_claims_too(authenticator: BearerAuthenticator, realm: Realm) -> None:
    caller = await caller_of(authenticator, realm.token())
    old = (await HANDLERS.get_me_legacy(caller)).model_dump()
    assert old.pop("raw_claims") == realm.claims()
    assert old == (await HANDLERS.get_me(caller)).model_dump()


async def test_what_does_not_fit_the_contract_is_left_out(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    token = realm.token(
        preferred_username="x" * 256,
        email=["alice@example.com"],
        name=7,
        realm_access={"roles": ["x" * 256, 7, "user", *("r" for _ in range(1100))]},
        resource_access={"charter": [], "other": {"roles": []}},
    )
    caller = await caller_of(authenticator, token)
    profile = profile_of(caller.subject, caller.claims)
    assert (profile.username, profile.email, profile.name) == (None, None, None)
    assert profile.realm_roles[:2] == ("user", "r")
    assert len(profile.realm_roles) < 1000
    assert profile.client_roles == {}
