"""A token seen before costs a look-up, and is still refused when it must be."""

import pytest

from charter.identity.tokens.authentication import BearerAuthenticator, VerifiedToken, build_authenticator
from charter.identity.tokens.local_tokens import Grant, TokenMint
from charter.settings import Settings
from contract_runtime import Caller, CredentialsRefused, RawToken
from tests.builders import HandSetClock
from tests.unit.identity.tokens.bearers import caller_of, refusal_of
from tests.unit.identity.tokens.realm import Realm

pytestmark = pytest.mark.anyio


async def test_token_seen_before_is_answered_without_waiting(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    token = realm.token()
    verified = await caller_of(authenticator, token)
    assert authenticator(RawToken("".join(list(token)))) is verified


async def test_remembered_token_expires(
    authenticator: BearerAuthenticator, realm: Realm, clock: HandSetClock
) -> None:
    token = realm.token()
    await caller_of(authenticator, token)
    clock.move(seconds=329)
    assert isinstance(authenticator(token), Caller)
    clock.move(seconds=1)
    assert await refusal_of(authenticator, token) == "The token has expired."


async def test_signature_of_a_remembered_token_vouches_for_no_other(
    authenticator: BearerAuthenticator, realm: Realm
) -> None:
    mine, other = realm.token(sub="mine"), realm.token(sub="other")
    await caller_of(authenticator, mine)
    forged = f"{other.rpartition('.')[0]}.{mine.rpartition('.')[2]}"
    assert await refusal_of(authenticator, forged) == "The token's signature is wrong."
    assert isinstance(authenticator(mine), Caller)


async def test_revoked_session_is_refused_at_the_next_request(
    settings: Settings, clock: HandSetClock, own: TokenMint
) -> None:
    ended: set[str | None] = set()
    authenticator = build_authenticator(settings, clock, lambda caller: caller.session_id in ended)
    tokens = [
        own.mint(Grant(subject="alice", tenant="alice", session_id=session)) for session in ("s-1", "s-2")
    ]
    for token in tokens:
        await caller_of(authenticator, token)
    ended.add("s-1")
    with pytest.raises(CredentialsRefused, match="session has ended"):
        authenticator(RawToken(tokens[0]))
    assert isinstance(authenticator(RawToken(tokens[1])), Caller)


async def test_revoked_session_is_refused_at_its_first_request(
    settings: Settings, clock: HandSetClock, own: TokenMint
) -> None:
    authenticator = build_authenticator(settings, clock, lambda _: True)
    token = own.mint(Grant(subject="alice", tenant="alice"))
    assert await refusal_of(authenticator, token) == "The session has ended."


async def test_number_of_remembered_tokens_is_bounded(clock: HandSetClock) -> None:
    asked: list[str] = []

    async def verify(token: RawToken) -> VerifiedToken:
        asked.append(token)
        caller = Caller(subject=token, issuer="i", kind="user", tenant="t", roles=frozenset())
        return VerifiedToken(token, caller, clock.moment.replace(year=2030))

    authenticator = BearerAuthenticator(lambda: verify, clock, lambda _: False, capacity=3)
    for token in ("a", "b", "c", "d", "b", "c", "d", "a"):
        await caller_of(authenticator, token)
    assert asked == ["a", "b", "c", "d", "a"]
