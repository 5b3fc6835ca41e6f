"""What has ended is refused from memory, which follows commits, the news and the rows."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from charter.identity.tokens.callers import oidc_caller
from charter.identity.tokens.ended_sessions import (
    KEPT,
    POLL,
    EndedSessions,
    end_of,
    login_of,
)
from charter.shared.errors import DependencyUnavailable
from charter.shared.tenants import LocalSession, Membership, parse_end
from contract_runtime import Caller, CredentialsRefused
from tests.unit.identity.tokens.memory import Call, MemoryEndedRows, nothing
from tests.waiting import until

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
Learn = Callable[[EndedSessions], Coroutine[Any, Any, None]]
ALICE = Caller(
    subject="8",
    issuer="http://localhost:8000",
    kind="user",
    tenant="org:3",
    roles=frozenset({"user"}),
    session_id="s-1",
)
ROBOT = replace(ALICE, subject="service-account:4", kind="service", session_id="key:abc")


@dataclass
class Channel:
    """News between processes of this test; `cut` sends who listens away."""

    told: list[str] = field(default_factory=list)
    tries: int = 0
    is_away: bool = False
    hear: Callable[[str], None] | None = None
    cut: asyncio.Event = field(default_factory=asyncio.Event)

    async def publish(self, *texts: str) -> None:
        self.tries += 1
        if self.is_away:
            raise DependencyUnavailable("redis")
        self.told.extend(texts)

    async def listen(self, begin: Call, hear: Callable[[str], None]) -> None:
        if not self.is_away:
            await begin()
            self.hear = hear
            await self.cut.wait()
        raise DependencyUnavailable("redis")


@dataclass
class Process:
    """One process: what it knows, and the calls that wait for its commit."""

    rows: MemoryEndedRows = field(default_factory=MemoryEndedRows)
    news: Channel = field(default_factory=Channel)
    waiting: list[Call] = field(default_factory=list)
    poll: float = POLL

    def __post_init__(self) -> None:
        async def after_commit(call: Call) -> None:
            self.waiting.append(call)

        self.ended = EndedSessions(
            self.rows, self.news, after_commit, lambda: NOW, poll=self.poll, reload=3600.0
        )

    async def commit(self) -> None:
        for call in self.waiting:
            await call()
        self.waiting.clear()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.ensure_future(self.ended.run())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[Callable[[str], None]]:
        async with self.running():
            await until(lambda: self.news.hear is not None)
            assert self.news.hear is not None
            yield self.news.hear


class Lossy(Channel):
    """Takes a cancellation for its own, as redis-py does with one that comes while it connects."""

    async def listen(self, begin: Call, hear: Callable[[str], None]) -> None:
        self.hear = hear
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        raise DependencyUnavailable("redis")


@pytest.fixture
def process() -> Process:
    return Process()


@pytest.fixture
def brisk() -> Process:
    """Looks at the rows every moment, where there is no news."""
    return Process(poll=0.01)


async def test_a_session_ends_with_the_commit_and_every_process_is_told(process: Process) -> None:
    await process.ended.end(LocalSession("s-1"))
    assert not process.ended.is_ended(ALICE)
    assert process.news.told == []
    await process.commit()
    assert process.ended.is_ended(ALICE)
    assert process.rows.kept == {"s-1": NOW + KEPT}
    assert process.news.told == [f"+{(NOW + KEPT).isoformat()} s-1"]


async def test_a_revived_key_is_accepted_from_the_commit_on(process: Process) -> None:
    member = Membership(3, 8)
    await process.ended.end(member)
    await process.ended.revive(member)
    assert process.rows.kept == {}
    await process.commit()
    assert not process.ended.is_ended(ALICE)
    assert process.news.told[-1] == "- member:org:3/8"


@pytest.mark.parametrize(
    ("key", "caller"),
    [
        ("s-1", ALICE),
        ("token:t-1", replace(ALICE, session_id=None, claims={"jti": "t-1"})),
        ("key:abc", ROBOT),
        ("tenant:org:3", ROBOT),
        ("member:org:3/8", ALICE),
        ("member:org:3/8", replace(ALICE, session_id="s-2")),
    ],
)
async def test_what_a_key_stands_for_is_refused(process: Process, key: str, caller: Caller) -> None:
    await process.ended.end(parse_end(key))
    await process.commit()
    assert process.ended.is_ended(caller)


@pytest.mark.parametrize(
    ("key", "caller"),
    [
        ("s-1", replace(ALICE, session_id="s-2")),
        ("s-1", replace(ALICE, session_id=None)),
        ("token:t-1", replace(ALICE, claims={"jti": "t-1"})),
        ("tenant:org:3", ALICE),
        ("tenant:org:33", ROBOT),
        ("member:org:3/8", replace(ALICE, tenant="org:33")),
        ("member:org:3/8", replace(ALICE, tenant="user:8")),
        ("member:org:3/8", replace(ALICE, subject="88")),
        ("member:user:8/8", replace(ALICE, tenant="user:8")),
    ],
)
async def test_who_is_somebody_else_is_let_in(process: Process, key: str, caller: Caller) -> None:
    await process.ended.end(parse_end(key))
    await process.commit()
    assert not process.ended.is_ended(caller)


@pytest.mark.parametrize("chosen", ["s-1", "key:abc", "token:t-1", "tenant:org:3", "member:org:3/8"])
def test_a_session_id_that_another_issuer_chose_stands_for_nothing_of_this_service(chosen: str) -> None:
    """Else who may log out there would end what is not theirs."""
    claims = {"iss": "https://login.example.com", "sub": "8", "sid": chosen}
    with suppress(CredentialsRefused):
        caller = oidc_caller(claims, issuer="keycloak", audience="charter", may_name_super_admins=False)
        assert str(login_of(caller)) != chosen


def test_a_long_token_id_still_fits_its_column() -> None:
    key = login_of(replace(ALICE, session_id=None, claims={"jti": "j" * 1000}))
    assert key is not None
    assert len(str(key)) <= 600


async def test_the_rows_of_longer_tokens_are_kept_for_longer(process: Process) -> None:
    expires = NOW + timedelta(hours=10)
    caller = replace(ALICE, claims={"exp": expires.timestamp()})
    await process.ended.end(LocalSession("s-1"), until=end_of(caller))
    await process.ended.end(LocalSession("s-2"), until=NOW)
    assert process.rows.kept["s-1"] > expires
    assert process.rows.kept["s-2"] == NOW + KEPT


async def test_ending_nothing_does_nothing(process: Process) -> None:
    await process.ended.end()
    assert process.waiting == []


async def test_what_another_process_ends_and_revives_is_heard(process: Process) -> None:
    async with process.listening() as hear:
        hear(f"+{LATER.isoformat()} s-1")
    assert process.ended.is_ended(ALICE)
    process.rows.removed.add("s-1")
    async with process.listening() as hear:
        hear("- s-1")
        await until(lambda: not process.ended.is_ended(ALICE))


async def test_news_of_a_return_is_not_believed_against_the_rows(process: Process) -> None:
    """A later end may have overtaken it."""
    process.rows.kept = {"s-1": LATER}
    async with process.listening() as hear:
        looks = process.rows.looks
        hear("- s-1")
        await until(lambda: process.rows.looks > looks)
    assert process.ended.is_ended(ALICE)


@pytest.mark.parametrize("text", ["", "nonsense", "+yesterday s-1", "* s-1"])
async def test_news_that_makes_no_sense_is_passed_over(process: Process, text: str) -> None:
    async with process.listening() as hear:
        hear(text)
        hear(f"+{LATER.isoformat()} s-1")
    assert process.ended.is_ended(ALICE)


@pytest.fixture(params=[EndedSessions.load, EndedSessions.catch_up])
def learn(request: pytest.FixtureRequest) -> Learn:
    """Either way to learn from the rows."""
    way: Learn = request.param
    return way


async def test_loading_learns_and_forgets(process: Process) -> None:
    process.rows.kept = {"s-1": LATER}
    await process.ended.load()
    assert process.ended.is_ended(ALICE)
    process.rows.kept = {}
    await process.ended.load()
    assert not process.ended.is_ended(ALICE)


async def test_what_ends_while_the_rows_are_on_their_way_has_ended(process: Process, learn: Learn) -> None:
    async def meanwhile() -> None:
        await process.ended.end(LocalSession("s-1"))
        await process.commit()

    process.rows.meanwhile = meanwhile
    await learn(process.ended)
    assert process.ended.is_ended(ALICE)


async def test_what_ends_again_while_the_rows_are_on_their_way_has_ended(
    process: Process, learn: Learn
) -> None:
    """Its row had expired, or it was revived: memory still has it, and the rows that were read do not."""
    await process.ended.end(LocalSession("s-1"))
    await process.commit()
    process.rows.kept, process.rows.removed = {}, {"s-1"}

    async def meanwhile() -> None:
        await process.ended.end(LocalSession("s-1"), until=LATER + KEPT)
        await process.commit()

    process.rows.meanwhile = meanwhile
    await learn(process.ended)
    assert process.ended.is_ended(ALICE)


async def test_what_is_revived_while_the_rows_are_on_their_way_stays_revived(
    process: Process, learn: Learn
) -> None:
    await process.ended.end(LocalSession("s-1"))
    await process.commit()

    async def meanwhile() -> None:
        process.rows.meanwhile = nothing
        await process.ended.revive(LocalSession("s-1"))
        commits.append(asyncio.create_task(process.commit()))
        await asyncio.sleep(0.01)

    commits: list[asyncio.Task[None]] = []
    process.rows.meanwhile = meanwhile
    await learn(process.ended)
    await asyncio.gather(*commits)
    assert not process.ended.is_ended(ALICE)


async def test_while_redis_is_away_many_sessions_end_after_one_try(process: Process) -> None:
    process.news.is_away = True
    await process.ended.end(*(LocalSession(f"s-{number}") for number in range(20)))
    await process.commit()
    assert process.ended.is_ended(ALICE)
    assert process.news.tries == 1


async def test_the_rows_are_looked_at_although_the_news_comes(brisk: Process) -> None:
    """Nobody can tell from here whether whoever ends something reaches Redis."""
    async with brisk.listening():
        brisk.rows.kept = {"s-1": LATER}
        await until(lambda: brisk.ended.is_ended(ALICE))
        brisk.rows.kept, brisk.rows.removed = {}, {"s-1"}
        await until(lambda: not brisk.ended.is_ended(ALICE))
    assert brisk.rows.loads == 0


async def test_after_a_database_that_was_away_all_rows_are_looked_at(brisk: Process) -> None:
    """What was written and forgotten meanwhile is not among the latest any more."""

    async def away() -> None:
        raise DependencyUnavailable("database")

    brisk.rows.kept = {"s-1": LATER}
    brisk.rows.meanwhile = away
    async with brisk.running():
        await until(lambda: brisk.rows.looks + brisk.rows.loads > 3)
        assert not brisk.ended.is_ended(ALICE)
        brisk.rows.meanwhile = nothing
        await until(lambda: brisk.ended.is_ended(ALICE))
        looks = brisk.rows.looks
        await until(lambda: brisk.rows.looks > looks)
    assert brisk.rows.loads > 0


@pytest.mark.parametrize("claims", [{}, {"exp": "soon"}])
def test_a_token_that_does_not_say_when_it_expires_has_no_end(claims: dict[str, object]) -> None:
    assert end_of(replace(ALICE, claims=claims)) is None


async def test_it_ends_although_the_library_loses_the_cancellation() -> None:
    async with Process(news=Lossy()).listening():
        pass
