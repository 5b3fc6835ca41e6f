"""The conversation with a provider: what is asked, and what is believed of the answers."""

import base64
import json
from urllib.parse import parse_qs, urlsplit

import pytest

from charter.identity.oidc_providers import OidcProvider
from charter.identity.single_sign_on.authorization_code import Client
from charter.identity.single_sign_on.domain import LoginRefused, ProviderUnreachable, ProviderUser
from charter.identity.single_sign_on.provider_client import ProviderClient
from tests.builders import HandSetClock
from tests.unit.identity.tokens.realm import Page, Realm, WebServer

pytestmark = pytest.mark.anyio

REDIRECT = "http://localhost:8000/v1/auth/oidc/main/callback"
ID_CLAIMS = {"aud": "charter-web", "typ": "ID", "azp": "charter-web", "nonce": "n", "email_verified": True}


def answer_with(realm: Realm, **changes: object) -> None:
    token = realm.token_with({**ID_CLAIMS, **changes})
    realm.web.serve("/token", {"access_token": "at", "token_type": "Bearer", "id_token": token})


async def user_at(provider: ProviderClient) -> ProviderUser:
    return await provider.find_out_who(code="c d", code_verifier="v" * 64, nonce="n")


def change_metadata(web: WebServer, **changes: object) -> None:
    metadata = json.loads(web.pages[Realm.DISCOVERY].body) | changes
    web.serve(Realm.DISCOVERY, {name: value for name, value in metadata.items() if value is not None})


async def test_login_begins_with_challenge_state_and_nonce(provider: ProviderClient) -> None:
    url = await provider.login_url(state="s", nonce="n", code_verifier="v" * 64)
    query = parse_qs(urlsplit(url).query)
    assert urlsplit(url).path == "/auth"
    assert query.pop("code_challenge")[0] not in {"v" * 64, ""}
    assert query == {
        "response_type": ["code"],
        "client_id": ["charter-web"],
        "redirect_uri": [REDIRECT],
        "scope": ["openid email profile"],
        "state": ["s"],
        "nonce": ["n"],
        "code_challenge_method": ["S256"],
    }


async def test_code_is_exchanged_with_verifier_and_encoded_secret(
    provider: ProviderClient, realm: Realm
) -> None:
    answer_with(realm)
    user = await user_at(provider)
    assert (user.email, user.is_email_verified, user.name) == ("alice@example.com", True, "Alice Adams")
    ((authorization, body),) = realm.web.forms
    assert parse_qs(body) == {
        "grant_type": ["authorization_code"],
        "code": ["c d"],
        "redirect_uri": [REDIRECT],
        "code_verifier": ["v" * 64],
    }
    assert authorization == "Basic " + base64.b64encode(b"charter-web:100%25+secret").decode()


@pytest.mark.parametrize("secret", ["100% secret", None])
async def test_client_proves_itself_in_the_form_where_the_provider_wants_it(
    realm: Realm, clock: HandSetClock, secret: str | None
) -> None:
    change_metadata(realm.web, token_endpoint_auth_methods_supported=["client_secret_post"])
    client = Client(client_id="charter-web", client_secret=secret, scopes="openid", redirect_uri=REDIRECT)
    settings = OidcProvider(name="main", issuer=realm.issuer, audience="charter")
    answer_with(realm)
    await user_at(ProviderClient(settings, client, clock))
    ((authorization, body),) = realm.web.forms
    assert authorization is None
    assert parse_qs(body)["client_id"] == ["charter-web"]
    assert parse_qs(body).get("client_secret") == (None if secret is None else [secret])


async def test_provider_that_takes_no_secret_is_of_no_use(provider: ProviderClient, realm: Realm) -> None:
    change_metadata(realm.web, token_endpoint_auth_methods_supported=["private_key_jwt"])
    with pytest.raises(ProviderUnreachable):
        await user_at(provider)


async def test_thin_id_token_is_filled_from_the_userinfo_endpoint(
    provider: ProviderClient, realm: Realm
) -> None:
    answer_with(realm, email=None, name=None, email_verified=None, preferred_username=None)
    subject = realm.claims()["sub"]
    userinfo = {"sub": subject, "email": "a@b.example", "email_verified": True, "name": "A", "nonce": "x"}
    realm.web.serve("/userinfo", userinfo)
    user = await user_at(provider)
    assert (user.email, user.is_email_verified, user.name) == ("a@b.example", True, "A")
    realm.web.serve("/userinfo", {**userinfo, "sub": "mallory"})
    with pytest.raises(LoginRefused, match="another user"):
        await user_at(provider)


@pytest.mark.parametrize("said", [{}, {"email_verified": False}])
async def test_address_is_verified_where_it_is_told(
    provider: ProviderClient, realm: Realm, said: dict[str, object]
) -> None:
    """A token that tells no address verifies none that is told elsewhere."""
    answer_with(realm, email=None, email_verified=True)
    realm.web.serve("/userinfo", {"sub": realm.claims()["sub"], "email": "a@b.example", **said})
    user = await user_at(provider)
    assert (user.email, user.is_email_verified) == ("a@b.example", False)


async def test_provider_without_userinfo_endpoint_tells_no_address(
    provider: ProviderClient, realm: Realm
) -> None:
    change_metadata(realm.web, userinfo_endpoint=None)
    answer_with(realm, email=None)
    assert (await user_at(provider)).email is None


@pytest.mark.parametrize("said", ["true", 1, None, "yes", ["true"]])
async def test_only_true_is_verified(provider: ProviderClient, realm: Realm, said: object) -> None:
    answer_with(realm, email_verified=said)
    assert not (await user_at(provider)).is_email_verified


