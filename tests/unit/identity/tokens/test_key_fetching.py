"""Keys of an issuer: discovered, kept, fetched again in moderation, and never doubted into acceptance."""

import asyncio
from datetime import timedelta

import pytest

from charter.identity.tokens.authentication import BearerAuthenticator, build_authenticator
from charter.identity.tokens.issuer_discovery import KeysUnusable
from charter.identity.tokens.key_fetching import COOLDOWN, FRESH, KEPT, RETRY, RemoteKeys
from charter.identity.tokens.local_tokens import Grant, TokenMint
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable
from tests.builders import HandSetClock
from tests.unit.identity.tokens.bearers import caller_of, refusal_of
from tests.unit.identity.tokens.realm import Page, Realm, WebServer, an_ec_key

pytestmark = pytest.mark.anyio

UNKNOWN = "The token's key is not known."


async def test_nobody_is_called_before_the_first_token(
    authenticator: BearerAuthenticator, realm: Realm, own: TokenMint
) -> None:
    await caller_of(authenticator, own.mint(Grant(subject="alice", tenant="alice")))
    assert realm.web.requests == []


async def test_key_set_is_discovered_once_and_kept(authenticator: BearerAuthenticator, realm: Realm) -> None:
    for name in ("alice", "bob", "carol"):
        await caller_of(authenticator, realm.token(sub=name))
    assert realm.web.requests == [realm.DISCOVERY, realm.CERTS]


async def test_key_set_of_the_settings_needs_no_discovery(
    settings: Settings, clock: HandSetClock, realm: Realm
) -> None:
    told = settings.model_copy(update={"keycloak_jwks_url": realm.web.url + realm.CERTS})
    await caller_of(build_authenticator(told, clock), realm.token())
    assert realm.web.requests == [realm.CERTS]


async def test_thousand_unknown_keys_cause_one_fetch_per_cooldown(
    authenticator: BearerAuthenticator, realm: Realm, clock: HandSetClock
) -> None:
    await caller_of(authenticator, realm.token())
    stranger = an_ec_key("stranger")
    tokens = [realm.token(key=stranger, header={"kid": f"unknown-{number}"}) for number in range(1000)]
    for fetches in (2, 3):
        refusals = await asyncio.gather(*(refusal_of(authenticator, token) for token in tokens))
        assert set(refusals) == {UNKNOWN}
        assert realm.key_fetches == fetches
        assert await refusal_of(authenticator, tokens[0]) == UNKNOWN
        assert realm.key_fetches == fetches
        clock.move(seconds=COOLDOWN.total_seconds())


async def test_thousand_first_tokens_cause_one_fetch(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    tokens = [realm.token(header={"kid": f"unknown-{number}"}) for number in range(1000)]
    await asyncio.gather(*(refusal_of(authenticator, token) for token in tokens))
    assert await refusal_of(authenticator, tokens[0]) == UNKNOWN
    assert realm.key_fetches == 1


@pytest.mark.parametrize(
    "key_id",
    ["../../etc/passwd", "/dev/null", "' OR 1=1 --", "k'; DROP TABLE keys;--", "http://evil", "\x00", ""],
)
async def test_key_id_with_a_path_or_sql_is_only_unknown(
    authenticator: BearerAuthenticator, realm: Realm, key_id: str
) -> None:
    assert await refusal_of(authenticator, realm.token(header={"kid": key_id})) == UNKNOWN
    assert realm.web.requests == [realm.DISCOVERY, realm.CERTS]


async def test_token_without_key_id_is_checked_with_the_only_key(
    authenticator: BearerAuthenticator, realm: Realm, clock: HandSetClock
) -> None:
    token = realm.token(header={"kid": None})
    assert await caller_of(authenticator, token)
    realm.publish(realm.key, an_ec_key("second"))
    clock.move(seconds=FRESH.total_seconds())
    assert (
        await refusal_of(authenticator, realm.token(header={"kid": None}, exp=clock().timestamp())) == UNKNOWN
    )


async def test_rotated_key_is_found_at_once(authenticator: BearerAuthenticator, realm: Realm) -> None:
    await caller_of(authenticator, realm.token())
    fresh = an_ec_key("second")
    realm.publish(fresh, realm.key)
    assert await caller_of(authenticator, realm.token(key=fresh))
    assert await caller_of(authenticator, realm.token(sub="bob"))
    assert realm.key_fetches == 2


async def test_withdrawn_key_is_forgotten(
    authenticator: BearerAuthenticator, realm: Realm, clock: HandSetClock
) -> None:
    await caller_of(authenticator, realm.token())
    realm.publish(an_ec_key("second"))
    clock.move(seconds=FRESH.total_seconds())
    exp = int(clock().timestamp()) + 300
    assert await refusal_of(authenticator, realm.token(exp=exp)) == UNKNOWN


async def test_unreachable_keys_fail_closed_while_own_tokens_go_on(
    authenticator: BearerAuthenticator, realm: Realm, own: TokenMint
) -> None:
    realm.web.pages.clear()
    with pytest.raises(DependencyUnavailable, match="identity provider"):
        await caller_of(authenticator, realm.token())
    assert await caller_of(authenticator, own.mint(Grant(subject="alice", tenant="alice")))


async def test_keys_that_were_missing_are_asked_for_again_soon(
    authenticator: BearerAuthenticator, realm: Realm, clock: HandSetClock
) -> None:
    certs = realm.web.pages.pop(realm.CERTS)
    for _ in range(10):
        with pytest.raises(DependencyUnavailable):
            await caller_of(authenticator, realm.token())
    assert realm.key_fetches == 1
    realm.web.pages[realm.CERTS] = certs
    clock.move(seconds=RETRY.total_seconds())
    assert await caller_of(authenticator, realm.token())


async def test_known_keys_outlive_a_failure_for_an_hour(
    authenticator: BearerAuthenticator, realm: Realm, clock: HandSetClock
) -> None:
    await caller_of(authenticator, realm.token())
    realm.web.pages.clear()
    clock.move(seconds=FRESH.total_seconds())
    exp = clock().timestamp() + 7200
    assert await caller_of(authenticator, realm.token(exp=exp))
    assert await caller_of(authenticator, realm.token(exp=exp, sub="bob"))
    clock.move(seconds=(KEPT - FRESH).total_seconds())
    with pytest.raises(DependencyUnavailable):
        await caller_of(authenticator, realm.token(exp=exp, sub="carol"))


@pytest.mark.parametrize(
    "changes", [{"issuer": "https://evil.example.com"}, {"issuer": None}, {"issuer": "+/"}]
)
async def test_metadata_of_another_issuer_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, changes: dict[str, str | None]
) -> None:
    issuer = realm.issuer + "/" if changes["issuer"] == "+/" else changes["issuer"]
    realm.web.serve(realm.DISCOVERY, {"issuer": issuer, "jwks_uri": realm.web.url + realm.CERTS})
    with pytest.raises(DependencyUnavailable):
        await caller_of(authenticator, realm.token())
    assert realm.web.requests == [realm.DISCOVERY]


