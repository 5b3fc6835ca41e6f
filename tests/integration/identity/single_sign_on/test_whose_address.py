"""Whose account an address that a provider tells leads to: the one with the same address, or none."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from charter.development.redis import EmbeddedRedis
from charter.identity.oidc_providers import OidcProvider
from charter.settings import Settings
from charter.shared.clock import utc_now
from tests.integration.conftest import AddPerson, Execute, emptied
from tests.integration.one_database import OneDatabase
from tests.unit.identity.tokens.realm import AUDIENCE, Realm, an_ec_key, running_web_server

pytestmark = pytest.mark.anyio

Realms = Mapping[str, Realm]


@pytest.fixture
def realms() -> Iterator[Realms]:
    """Two providers, `school` and `partner`, whose users have the same numbers."""
    with running_web_server() as one, running_web_server() as other:
        realms = {"school": Realm(one), "partner": Realm(other, key=an_ec_key("other"))}
        for realm in realms.values():
            realm.web.serve(
                Realm.DISCOVERY,
                {
                    "issuer": realm.issuer,
                    "jwks_uri": realm.web.url + realm.certs,
                    "authorization_endpoint": f"{realm.web.url}/auth",
                    "token_endpoint": f"{realm.web.url}/token",
                },
            )
        yield realms


@pytest.fixture
def settings(
    one_database: OneDatabase, redis_server: EmbeddedRedis, signing_key: str, realms: Realms
) -> Settings:
    providers = [
        OidcProvider(name=name, issuer=realm.issuer, audience=AUDIENCE, client_id="web")
        for name, realm in realms.items()
    ]
    changes: dict[str, Any] = {
        "oidc_providers": tuple(providers),
        "secret_key": "of the tests of addresses, and long enough",
    }
    return emptied(one_database, redis_server, signing_key).model_copy(update=changes)


class Browser:
    """Logs in at the providers, each of which says what it is told to."""

    def __init__(self, client: httpx.AsyncClient, realms: Realms) -> None:
        self._client = client
        self._realms = realms

    async def log_in(self, email: str, *, at: str = "school", subject: str = "5") -> httpx.Response:
        realm = self._realms[at]
        started = await self._client.get(f"/v1/auth/oidc/{at}/login")
        asked = parse_qs(urlsplit(started.headers["location"]).query)
        now = int(utc_now().timestamp())
        told = {"sub": subject, "email": email, "email_verified": True, "nonce": asked["nonce"][0]}
        token = realm.token_with(
            {"typ": "ID", "aud": "web", "azp": "web", "iat": now, "exp": now + 300} | told
        )
        realm.web.serve("/token", {"access_token": "a", "token_type": "Bearer", "id_token": token})
        answer = {"code": "c", "state": asked["state"][0]}
        return await self._client.get(f"/v1/auth/oidc/{at}/callback", params=answer)


@pytest.fixture
def browser(client: httpx.AsyncClient, realms: Realms) -> Browser:
    return Browser(client, realms)


@pytest.mark.parametrize(
    ("address", "alike"),
    [
        ("victim@business.example", "victim@busine\u00df.example"),
        ("kate@example.com", "\u212aate@example.com"),
        ("victim@example.com", "\uff56ictim@example.com"),
        ("victim@example.com", "victim@\uff45xample.com"),
        ("fiona@example.com", "\ufb01ona@example.com"),
        ("victim@xn--bcher-kva.example", "victim@b\u00fccher.example"),
    ],
    ids=ascii,
)
async def test_an_address_that_looks_alike_logs_in_to_nobody_s_account(
    browser: Browser, person: AddPerson, execute: Execute, address: str, alike: str
) -> None:
    await person("victim")
    await execute("UPDATE users SET email = %s, email_key = %s", address, address)
    refused = await browser.log_in(alike)
    assert (refused.status_code, refused.json()["error_code"]) == (401, "PROVIDER_LOGIN_REFUSED")
    assert "ASCII" in refused.json()["message"]
    assert await execute("SELECT * FROM external_identities") == []


@pytest.mark.parametrize(
    "email",
    [
        "two words@example.com",
        '"quoted"@example.com',
        "a..b@example.com",
        "a@ex_ample.com",
        "a@xn--.com",
        "@@",
    ],
)
async def test_an_address_that_the_contract_refuses_makes_no_account_that_nobody_could_list(
    browser: Browser, client: httpx.AsyncClient, person: AddPerson, execute: Execute, email: str
) -> None:
    admin = await person("ada", "admin")
    refused = await browser.log_in(email)
    assert (refused.status_code, refused.json()["error_code"]) == (401, "PROVIDER_LOGIN_REFUSED")
    assert len(await execute("SELECT id FROM users")) == 1
    assert (await client.get("/v1/users", headers=admin.headers)).status_code == 200


async def test_the_same_address_in_upper_case_is_the_account_s(browser: Browser, person: AddPerson) -> None:
    alice = await person("alice")
    answer = await browser.log_in("Alice@EXAMPLE.com")
    assert answer.status_code == 200, answer.text
    assert answer.json()["user"]["id"] == alice.user_id


async def test_the_word_of_a_second_issuer_hands_over_no_account_of_the_first_one_s_user(
    browser: Browser, execute: Execute
) -> None:
    first = await browser.log_in("alice@example.com")
    assert first.status_code == 200, first.text
    refused = await browser.log_in("alice@example.com", at="partner")
    assert (refused.status_code, refused.json()["error_code"]) == (401, "PROVIDER_LOGIN_REFUSED")
    assert "another provider" in refused.json()["message"]
    other = await browser.log_in("alice@partner.example", at="partner")
    assert other.json()["user"]["id"] != first.json()["user"]["id"]
    linked = await execute("SELECT user_id FROM external_identities")
    assert len(linked) == len(set(linked)) == 2
