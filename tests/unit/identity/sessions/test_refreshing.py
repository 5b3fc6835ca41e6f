"""From one refresh token to the next: once each, and never for longer than the session."""

import pytest

from charter.identity.sessions.domain import RefreshTokenInvalid, SessionNotFound, SessionRequired, Tokens
from charter.identity.sessions.domain import TenantNotFound as NoSuchTenant
from charter.shared.opaque_tokens import hash_of
from charter.shared.tenants import IssuerSession
from tests.unit.identity.sessions.memory import DESK, PASSWORD, PHONE, Alice, House

pytestmark = pytest.mark.anyio


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
async def tokens(house: House) -> Tokens:
    return await house.service.log_in("alice@example.com", PASSWORD, None, DESK)


async def refused(house: House, refresh_token: str) -> bool:
    with pytest.raises(RefreshTokenInvalid):
        await house.service.refresh(refresh_token, DESK)
    return True


async def test_a_refresh_gives_the_next_tokens_of_the_session(house: House, tokens: Tokens) -> None:
    following = await house.service.refresh(tokens.refresh_token, PHONE)
    assert following.session.id == tokens.session.id
    assert following.refresh_token != tokens.refresh_token
    assert house.store.tokens == {
        hash_of(tokens.refresh_token): (tokens.session.id, True),
        hash_of(following.refresh_token): (tokens.session.id, False),
    }


async def test_a_refresh_notes_the_address_and_keeps_the_device(house: House, tokens: Tokens) -> None:
    device = (await house.service.refresh(tokens.refresh_token, PHONE)).session.device
    assert (device.name, device.device_id) == (DESK.name, DESK.device_id)
    assert device.client_address == PHONE.client_address


async def test_a_second_use_ends_the_session_and_is_written_down(house: House, tokens: Tokens) -> None:
    following = await house.service.refresh(tokens.refresh_token, DESK)
    assert await refused(house, tokens.refresh_token)
    assert house.store.reasons == {tokens.session.id: "refresh_token_reused"}
    assert house.ended.keys == {tokens.session.id: None}
    assert house.trail.entries == [
        ("session.reuse_detected", f"session_id={tokens.session.id}", None),
    ]
    assert await refused(house, following.refresh_token)


async def test_a_token_of_nobody_ends_nothing(house: House, tokens: Tokens) -> None:
    assert await refused(house, "x" * 43)
    assert (house.ended.keys, house.trail.entries) == ({}, [])
    assert (await house.service.refresh(tokens.refresh_token, DESK)).user_id == 7


async def test_a_stored_hash_is_no_token(house: House, tokens: Tokens) -> None:
    assert await refused(house, hash_of(tokens.refresh_token).hex())


async def test_a_disabled_account_is_refused_and_its_token_stays_unused(house: House, tokens: Tokens) -> None:
    house.accounts.account = Alice(is_active=False)
    assert await refused(house, tokens.refresh_token)
    assert house.store.tokens[hash_of(tokens.refresh_token)] == (tokens.session.id, False)


async def test_new_tokens_have_the_role_of_now(house: House, tokens: Tokens) -> None:
    assert " user " in tokens.access_token
    house.accounts.account = Alice(role="admin")
    following = await house.service.refresh(tokens.refresh_token, DESK)
    assert following.access_token.startswith("7 admin ")


async def test_each_refresh_puts_the_idle_end_off(house: House, tokens: Tokens) -> None:
    refresh_token = tokens.refresh_token
    for _ in range(3):
        house.clock.move(days=6)
        refresh_token = (await house.service.refresh(refresh_token, DESK)).refresh_token
    house.clock.move(days=7)
    assert await refused(house, refresh_token)


async def test_nothing_puts_the_end_of_a_session_off(house: House, tokens: Tokens) -> None:
    refresh_token = tokens.refresh_token
    for _ in range(4):
        house.clock.move(days=6)
        refresh_token = (await house.service.refresh(refresh_token, DESK)).refresh_token
    house.clock.move(days=6, seconds=-1)
    last = await house.service.refresh(refresh_token, DESK)
    assert last.refresh_expires_in == 1
    assert last.session.good_until == tokens.session.expires_at
    house.clock.move(seconds=1)
    assert await refused(house, last.refresh_token)


async def test_the_tenant_is_kept_as_long_as_the_user_is_a_member(house: House, tokens: Tokens) -> None:
    house.organizations.roles[3] = "member"
    await house.service.switch_tenant(7, tokens.session.id, 3)
    following = await house.service.refresh(tokens.refresh_token, DESK)
    assert following.session.tenant == "org:3"
    house.organizations.roles.clear()
    last = await house.service.refresh(following.refresh_token, DESK)
    assert (last.session.tenant, house.store.rows[last.session.id].tenant) == ("user:7", "user:7")


async def test_only_members_switch_and_only_in_a_living_session(house: House, tokens: Tokens) -> None:
    with pytest.raises(NoSuchTenant):
        await house.service.switch_tenant(7, tokens.session.id, 3)
    house.organizations.roles[3] = "owner"
    token, tenant = await house.service.switch_tenant(7, tokens.session.id, 3)
    assert (token, tenant) == (f"7 user org:3 {tokens.session.id}", "org:3")
    for session_id in (None, "another"):
        with pytest.raises(SessionRequired):
            await house.service.switch_tenant(7, session_id, 3)
    house.clock.move(days=8)
    with pytest.raises(SessionRequired):
        await house.service.switch_tenant(7, tokens.session.id, None)


async def test_a_session_of_another_account_is_not_found(house: House, tokens: Tokens) -> None:
    for act in (house.service.get, house.service.end):
        with pytest.raises(SessionNotFound):
            await act(8, tokens.session.id)
    assert house.ended.keys == {}


async def test_an_ended_session_is_ended_once(house: House, tokens: Tokens) -> None:
    for _ in range(3):
        await house.service.end(7, tokens.session.id)
    assert house.store.reasons == {tokens.session.id: "revoked"}
    with pytest.raises(SessionNotFound):
        await house.service.get(7, tokens.session.id)


async def test_a_caller_without_account_ends_its_own_session_only(house: House, tokens: Tokens) -> None:
    until = house.clock()
    await house.service.log_out_everywhere(None, IssuerSession("keycloak", "s-1"), until)
    assert house.ended.keys == {"oidc:keycloak/s-1": until}
    assert house.store.rows[tokens.session.id].ended_at is None


async def test_a_token_without_any_name_can_only_expire(house: House) -> None:
    await house.service.log_out(None, None)
    assert house.ended.keys == {}