@pytest.mark.parametrize(
    "jwks_uri", [None, 7, "", "file:///etc/passwd", "gopher://127.0.0.1:6379/_", "//evil"]
)
async def test_metadata_with_a_strange_place_for_keys_is_refused(
    authenticator: BearerAuthenticator, realm: Realm, jwks_uri: object
) -> None:
    realm.web.serve(realm.DISCOVERY, {"issuer": realm.issuer, "jwks_uri": jwks_uri})
    with pytest.raises(DependencyUnavailable):
        await caller_of(authenticator, realm.token())


async def test_redirect_is_not_followed(
    authenticator: BearerAuthenticator, realm: Realm, web: WebServer
) -> None:
    web.pages["/inside"] = web.pages[realm.CERTS]
    web.pages[realm.CERTS] = Page(b"", 302, {"Location": f"{web.url}/inside"})
    with pytest.raises(DependencyUnavailable):
        await caller_of(authenticator, realm.token())
    assert "/inside" not in web.requests


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{}", b'{"keys": {}}', b"\xff", b"[" * 5000, b'{"keys": [' + b" " * 300_000 + b"]}"],
    ids=["empty", "list", "no keys", "keys no list", "no text", "deep", "large"],
)
async def test_broken_key_set_fails_closed(
    authenticator: BearerAuthenticator, realm: Realm, web: WebServer, body: bytes
) -> None:
    web.pages[realm.CERTS] = Page(body)
    with pytest.raises(DependencyUnavailable):
        await caller_of(authenticator, realm.token())


async def test_nothing_listening_fails_closed(settings: Settings, clock: HandSetClock, realm: Realm) -> None:
    elsewhere = settings.model_copy(update={"keycloak_jwks_url": "http://127.0.0.1:9/certs"})
    with pytest.raises(DependencyUnavailable):
        await caller_of(build_authenticator(elsewhere, clock), realm.token())


async def test_caller_who_gives_up_does_not_end_the_fetch_for_others(clock: HandSetClock) -> None:
    key = an_ec_key("first")
    is_asked, may_answer = asyncio.Event(), asyncio.Event()

    async def fetch(_url: str) -> dict[str, object]:
        is_asked.set()
        await may_answer.wait()
        return {"keys": [key.as_dict(private=False)]}

    keys = RemoteKeys("https://id.example.com", "https://id.example.com/certs", fetch, clock)
    impatient = asyncio.create_task(keys.find("ES256", "first"))
    patient = asyncio.create_task(keys.find("ES256", "first"))
    await is_asked.wait()
    impatient.cancel()
    may_answer.set()
    assert await patient is not None
    assert impatient.cancelled()


async def test_issuer_with_https_does_not_lead_to_http(clock: HandSetClock) -> None:
    asked: list[str] = []

    async def fetch(url: str) -> dict[str, object]:
        asked.append(url)
        return {"issuer": "https://id.example.com/", "jwks_uri": "http://id.example.com/certs"}

    keys = RemoteKeys("https://id.example.com/", None, fetch, clock)
    with pytest.raises(DependencyUnavailable):
        await keys.find("ES256", "first")
    assert asked == ["https://id.example.com/.well-known/openid-configuration"]


async def test_failed_fetch_for_an_unknown_key_rests_for_the_cooldown(clock: HandSetClock) -> None:
    key = an_ec_key("first")
    answers: list[dict[str, object]] = [{"keys": [key.as_dict(private=False)]}]
    asked: list[str] = []

    async def fetch(url: str) -> dict[str, object]:
        asked.append(url)
        if not answers:
            raise KeysUnusable("down")
        return answers.pop()

    keys = RemoteKeys("https://id.example.com", "https://id.example.com/certs", fetch, clock)
    assert await keys.find("ES256", "first") is not None
    for _ in range(5):
        assert await keys.find("ES256", "second") is None
        clock.move(seconds=(COOLDOWN - timedelta(seconds=1)).total_seconds() / 5)
    assert len(asked) == 2
