"""A genuine signature is not enough: issuer, audience, times and kind have to fit."""

import pytest

from charter.identity.tokens.authentication import BearerAuthenticator, build_authenticator
from charter.identity.tokens.local_tokens import Grant, TokenMint
from charter.platform.settings.loading import SettingsInvalid
from charter.settings import Settings
from tests.builders import HandSetClock
from tests.unit.identity.tokens.bearers import caller_of, refusal_of
from tests.unit.identity.tokens.realm import AUDIENCE, SECONDS, Realm, sign

pytestmark = pytest.mark.anyio

EXPIRED = "The token has expired."
NOT_ACCESS = "The token is not an access token."


@pytest.mark.parametrize(
    ("exp", "is_good"), [(SECONDS + 1, True), (SECONDS - 29, True), (SECONDS - 30, False)]
)
async def test_expired_token_is_refused_half_a_minute_later(
    authenticator: BearerAuthenticator, realm: Realm, exp: int, is_good: bool
) -> None:
    token = realm.token(exp=exp)
    if is_good:
        assert await caller_of(authenticator, token)
    else:
        assert await refusal_of(authenticator, token) == EXPIRED


@pytest.mark.parametrize("claim", ["nbf", "iat"])
async def test_token_from_the_future_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, claim: str
) -> None:
    assert await caller_of(authenticator, realm.token_with({claim: SECONDS + 30}))
    assert await refusal_of(authenticator, realm.token_with({claim: SECONDS + 31}))


@pytest.mark.parametrize("claim", ["exp", "iat", "sub", "iss", "aud"])
async def test_missing_claim_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, own: TokenMint, claim: str
) -> None:
    assert await refusal_of(authenticator, realm.token_with({claim: None}))
    claims = realm.claims(**{"iss": own.issuer, "typ": None, claim: None})
    token = sign({"typ": "at+jwt", "kid": own.keys.key_id}, claims, own.keys.signing)
    assert await refusal_of(authenticator, token)


@pytest.mark.parametrize("claim", ["exp", "iat", "nbf"])
@pytest.mark.parametrize("value", ["1793188800", True, [1], -1, 10**400, 1e18], ids=repr)
async def test_time_that_is_no_time_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, claim: str, value: object
) -> None:
    assert await refusal_of(authenticator, realm.token_with({claim: value}))


@pytest.mark.parametrize("claim", ["sub", "tenant", "sid"])
@pytest.mark.parametrize("value", ["", 7, ["alice"], "a\x00b", "a\nb", "x" * 256], ids=repr)
async def test_unusable_identifier_is_refused_and_never_replaced(
    authenticator: BearerAuthenticator, realm: Realm, claim: str, value: object
) -> None:
    message = await refusal_of(authenticator, realm.token_with({claim: value}))
    assert message == f"The token lacks a usable claim {claim}."


@pytest.mark.parametrize(
    "audience", ["other", ["account", "other"], [], "", "charter2", {"charter": 1}, [["charter"]]]
)
async def test_wrong_audience_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, audience: object
) -> None:
    token = realm.token(aud=audience, azp=AUDIENCE)
    assert await refusal_of(authenticator, token) == "The token is for another audience."


async def test_audience_may_be_a_text(authenticator: BearerAuthenticator, realm: Realm) -> None:
    assert await caller_of(authenticator, realm.token(aud=AUDIENCE))


async def test_wrong_issuer_is_refused_to_the_letter(
    authenticator: BearerAuthenticator, realm: Realm, own: TokenMint
) -> None:
    others = [f"{realm.issuer}/", realm.issuer.upper(), f" {realm.issuer}", "https://evil.example.com", ""]
    for issuer in [*others, f"{own.issuer}/"]:
        message = await refusal_of(authenticator, realm.token(iss=issuer))
        assert message == "The token's issuer is not known here."
    assert realm.web.requests == []


@pytest.mark.parametrize(
    "kind", ["ID", "Refresh", "Offline", "Logout", "bearer", "DPoP", "", None, 7, ["Bearer"]]
)
@pytest.mark.parametrize("media_type", ["JWT", "at+jwt"])
async def test_other_tokens_of_keycloak_are_no_access_tokens(
    authenticator: BearerAuthenticator, realm: Realm, kind: object, media_type: str
) -> None:
    claims = realm.claims() | {"typ": kind}
    token = sign({"typ": media_type, "kid": realm.key.kid}, claims, realm.key)
    assert await refusal_of(authenticator, token) == NOT_ACCESS