@pytest.mark.parametrize("email", [7, ["a@b.example"]])
async def test_what_is_no_address_is_left_out(provider: ProviderClient, realm: Realm, email: object) -> None:
    answer_with(realm, email=email)
    user = await user_at(provider)
    assert (user.email, user.is_email_refused) == (None, False)


@pytest.mark.parametrize(
    "email",
    [
        *("alice", "a\x00@b.example", "x" * 255 + "@b.example", "a b@example.com", '"a"@example.com'),
        *(
            "victim@busine\u00df.example",
            "\u212aate@example.com",
            "\uff21lice@example.com",
            "jürgen@example.com",
        ),
    ],
    ids=ascii,
)
async def test_address_that_no_account_can_have_is_known_as_such(
    provider: ProviderClient, realm: Realm, email: str
) -> None:
    answer_with(realm, email=email)
    user = await user_at(provider)
    assert (user.email, user.is_email_refused) == (None, True)


@pytest.mark.parametrize("name", ["", "   ", "\u3000", "\u3164", "\u2800 \ufe0f", "a\x00", "a\nb", 7])
async def test_name_of_blanks_or_signs_that_are_not_printed_is_none(
    provider: ProviderClient, realm: Realm, name: object
) -> None:
    answer_with(realm, name=name, preferred_username=None)
    assert (await user_at(provider)).name is None
    answer_with(realm, name=name, preferred_username="alice")
    assert (await user_at(provider)).name == "alice"


async def test_refused_code_is_the_user_s_to_mend(provider: ProviderClient, realm: Realm) -> None:
    realm.web.pages["/token"] = Page(b'{"error": "invalid_grant"}', 400)
    with pytest.raises(LoginRefused, match="log in again"):
        await user_at(provider)


@pytest.mark.parametrize(
    "page",
    [
        Page(b'{"error": "invalid_client"}', 401),
        Page(b'{"error": ["invalid_grant"]}', 400),
        Page(b"down", 503),
        Page(b"<html>", 200),
        Page(b'{"access_token": "' + b"x" * 300_000 + b'"}', 200),
        Page(b"", 302, {"Location": "/elsewhere"}),
        Page(b"", 404),
    ],
    ids=["client", "odd error", "503", "no JSON", "large", "redirect", "404"],
)
async def test_answer_that_is_none_is_the_provider_s_fault(
    provider: ProviderClient, realm: Realm, page: Page
) -> None:
    realm.web.pages["/token"] = page
    with pytest.raises(ProviderUnreachable, match="The provider main does not answer"):
        await user_at(provider)
    assert "/elsewhere" not in realm.web.requests


async def test_answer_without_id_token_is_refused(provider: ProviderClient, realm: Realm) -> None:
    realm.web.serve("/token", {"access_token": "at", "token_type": "Bearer"})
    with pytest.raises(LoginRefused, match="without an ID token"):
        await user_at(provider)


async def test_provider_that_is_down_is_not_asked_by_everybody(
    provider: ProviderClient, web: WebServer, clock: HandSetClock
) -> None:
    page = web.pages.pop(Realm.DISCOVERY)
    for _ in range(5):
        with pytest.raises(ProviderUnreachable):
            await provider.login_url(state="s", nonce="n", code_verifier="v" * 64)
    assert len(web.requests) == 1
    web.pages[Realm.DISCOVERY] = page
    clock.move(seconds=5)
    assert await provider.login_url(state="s", nonce="n", code_verifier="v" * 64)


async def test_metadata_of_another_issuer_is_not_believed(
    provider: ProviderClient, web: WebServer, clock: HandSetClock
) -> None:
    for issuer in ("https://evil.example.com", web.url + "/realms/main/"):
        change_metadata(web, issuer=issuer)
        clock.move(seconds=5)
        with pytest.raises(ProviderUnreachable):
            await provider.login_url(state="s", nonce="n", code_verifier="v" * 64)


@pytest.mark.parametrize("endpoint", [None, 7, "file:///etc/passwd", "javascript:alert(1)", "//evil"])
async def test_endpoint_that_is_no_url_is_not_used(
    provider: ProviderClient, web: WebServer, endpoint: object
) -> None:
    change_metadata(web, authorization_endpoint=endpoint)
    with pytest.raises(ProviderUnreachable):
        await provider.login_url(state="s", nonce="n", code_verifier="v" * 64)


async def test_metadata_is_asked_for_again_after_a_while(
    provider: ProviderClient, web: WebServer, clock: HandSetClock
) -> None:
    for _ in range(3):
        await provider.login_url(state="s", nonce="n", code_verifier="v" * 64)
    assert web.requests == [Realm.DISCOVERY]
    clock.move(minutes=10)
    await provider.login_url(state="s", nonce="n", code_verifier="v" * 64)
    assert web.requests == [Realm.DISCOVERY] * 2


async def test_answer_may_leave_its_issuer_out_unless_the_provider_names_it_always(
    provider: ProviderClient, realm: Realm, clock: HandSetClock
) -> None:
    await provider.require_issuer(None)
    await provider.require_issuer(realm.issuer)
    with pytest.raises(LoginRefused, match="another provider"):
        await provider.require_issuer(f"{realm.issuer}/")
    change_metadata(realm.web, authorization_response_iss_parameter_supported=True)
    clock.move(minutes=10)
    with pytest.raises(LoginRefused, match="another provider"):
        await provider.require_issuer(None)
