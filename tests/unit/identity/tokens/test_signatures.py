"""No token counts without the issuer's own signature, made with an algorithm that is accepted."""

import hmac
import json
from hashlib import sha256

import pytest
from joserfc.errors import UnsupportedAlgorithmError
from joserfc.jwk import JWKRegistry
from joserfc.jws import JWSRegistry

from charter.identity.tokens.authentication import BearerAuthenticator
from charter.identity.tokens.local_tokens import Grant, TokenMint
from charter.identity.tokens.signatures import ALGORITHMS, REGISTRY
from tests.unit.identity.tokens.bearers import caller_of, refusal_of
from tests.unit.identity.tokens.realm import (
    Realm,
    WebServer,
    a_key,
    an_ec_key,
    an_rsa_key,
    base64url,
    sign,
    unsigned,
)

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("key_type", ["RSA", "EC", "OKP"])
async def test_accepted_algorithms_verify(
    authenticator: BearerAuthenticator, realm: Realm, key_type: str
) -> None:
    key = a_key(key_type)
    realm.publish(key)
    assert (await caller_of(authenticator, realm.token(key=key))).issuer == realm.issuer


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", "nOnE"])
@pytest.mark.parametrize("signature", ["", "c2ln"])
async def test_algorithm_none_is_refused_in_any_case(
    authenticator: BearerAuthenticator, realm: Realm, algorithm: str, signature: str
) -> None:
    token = unsigned({"alg": algorithm, "kid": "first"}, realm.claims())
    assert await refusal_of(authenticator, f"{token}.{signature}") == "The token's algorithm is not accepted."


async def test_public_key_as_hmac_secret_is_refused(authenticator: BearerAuthenticator, realm: Realm) -> None:
    key = an_rsa_key("k")
    realm.publish(key)
    jwk = json.dumps(key.as_dict(private=False)).encode()
    text = unsigned({"alg": "HS256", "kid": "k", "typ": "JWT"}, realm.claims())
    for secret in (key.as_pem(private=False), key.as_der(private=False), jwk):
        token = f"{text}.{base64url(hmac.digest(secret, text.encode(), sha256))}"
        assert await refusal_of(authenticator, token) == "The token's algorithm is not accepted."


@pytest.mark.parametrize("algorithm", ["RS384", "RS512", "PS256"])
async def test_algorithm_off_the_list_is_refused_though_its_signature_is_right(
    authenticator: BearerAuthenticator, realm: Realm, algorithm: str
) -> None:
    key = an_rsa_key("k")
    realm.publish(key)
    token = realm.token(key=key, header={"alg": algorithm})
    assert await refusal_of(authenticator, token) == "The token's algorithm is not accepted."


@pytest.mark.parametrize("algorithm", [None, 256, ["RS256"], {"RS256": 1}, "", "ES256 "])
async def test_malformed_algorithm_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, algorithm: object
) -> None:
    token = unsigned({"alg": algorithm, "kid": "first"}, realm.claims())
    assert await refusal_of(authenticator, f"{token}.c2ln")


