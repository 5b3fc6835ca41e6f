"""Several issuers at once: each vouches for its own users only."""

from datetime import timedelta

import pytest

from charter.identity.oidc_providers import OidcProvider
from charter.identity.tokens.authentication import BearerAuthenticator, build_authenticator
from charter.identity.tokens.callers import RESERVED_TENANT
from charter.identity.tokens.local_tokens import Grant, TokenMint
from charter.identity.tokens.verification import VERIFIED_FOR
from charter.platform.settings.loading import SettingsInvalid
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable
from charter.shared.tenants import NOBODYS
from contract_runtime import Caller
from tests.builders import HandSetClock
from tests.unit.identity.tokens.bearers import caller_of, refusal_of
from tests.unit.identity.tokens.realm import (
    Realm,
    WebServer,
    an_ec_key,
    an_ed25519_key,
    sign,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def partner(web: WebServer) -> Realm:
    """Another realm at the same server, with a key of its own that has the same id."""
    return Realm(web, "partner", an_ec_key("first"))


@pytest.fixture
def both(settings: Settings, partner: Realm, clock: HandSetClock) -> BearerAuthenticator:
    provider = OidcProvider(name="partner", issuer=partner.issuer, audience="charter-of-partner")
    return build_authenticator(settings.model_copy(update={"oidc_providers": (provider,)}), clock)


async def test_every_issuer_has_its_own_audience(
    both: BearerAuthenticator, realm: Realm, partner: Realm
) -> None:
    assert (await caller_of(both, realm.token())).issuer == realm.issuer
    caller = await caller_of(both, partner.token(aud="charter-of-partner"))
    assert caller.issuer == partner.issuer
    assert await refusal_of(both, partner.token()) == "The token is for another audience."
    wrong = realm.token(aud="charter-of-partner")
    assert await refusal_of(both, wrong) == "The token is for another audience."


async def test_one_issuer_s_token_signed_by_another_issuer_s_key_is_refused(
    both: BearerAuthenticator, realm: Realm, partner: Realm
) -> None:
    forged = realm.token(key=partner.key)
    assert await refusal_of(both, forged) == "The token's signature is wrong."
    claims = realm.claims(aud=["charter", "charter-of-partner"])
    assert await refusal_of(both, sign({"kid": "first"}, claims, partner.key))


async def test_same_subject_from_two_issuers_is_two_callers(
    both: BearerAuthenticator, realm: Realm, partner: Realm
) -> None:
    here = await caller_of(both, realm.token(sub="alice"))
    there = await caller_of(both, partner.token(sub="alice", aud="charter-of-partner"))
    assert here.subject == there.subject
    assert (here.issuer, here.tenant) != (there.issuer, there.tenant)


async def test_issuer_that_is_down_takes_no_other_one_with_it(
    both: BearerAuthenticator, realm: Realm, partner: Realm, own: TokenMint
) -> None:
    del realm.web.pages[partner.certs]
    with pytest.raises(DependencyUnavailable):
        await caller_of(both, partner.token(aud="charter-of-partner"))
    assert await caller_of(both, realm.token())
    assert await caller_of(both, own.mint(Grant(subject="7", tenant="user:7")))


@pytest.mark.parametrize("tenant", ["user:7", "org:3", "user:", "org:"])
@pytest.mark.parametrize("claim", ["tenant", "sub"])
async def test_other_issuer_cannot_name_a_tenant_of_this_service(
    authenticator: BearerAuthenticator, realm: Realm, own: TokenMint, claim: str, tenant: str
) -> None:
    message = await refusal_of(authenticator, realm.token_with({claim: tenant}))
    assert message == "The token names a tenant that only this service can name."
    assert (await caller_of(authenticator, own.mint(Grant(subject="7", tenant=tenant)))).tenant == tenant


@pytest.mark.parametrize("tenant", sorted(NOBODYS))
async def test_nobody_has_the_scope_of_workers_as_tenant(
    authenticator: BearerAuthenticator, realm: Realm, own: TokenMint, tenant: str
) -> None:
    assert await refusal_of(authenticator, own.mint(Grant(subject="7", tenant=tenant))) == RESERVED_TENANT
    assert (await caller_of(authenticator, realm.token(sub="a", tenant=tenant))).tenant not in NOBODYS


async def test_subject_that_looks_reserved_is_fine_with_a_tenant_of_the_issuer(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    caller = await caller_of(authenticator, realm.token(sub="user:7", tenant="acme"))
    assert (caller.subject, caller.tenant) == ("user:7", "keycloak/acme")


@pytest.mark.parametrize(
    "issuer",
    ["http://169.254.169.254/latest", "http://127.0.0.1:6379", "file:///etc/passwd", "gopher://127.0.0.1/_"],
)
async def test_issuer_in_a_token_causes_no_call_to_where_it_points(
    authenticator: BearerAuthenticator, realm: Realm, issuer: str
) -> None:
    message = await refusal_of(authenticator, realm.token(iss=issuer))
    assert message == "The token's issuer is not known here."
    inside = f"{realm.web.url}/inside"
    assert await refusal_of(authenticator, realm.token(iss=inside)) == message
    assert realm.web.requests == []


@pytest.mark.parametrize("twin", ["local_issuer", "keycloak_issuer"])
def test_two_issuers_of_one_name_stop_the_start(settings: Settings, twin: str) -> None:
    provider = OidcProvider(name="twin", issuer=getattr(settings, twin), audience="charter")
    with pytest.raises(SettingsInvalid, match="OIDC_PROVIDERS"):
        build_authenticator(settings.model_copy(update={"oidc_providers": (provider,)}))


async def test_key_that_was_withdrawn_does_not_live_on_in_a_long_token(
    authenticator: BearerAuthenticator, realm: Realm, clock: HandSetClock
) -> None:
    token = realm.token(exp=int((clock() + timedelta(days=3650)).timestamp()))
    await caller_of(authenticator, token)
    realm.publish(an_ed25519_key("second"))
    clock.move(seconds=VERIFIED_FOR.total_seconds() - 1)
    assert isinstance(authenticator(token), Caller)
    clock.move(seconds=1)
    assert await refusal_of(authenticator, token) == "The token's key is not known."


async def test_client_credentials_token_of_keycloak_is_of_a_service(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    token = realm.token(
        azp="batch",
        client_id="batch",
        preferred_username="service-account-batch",
        sid=None,
        email=None,
        name=None,
        realm_access={"roles": ["default-roles-main"]},
    )
    caller = await caller_of(authenticator, token)
    assert (caller.kind, caller.session_id) == ("service", None)
