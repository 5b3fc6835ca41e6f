"""An ID token counts for the one login that it was issued for."""

import hmac
from hashlib import sha256

import pytest

from charter.identity.single_sign_on.domain import LoginRefused
from charter.identity.single_sign_on.id_tokens import IdTokens
from charter.identity.tokens.key_fetching import RemoteKeys
from charter.identity.tokens.verification import fetch_json_lazily
from charter.shared.errors import DependencyUnavailable
from tests.builders import HandSetClock
from tests.unit.identity.tokens.realm import (
    SECONDS,
    Realm,
    an_ec_key,
    base64url,
    sign,
    unsigned,
)

pytestmark = pytest.mark.anyio

GOOD = {"aud": "charter-web", "typ": "ID", "azp": "charter-web", "nonce": "n-1"}


@pytest.fixture
def id_tokens(realm: Realm, clock: HandSetClock) -> IdTokens:
    keys = RemoteKeys(realm.issuer, None, fetch_json_lazily, clock)
    return IdTokens(realm.issuer, "charter-web", keys, clock)


async def refusal_of(id_tokens: IdTokens, token: object) -> str:
    with pytest.raises(LoginRefused) as refused:
        await id_tokens.verify(token, "n-1")
    return str(refused.value)


@pytest.mark.parametrize(
    "changes",
    [{}, {"azp": None}, {"typ": None}, {"aud": ["charter-web"]}, {"aud": ["charter-web", "other"]}],
)
async def test_token_of_this_login_is_accepted(
    id_tokens: IdTokens, realm: Realm, changes: dict[str, object]
) -> None:
    claims = await id_tokens.verify(realm.token_with({**GOOD, **changes}), "n-1")
    assert claims["email"] == "alice@example.com"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"nonce": "n-2"}, "another login"),
        ({"nonce": None}, "nonce"),
        ({"nonce": 7}, "nonce"),
        ({"aud": "charter"}, "another audience"),
        ({"aud": None}, "another audience"),
        ({"azp": "other"}, "another client"),
        ({"aud": ["charter-web", "other"], "azp": None}, "another client"),
        ({"iss": "https://evil.example.com"}, "another issuer"),
        ({"iss": None}, "another issuer"),
        ({"exp": SECONDS - 30}, "expired"),
        ({"exp": None}, "exp"),
        ({"iat": SECONDS + 31}, "future"),
        ({"iat": None}, "iat"),
        ({"sub": None}, "sub"),
        ({"sub": "x" * 256}, "sub"),
        ({"typ": "Bearer"}, "no ID token"),
        ({"typ": "Logout"}, "no ID token"),
    ],
)
async def test_token_of_something_else_is_refused(
    id_tokens: IdTokens, realm: Realm, changes: dict[str, object], reason: str
) -> None:
    assert reason in await refusal_of(id_tokens, realm.token_with({**GOOD, **changes}))


async def test_trailing_slash_makes_another_issuer(id_tokens: IdTokens, realm: Realm) -> None:
    token = realm.token_with({**GOOD, "iss": f"{realm.issuer}/"})
    assert "another issuer" in await refusal_of(id_tokens, token)


async def test_token_signed_by_somebody_else_is_refused(id_tokens: IdTokens, realm: Realm) -> None:
    claims = realm.claims(**GOOD)
    forged = sign({"kid": "first"}, claims, an_ec_key("first"))
    assert "signature is wrong" in await refusal_of(id_tokens, forged)
    unknown = sign({"kid": "unknown"}, claims, an_ec_key("unknown"))
    assert "key is not known" in await refusal_of(id_tokens, unknown)


@pytest.mark.parametrize("algorithm", ["none", "HS256"])
async def test_algorithm_off_the_list_is_refused(id_tokens: IdTokens, realm: Realm, algorithm: str) -> None:
    text = unsigned({"alg": algorithm, "kid": "first"}, realm.claims(**GOOD))
    signature = base64url(hmac.digest(b"100% secret", text.encode(), sha256))
    assert "algorithm is not accepted" in await refusal_of(id_tokens, f"{text}.{signature}")


@pytest.mark.parametrize("token", [None, 7, "", "abc", "a.b.c"])
async def test_what_is_no_token_is_refused(id_tokens: IdTokens, token: object) -> None:
    await refusal_of(id_tokens, token)


async def test_keys_that_are_away_refuse_nothing_and_accept_nothing(
    id_tokens: IdTokens, realm: Realm
) -> None:
    realm.web.pages.clear()
    with pytest.raises(DependencyUnavailable):
        await id_tokens.verify(realm.token_with(GOOD), "n-1")
