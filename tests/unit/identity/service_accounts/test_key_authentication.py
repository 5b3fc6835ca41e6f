"""The authenticator of API keys: a key seen before costs a look-up, and is still refused when it must be."""

from datetime import timedelta

import pytest

from charter.identity.service_accounts.authentication import CAPACITY, ApiKeyAuthenticator
from charter.identity.service_accounts.domain import ApiKey, KeyText
from charter.shared.errors import DependencyUnavailable
from charter.shared.tenants import Tenant
from contract_runtime import Caller, RawToken
from tests.builders import NOON, HandSetClock
from tests.unit.identity.service_accounts.known_keys import ONE, OTHER, KnownKeys, a_key
from tests.unit.identity.tokens.bearers import caller_of, refusal_of

pytestmark = pytest.mark.anyio


@pytest.fixture
def ended() -> set[str]:
    """Session ids that have ended."""
    return set()


@pytest.fixture
def known() -> KnownKeys:
    return KnownKeys(a_key(ONE), a_key(OTHER, tenant_id="umbrella"))


@pytest.fixture
def authenticator(known: KnownKeys, clock: HandSetClock, ended: set[str]) -> ApiKeyAuthenticator:
    return ApiKeyAuthenticator(
        known,
        "http://localhost:8000",
        is_open=always_open,
        is_ended=lambda caller: caller.session_id in ended,
        now=clock,
    )


async def always_open(_tenant: Tenant) -> bool:
    return True


async def test_a_key_is_a_service_with_its_scopes_in_its_tenant(authenticator: ApiKeyAuthenticator) -> None:
    assert await caller_of(authenticator, ONE.text) == Caller(
        subject="service-account:3",
        issuer="http://localhost:8000",
        kind="service",
        tenant="acme",
        roles=frozenset({"projects:read"}),
        session_id="key:abcdefgh",
    )
    assert (await caller_of(authenticator, OTHER.text)).tenant == "umbrella"


async def test_a_key_seen_before_is_answered_without_waiting(
    authenticator: ApiKeyAuthenticator, known: KnownKeys
) -> None:
    caller = await caller_of(authenticator, ONE.text)
    assert all(authenticator(RawToken("".join(list(ONE.text)))) is caller for _ in range(100))
    assert known.asked == [ONE.prefix]


async def test_a_key_is_asked_for_again_after_a_minute(
    authenticator: ApiKeyAuthenticator, known: KnownKeys, clock: HandSetClock
) -> None:
    await caller_of(authenticator, ONE.text)
    clock.move(seconds=59)
    await caller_of(authenticator, ONE.text)
    assert len(known.asked) == 1
    known.keys.clear()
    clock.move(seconds=1)
    await refusal_of(authenticator, ONE.text)
    assert len(known.asked) == 2


async def test_a_remembered_key_is_refused_the_moment_it_is_ended(
    authenticator: ApiKeyAuthenticator, ended: set[str]
) -> None:
    await caller_of(authenticator, ONE.text)
    await caller_of(authenticator, OTHER.text)
    ended.add(f"key:{ONE.prefix}")
    await refusal_of(authenticator, ONE.text)
    assert isinstance(authenticator(RawToken(OTHER.text)), Caller)


async def test_a_key_ended_while_it_is_looked_up_is_refused(
    authenticator: ApiKeyAuthenticator, ended: set[str]
) -> None:
    ended.add(f"key:{ONE.prefix}")
    await refusal_of(authenticator, ONE.text)
    await refusal_of(authenticator, ONE.text)


async def test_a_remembered_key_expires(
    authenticator: ApiKeyAuthenticator, known: KnownKeys, clock: HandSetClock
) -> None:
    known.keys[ONE.prefix] = a_key(ONE, expires_at=NOON + timedelta(seconds=10))
    await caller_of(authenticator, ONE.text)
    clock.move(seconds=9)
    assert isinstance(authenticator(RawToken(ONE.text)), Caller)
    clock.move(seconds=1)
    await refusal_of(authenticator, ONE.text)


async def test_every_refusal_reads_the_same(authenticator: ApiKeyAuthenticator, known: KnownKeys) -> None:
    expired, revoked, other = (KeyText(f"prefix-{number}", "s" * 43) for number in range(3))
    for key in (
        a_key(expired, expires_at=NOON),
        a_key(revoked, revoked_at=NOON),
        a_key(other, secret_hash=b"x" * 32),
    ):
        known.keys[key.prefix] = key
    texts = [expired.text, revoked.text, other.text, KeyText("unknown-", "s" * 43).text, "no key", ""]
    reasons = {await refusal_of(authenticator, text) for text in texts + texts}
    assert len(reasons) == 1
    assert not any(text and text in reason for reason in reasons for text in texts)