async def test_key_is_used_for_its_own_algorithm_only(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    token = unsigned({"alg": "RS256", "kid": "first"}, realm.claims())
    assert await refusal_of(authenticator, f"{token}.c2ln") == "The token's key is not known."


@pytest.mark.parametrize(
    ("key_type", "curve", "meaning"),
    [
        ("EC", "P-384", {}),
        ("OKP", "Ed448", {}),
        ("EC", "P-256", {"use": "enc"}),
        ("EC", "P-256", {"alg": "ECDH-ES"}),
    ],
)
async def test_key_meant_for_something_else_verifies_nothing(
    authenticator: BearerAuthenticator, realm: Realm, key_type: str, curve: str, meaning: dict[str, str]
) -> None:
    key = JWKRegistry.generate_key(key_type, curve)
    realm.publish_jwks([key.as_dict(private=False, kid="k", **meaning)])
    token = unsigned({"alg": "EdDSA" if key_type == "OKP" else "ES256", "kid": "k"}, realm.claims())
    assert await refusal_of(authenticator, f"{token}.c2ln") == "The token's key is not known."


async def test_symmetric_and_broken_keys_of_a_set_are_left_out(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    broken: list[object] = [
        {"kty": "oct", "k": "c2VjcmV0", "kid": "o"},
        {"kty": "RSA", "kid": "r"},
        {"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA", "kid": "e"},
        {"kty": ["EC"], "kid": "l"},
        {"kid": "n"},
        "text",
    ]
    realm.publish_jwks([*broken, realm.key.as_dict(private=False)])
    assert (await caller_of(authenticator, realm.token())).tenant


@pytest.mark.filterwarnings("ignore:Key size should be:joserfc.errors.SecurityWarning")
async def test_short_rsa_key_verifies_nothing(authenticator: BearerAuthenticator, realm: Realm) -> None:
    key = an_rsa_key("k", 1024)
    realm.publish(key)
    assert await refusal_of(authenticator, realm.token(key=key)) == "The token's key is not known."


@pytest.mark.parametrize("parameter", ["jku", "x5u"])
async def test_url_in_a_header_causes_no_call(
    authenticator: BearerAuthenticator, realm: Realm, web: WebServer, parameter: str
) -> None:
    attacker = an_ec_key("first")
    web.serve("/evil", {"keys": [attacker.as_dict(private=False)]})
    header = {parameter: f"{web.url}/evil"}
    assert await refusal_of(authenticator, realm.token(key=attacker, header=header))
    assert "/evil" not in web.requests


async def test_malformed_header_of_a_genuine_token_is_refused(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    for header in ({"jku": "file:///etc/passwd"}, {"jwk": "text"}, {"x5c": 7}, {"cty": 7}):
        assert await refusal_of(authenticator, realm.token(header=header))


def test_library_is_kept_to_the_accepted_algorithms() -> None:
    for name in set(JWSRegistry.algorithms) - ALGORITHMS:
        with pytest.raises(UnsupportedAlgorithmError):
            REGISTRY.get_alg(name)


async def test_key_in_a_header_proves_nothing(authenticator: BearerAuthenticator, realm: Realm) -> None:
    attacker = an_ec_key("first")
    for header in ({"jwk": attacker.as_dict(private=False)}, {"x5c": ["MIIB"]}):
        token = realm.token(key=attacker, header=header)
        assert await refusal_of(authenticator, token) == "The token's signature is wrong."


async def test_meaningless_headers_of_a_genuine_token_are_ignored(
    authenticator: BearerAuthenticator, realm: Realm, web: WebServer
) -> None:
    header = {"jku": f"{web.url}/evil", "x5t#S256": "abc", "cty": "JWT", "new": {"any": 1}}
    assert (await caller_of(authenticator, realm.token(header=header))).kind == "user"
    assert "/evil" not in web.requests


@pytest.mark.parametrize(
    "header", [{"crit": ["exp"]}, {"crit": []}, {"b64": False, "crit": ["b64"]}, {"b64": False}]
)
async def test_critical_headers_are_refused(
    authenticator: BearerAuthenticator, realm: Realm, header: dict[str, object]
) -> None:
    assert await refusal_of(authenticator, realm.token(header=header))


async def test_tampered_payload_is_refused(authenticator: BearerAuthenticator, realm: Realm) -> None:
    header, _, signature = realm.token().split(".")
    payload = unsigned({}, realm.claims(sub="somebody else")).split(".")[1]
    assert (
        await refusal_of(authenticator, f"{header}.{payload}.{signature}")
        == "The token's signature is wrong."
    )


async def test_tampered_signature_is_refused(authenticator: BearerAuthenticator, realm: Realm) -> None:
    text, _, signature = realm.token().rpartition(".")
    for other in ("", "AAAA", signature[:-2], f"{signature}AAAA", f"{signature}=", signature[::-1]):
        assert await refusal_of(authenticator, f"{text}.{other}")


async def test_issuer_s_token_signed_with_another_issuer_s_key_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, own: TokenMint
) -> None:
    key = own.keys.signing
    forged = realm.token(key=key, header={"kid": own.keys.key_id})
    assert await refusal_of(authenticator, forged) == "The token's key is not known."
    claims = realm.claims(iss=own.issuer, roles=["admin"])
    forged = sign({"typ": "at+jwt", "kid": realm.key.kid}, claims, realm.key)
    assert await refusal_of(authenticator, forged) == "The token's key is not known."


NO_TOKEN = {
    "empty": "",
    "one part": "abc",
    "two parts": "a.b",
    "no Base64": "a.b.c",
    "five parts": "a.b.c.d.e",
    "empty parts": "..",
    "not ASCII": "é.é.é",
    "header no object": unsigned("[1]", {"iss": "x"}) + ".c2ln",
    "header deep": unsigned("[" * 3000, {"iss": "x"}) + ".c2ln",
    "payload deep": unsigned({"alg": "ES256"}, "[" * 3000) + ".c2ln",
    "payload no object": unsigned({"alg": "ES256"}, "[]") + ".c2ln",
    "number too long": unsigned({"alg": "ES256"}, "7" * 5000) + ".c2ln",
    "not a number": unsigned({"alg": "ES256"}, '{"exp": NaN}') + ".c2ln",
    "infinite": unsigned({"alg": "ES256"}, '{"exp": 1e999}') + ".c2ln",
    "lone surrogate": unsigned({"alg": "ES256"}, '{"name": "\\ud800"}') + ".c2ln",
}


@pytest.mark.parametrize("credential", NO_TOKEN.values(), ids=NO_TOKEN)
async def test_what_is_no_token_is_refused(authenticator: BearerAuthenticator, credential: str) -> None:
    assert await refusal_of(authenticator, credential) == "The credential is not a signed token."


@pytest.mark.parametrize(
    "header", ['["alg"]', {"alg": "ES256", "kid": {"a": 1}}, {"alg": "ES256", "kid": None}]
)
async def test_malformed_header_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, header: object
) -> None:
    token = unsigned(header, realm.claims()) + ".c2ln"
    assert await refusal_of(authenticator, token) == "The token's header is not understood."


async def test_malformed_issuer_is_unknown(authenticator: BearerAuthenticator, realm: Realm) -> None:
    token = unsigned({"alg": "ES256", "kid": "first"}, realm.claims(iss=[realm.issuer])) + ".c2ln"
    assert await refusal_of(authenticator, token) == "The token's issuer is not known here."


async def test_too_long_a_token_is_refused_before_anything_is_decoded(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    token = realm.token(name="x" * 20_000)
    assert await refusal_of(authenticator, token) == "The token is too long."
    assert realm.web.requests == []


async def test_refusal_does_not_repeat_the_token(authenticator: BearerAuthenticator, own: TokenMint) -> None:
    token = own.mint(Grant(subject="alice", tenant="alice"))[:-4] + "AAAA"
    message = await refusal_of(authenticator, token)
    assert not any(part in message for part in token.split("."))
