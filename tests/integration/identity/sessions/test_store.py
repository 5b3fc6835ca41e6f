"""What a store of sessions does, in SQL and in the memory that unit tests stand on."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

import pytest

from charter.identity.sessions.domain import EndReason, Session, UsedToken
from charter.identity.sessions.needs import Sessions
from charter.identity.sessions.repository import SqlSessions
from charter.shared.stores import Store
from tests.builders import NOON
from tests.integration.stores import ALICE, BELLA, sql_store
from tests.unit.identity.sessions.memory import DESK, MemorySessions

pytestmark = pytest.mark.anyio
LATER: Final = NOON + timedelta(hours=1)
TOMORROW: Final = NOON + timedelta(days=1)


@pytest.fixture(params=["memory", "sql"])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[Store[Sessions]]:
    if request.param == "memory":
        yield MemorySessions()
        return
    async with sql_store(request, SqlSessions) as store:
        yield store


def a_session(session_id: str = "s-1", **changes: Any) -> Session:
    session = Session(
        id=session_id,
        user_id=ALICE,
        tenant="user:1",
        device=DESK,
        uses_cookie=False,
        created_at=NOON,
        last_used_at=NOON,
        idle_until=TOMORROW,
        expires_at=TOMORROW,
        ended_at=None,
    )
    return replace(session, **changes)


async def test_what_was_added_is_found_as_it_is(store: Store[Sessions]) -> None:
    session = a_session(uses_cookie=True)
    async with store.transaction() as sessions:
        await sessions.add(session)
    async with store.reading() as sessions:
        assert await sessions.find("s-1") == session
        assert await sessions.find("s-2") is None


async def test_a_token_works_once_and_leads_to_its_session_ever_after(store: Store[Sessions]) -> None:
    async with store.transaction() as sessions:
        await sessions.add(a_session())
        await sessions.add_token(b"t", "s-1", NOON, TOMORROW, None)
        assert await sessions.find_used(b"t") is None
        assert await sessions.use_token(b"t", NOON) == a_session()
        assert await sessions.use_token(b"t", LATER) is None
        assert await sessions.use_token(b"u", NOON) is None
        assert await sessions.find_used(b"t") == UsedToken(a_session(), NOON, None)
        assert await sessions.find_used(b"u") is None


async def test_a_used_token_leads_to_the_sealed_pair_until_the_next_is_used(store: Store[Sessions]) -> None:
    async with store.transaction() as sessions:
        for number, session_id in enumerate(("s-1", "s-2")):
            await sessions.add(a_session(session_id))
            await sessions.add_token(b"first %d" % number, session_id, NOON, TOMORROW, None)
            await sessions.use_token(b"first %d" % number, NOON)
            await sessions.add_token(b"next %d" % number, session_id, NOON, TOMORROW, f"sealed {number}")
        assert await sessions.find_used(b"first 0") == UsedToken(a_session(), NOON, "sealed 0")
        await sessions.use_token(b"next 0", LATER)
        assert await sessions.find_used(b"first 0") == UsedToken(a_session(), NOON, None)
        assert await sessions.find_used(b"next 0") == UsedToken(a_session(), LATER, None)
        assert await sessions.find_used(b"first 1") == UsedToken(a_session("s-2"), NOON, "sealed 1")


@pytest.mark.parametrize("address", ["203.0.113.9", None])
async def test_a_use_moves_the_idle_end_and_keeps_the_address_where_none_is_known(
    store: Store[Sessions], address: str | None
) -> None:
    async with store.transaction() as sessions:
        await sessions.add(a_session())
        touched = await sessions.touch(
            "s-1", LATER, idle_until=LATER + timedelta(days=1), address=address, tenant="org:3"
        )
        assert touched == a_session(
            device=replace(DESK, client_address=address or DESK.client_address),
            tenant="org:3",
            last_used_at=LATER,
            idle_until=LATER + timedelta(days=1),
        )
        assert await sessions.find("s-1") == touched


async def test_a_session_ends_once_and_is_not_used_again(store: Store[Sessions]) -> None:
    async with store.transaction() as sessions:
        await sessions.add(a_session())
        ends = [await sessions.end(each, NOON, EndReason.LOGGED_OUT) for each in ("s-1", "s-1", "s-2")]
        assert ends == [True, False, False]
        assert await sessions.find("s-1") == a_session(ended_at=NOON)
        used = await sessions.touch("s-1", LATER, idle_until=TOMORROW, address=None, tenant="user:1")
        assert used is None


async def test_all_sessions_of_an_account_end_but_the_one_that_is_kept(store: Store[Sessions]) -> None:
    async with store.transaction() as sessions:
        for session_id in ("s-1", "s-2", "s-3", "s-4"):
            await sessions.add(a_session(session_id))
        await sessions.add(a_session("s-5", user_id=BELLA))
        await sessions.end("s-4", NOON, EndReason.REVOKED)
        ended = await sessions.end_all(ALICE, LATER, EndReason.PASSWORD_CHANGED, "s-2")
        assert sorted(ended) == ["s-1", "s-3"]
        assert await sessions.end_all(ALICE, LATER, EndReason.PASSWORD_CHANGED, None) == ["s-2"]
        assert await sessions.find("s-4") == a_session("s-4", ended_at=NOON)
        assert await sessions.find("s-5") == a_session("s-5", user_id=BELLA)


async def test_only_a_living_session_of_the_account_gets_another_tenant(store: Store[Sessions]) -> None:
    async with store.transaction() as sessions:
        await sessions.add(a_session())
        assert not await sessions.set_tenant("s-1", BELLA, "org:3", NOON)
        assert not await sessions.set_tenant("s-1", ALICE, "org:3", TOMORROW)
        assert not await sessions.set_tenant("s-2", ALICE, "org:3", NOON)
        assert await sessions.set_tenant("s-1", ALICE, "org:3", NOON)
        assert await sessions.find("s-1") == a_session(tenant="org:3")


async def test_living_sessions_are_listed_in_pages_the_last_used_first(store: Store[Sessions]) -> None:
    async with store.transaction() as sessions:
        for number, hours in enumerate((1, 3, 2)):
            await sessions.add(a_session(f"s-{number}", last_used_at=NOON + timedelta(hours=hours)))
        await sessions.add(a_session("s-3", idle_until=NOON))
        await sessions.add(a_session("s-4", user_id=BELLA))
        pages = [await sessions.list_page(ALICE, NOON, page=number, limit=2) for number in (1, 2, 3)]
    assert [[each.id for each in page.sessions] for page in pages] == [["s-1", "s-2"], ["s-0"], []]
    assert [page.total for page in pages] == [3, 3, 3]