@pytest.mark.parametrize("mark", ["nonce", "at_hash", "c_hash", "s_hash"])
async def test_id_token_of_another_provider_is_no_access_token(
    authenticator: BearerAuthenticator, realm: Realm, mark: str
) -> None:
    assert await refusal_of(authenticator, realm.token_with({"typ": None, mark: "abc"})) == NOT_ACCESS


@pytest.mark.parametrize("azp", [None, AUDIENCE, "telephone"])
@pytest.mark.parametrize("aud", [AUDIENCE, [AUDIENCE], [AUDIENCE, "account"]])
@pytest.mark.parametrize("media_type", ["JWT", None])
async def test_id_token_without_a_mark_is_no_access_token_where_audience_and_client_are_one(
    authenticator: BearerAuthenticator, realm: Realm, aud: object, azp: str | None, media_type: str | None
) -> None:
    token = realm.token(header={"typ": media_type}, typ=None, scope=None, aud=aud, azp=azp, auth_time=SECONDS)
    assert await refusal_of(authenticator, token) == NOT_ACCESS


@pytest.mark.parametrize(
    "evidence",
    [
        {"scope": "read"},
        {"scp": ["read"]},
        {"azp": "import", "azpacr": "1"},
        {"client_id": "import"},
        {"appid": "import"},
    ],
)
async def test_access_token_without_a_mark_has_what_no_id_token_has(
    authenticator: BearerAuthenticator, realm: Realm, evidence: dict[str, object]
) -> None:
    claims = {"typ": None, "scope": None, "azp": None, "aud": AUDIENCE} | evidence
    assert await caller_of(authenticator, realm.token_with(claims))


@pytest.mark.parametrize("media_type", ["id+jwt", "logout+jwt", "dpop+jwt", "JWE", "x"])
async def test_header_of_another_kind_of_token_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, media_type: str
) -> None:
    assert await refusal_of(authenticator, realm.token(header={"typ": media_type})) == NOT_ACCESS


@pytest.mark.parametrize("media_type", ["at+jwt", "AT+JWT", "application/at+jwt", "JWT"])
async def test_access_token_without_keycloak_s_mark_is_accepted(
    authenticator: BearerAuthenticator, realm: Realm, media_type: str
) -> None:
    assert await caller_of(authenticator, realm.token(typ=None, header={"typ": media_type}))


@pytest.mark.parametrize("media_type", ["JWT", "refresh+jwt", "", "id+jwt", "jwt"])
async def test_own_token_without_the_type_of_access_tokens_is_refused(
    authenticator: BearerAuthenticator, own: TokenMint, realm: Realm, media_type: str
) -> None:
    claims = realm.claims(iss=own.issuer)
    token = sign({"typ": media_type, "kid": own.keys.key_id}, claims, own.keys.signing)
    assert await refusal_of(authenticator, token) == NOT_ACCESS
    token = sign({"kid": own.keys.key_id}, claims, own.keys.signing)
    assert await refusal_of(authenticator, token) == NOT_ACCESS


async def test_opaque_refresh_token_is_no_access_token(authenticator: BearerAuthenticator) -> None:
    assert await refusal_of(authenticator, "rt_4f0c1d2e3b4a5968778695a4b3c2d1e0")


async def test_same_subject_from_two_issuers_is_two_identities(
    authenticator: BearerAuthenticator, realm: Realm, own: TokenMint
) -> None:
    here = await caller_of(authenticator, own.mint(Grant(subject="alice", tenant="local")))
    there = await caller_of(authenticator, realm.token(sub="alice"))
    assert here.subject == there.subject
    assert (here.issuer, here.tenant) != (there.issuer, there.tenant)


async def test_two_issuers_cannot_have_one_name(settings: Settings, clock: HandSetClock) -> None:
    twins = settings.model_copy(update={"local_issuer": settings.keycloak_issuer})
    with pytest.raises(SettingsInvalid, match="KEYCLOAK_ISSUER"):
        build_authenticator(twins, clock)


async def test_without_keycloak_its_tokens_are_of_an_unknown_issuer(
    settings: Settings, clock: HandSetClock, realm: Realm
) -> None:
    alone = settings.model_copy(update={"keycloak_issuer": None, "keycloak_audience": None})
    authenticator = build_authenticator(alone, clock)
    assert await refusal_of(authenticator, realm.token()) == "The token's issuer is not known here."
    assert realm.web.requests == []