async def test_a_wrong_secret_is_refused_beside_the_right_one_and_does_not_push_it_out(
    authenticator: ApiKeyAuthenticator, known: KnownKeys
) -> None:
    await caller_of(authenticator, ONE.text)
    for letter in "abcdefghij":
        await refusal_of(authenticator, KeyText(ONE.prefix, letter * 43).text)
    await caller_of(authenticator, ONE.text)
    assert known.asked == [ONE.prefix]


async def test_the_right_secret_opens_after_a_wrong_one(
    authenticator: ApiKeyAuthenticator, known: KnownKeys
) -> None:
    await refusal_of(authenticator, KeyText(ONE.prefix, "w" * 43).text)
    assert (await caller_of(authenticator, ONE.text)).tenant == "acme"


async def test_texts_that_are_no_keys_never_reach_the_database(
    authenticator: ApiKeyAuthenticator, known: KnownKeys
) -> None:
    for text in ("", "charter", f"charter_abcd'fgh_{'s' * 43}", f"charter_abcdefgh_{'!' * 43}", "x" * 60):
        await refusal_of(authenticator, text)
    assert known.asked == []


async def test_an_unknown_key_is_asked_for_once_in_a_while(
    authenticator: ApiKeyAuthenticator, known: KnownKeys, clock: HandSetClock
) -> None:
    unknown = KeyText("unknown-", "s" * 43)
    for _ in range(100):
        await refusal_of(authenticator, unknown.text)
    assert known.asked == ["unknown-"]
    clock.move(seconds=120)
    await refusal_of(authenticator, unknown.text)
    assert known.asked == ["unknown-", "unknown-"]


async def test_guesses_at_the_secret_of_an_unknown_prefix_ask_once(
    authenticator: ApiKeyAuthenticator, known: KnownKeys
) -> None:
    for letter in "abcdefghij":
        await refusal_of(authenticator, KeyText("unknown-", letter * 43).text)
    assert known.asked == ["unknown-"]


async def test_what_is_remembered_of_unknown_keys_is_bounded(
    authenticator: ApiKeyAuthenticator, known: KnownKeys
) -> None:
    for number in range(CAPACITY + 1):
        await refusal_of(authenticator, KeyText(f"{number:08}", "s" * 43).text)
    asked = len(known.asked)
    await refusal_of(authenticator, KeyText("00000000", "s" * 43).text)
    assert len(known.asked) == asked + 1


async def test_a_flood_of_unknown_keys_does_not_push_out_a_known_one(
    authenticator: ApiKeyAuthenticator, known: KnownKeys
) -> None:
    await caller_of(authenticator, ONE.text)
    for number in range(CAPACITY + 1):
        await refusal_of(authenticator, KeyText(f"{number:08}", "s" * 43).text)
    await caller_of(authenticator, ONE.text)
    assert known.asked.count(ONE.prefix) == 1


async def test_the_use_of_a_key_is_noted_at_most_once_a_minute(
    authenticator: ApiKeyAuthenticator, known: KnownKeys, clock: HandSetClock
) -> None:
    await caller_of(authenticator, ONE.text)
    for _ in range(10):
        await caller_of(authenticator, ONE.text)
    assert known.uses == [(ONE.prefix, NOON)]


async def test_a_use_that_another_process_noted_is_not_noted_again(
    authenticator: ApiKeyAuthenticator, known: KnownKeys, clock: HandSetClock
) -> None:
    known.keys[ONE.prefix] = a_key(ONE, last_used_at=NOON - timedelta(seconds=30))
    await caller_of(authenticator, ONE.text)
    assert known.uses == []
    clock.move(seconds=60)
    await caller_of(authenticator, ONE.text)
    assert known.uses == [(ONE.prefix, NOON + timedelta(seconds=60))]


async def test_refused_uses_are_not_noted(authenticator: ApiKeyAuthenticator, known: KnownKeys) -> None:
    known.keys[ONE.prefix] = a_key(ONE, revoked_at=NOON)
    await refusal_of(authenticator, ONE.text)
    await refusal_of(authenticator, KeyText(OTHER.prefix, "w" * 43).text)
    assert known.uses == []


class AwayOnce(KnownKeys):
    """Does not answer the first time."""

    async def find_presented(self, prefix: str) -> ApiKey | None:
        found = await super().find_presented(prefix)
        if len(self.asked) == 1:
            raise DependencyUnavailable("database")
        return found


async def test_a_database_that_is_away_refuses_nobody_for_good(clock: HandSetClock) -> None:
    authenticator = ApiKeyAuthenticator(
        AwayOnce(a_key(ONE)), "issuer", is_open=always_open, is_ended=lambda _: False, now=clock
    )
    with pytest.raises(DependencyUnavailable):
        await caller_of(authenticator, ONE.text)
    assert (await caller_of(authenticator, ONE.text)).tenant == "acme"
