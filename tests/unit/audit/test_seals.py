"""Entries as bytes, and their hashes; who comes while a sealing runs waits for the next one."""

import asyncio
import json
import logging
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

import pytest

from charter.audit import seals as module
from charter.audit.seals import GENESIS, ChainSealing, Finding, linked, written
from charter.audit.tables import audit_log
from charter.shared.errors import DependencyUnavailable
from tests.unit.audit.memory import an_entry

pytestmark = pytest.mark.anyio

CHANGES: dict[str, Any] = {
    "id": 2,
    "occurred_at": datetime(2026, 11, 20, 12, 0, 0, 1, tzinfo=UTC),
    "event": "user.created",
    "operation": None,
    "actor_kind": "service",
    "actor_issuer": None,
    "actor_subject": "8",
    "actor_tenant": "org:7",
    "target": "",
    "client_address": "203.0.113.8",
    "request_id": "0198f4d2c1b64a58",
    "details": {"reason": "none"},
}


def test_entry_is_written_as_sorted_json_with_microseconds_in_utc() -> None:
    assert written(an_entry(target="café")).decode() == (
        '{"actor_issuer":"https://id.example.com","actor_kind":"user","actor_subject":"7",'
        '"actor_tenant":"user:7","client_address":"203.0.113.7","details":{},"event":"user.updated","id":1,'
        '"occurred_at":"2026-11-20T12:00:00.000000+00:00","operation":"updateOwnUser",'
        '"request_id":"0198f4d2c1b64a57","target":"café"}'
    )


def test_bytes_do_not_depend_on_the_zone_of_a_time_or_the_order_of_details() -> None:
    elsewhere = timezone(timedelta(hours=5, minutes=45))
    first = an_entry(details={"a": 1, "b": {"c": 2, "d": 3}})
    second = an_entry(
        occurred_at=first.occurred_at.astimezone(elsewhere), details={"b": {"d": 3, "c": 2}, "a": 1}
    )
    assert written(first) == written(second)


def test_every_column_of_the_log_is_covered() -> None:
    assert set(json.loads(written(an_entry()))) == set(audit_log.c.keys()) == set(CHANGES)


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_of_any_column_changes_the_hash(name: str) -> None:
    assert linked(GENESIS, an_entry()) != linked(GENESIS, an_entry(**{name: CHANGES[name]}))


def test_text_that_moves_from_one_column_to_the_next_changes_the_hash() -> None:
    first = an_entry(actor_subject="7", actor_tenant='","client_address":"x')
    second = an_entry(actor_subject='7","actor_tenant":"', actor_tenant="x")
    assert linked(GENESIS, first) != linked(GENESIS, second)


def test_place_does_not_count_among_what_is_hashed() -> None:
    assert written(an_entry(sequence=5, hash=b"5" * 32)) == written(an_entry())


def test_hash_is_sha_256_over_the_one_before_and_the_entry() -> None:
    assert linked(GENESIS, an_entry()) == sha256(GENESIS + written(an_entry())).digest()
    assert linked(linked(GENESIS, an_entry()), an_entry(2)) != linked(GENESIS, an_entry(2))


def test_genesis_stays_what_it_is() -> None:
    """Another one would break the chain of every installation."""
    assert GENESIS.hex() == sha256(b"charter audit log").hexdigest()


@pytest.mark.parametrize(
    ("finding", "told"),
    [
        (Finding(3, 4, "was changed"), "place 3, entry 4: was changed"),
        (Finding(None, 4, "is not in the chain"), "entry 4: is not in the chain"),
        (Finding(None, None, "does not have the hash"), "no entry: does not have the hash"),
    ],
)
def test_finding_names_its_place(finding: Finding, told: str) -> None:
    assert str(finding) == told


class Chain:
    """Seals when it is let; of what was committed when it began, it takes up to `most`."""

    def __init__(self, most: int = 1000) -> None:
        self.most = most
        self.committed = 0
        self.sealed = 0
        self.rounds = 0
        self.running = 0
        self.open = asyncio.Event()
        self.open.set()
        self.failures: list[Exception] = []

    async def seal(self) -> bool:
        self.rounds += 1
        self.running += 1
        assert self.running == 1, "two sealings at a time"
        taken = min(self.most, self.committed - self.sealed)
        try:
            await self.open.wait()
            if self.failures:
                raise self.failures.pop(0)
        finally:
            self.running -= 1
        self.sealed += taken
        return taken < self.most


async def settle() -> None:
    """Let every task run as far as it can."""
    for _ in range(10):
        await asyncio.sleep(0)


async def commit(chain: Chain, sealing: ChainSealing) -> int:
    """Commit and have it sealed; answers how much was sealed then."""
    chain.committed += 1
    mine = chain.committed
    await sealing.seal()
    assert chain.sealed >= mine, "answered before its place was there"
    return chain.sealed


async def test_many_at_once_are_sealed_together() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    await asyncio.gather(*(commit(chain, sealing) for _ in range(50)))
    assert (chain.sealed, chain.rounds) == (50, 1)


async def test_who_comes_while_one_runs_waits_for_the_next() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    chain.open.clear()
    first = asyncio.create_task(commit(chain, sealing))
    await settle()
    later = [asyncio.create_task(commit(chain, sealing)) for _ in range(30)]
    await settle()
    assert not first.done()
    chain.open.set()
    await first
    assert set(await asyncio.gather(*later)) == {31}
    assert chain.rounds == 2


async def test_more_than_one_round_takes_is_sealed_before_the_answer() -> None:
    chain = Chain(most=10)
    chain.committed = 34
    await commit(chain, ChainSealing(chain.seal))
    assert (chain.sealed, chain.rounds) == (35, 4)


async def test_failure_is_told_to_all_who_waited_and_the_next_sealing_takes_what_was_left() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    chain.failures = [DependencyUnavailable("database")]
    outcomes = await asyncio.gather(*(commit(chain, sealing) for _ in range(3)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [DependencyUnavailable] * 3
    assert await commit(chain, sealing) == 4


async def test_who_gives_up_waiting_takes_nobody_along() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    chain.open.clear()
    waiting = [asyncio.create_task(commit(chain, sealing)) for _ in range(3)]
    await settle()
    waiting[0].cancel()
    await settle()
    assert [task.done() for task in waiting] == [True, False, False]
    chain.open.set()
    assert await asyncio.gather(*waiting[1:]) == [3, 3]


async def test_a_sealing_that_nobody_waits_for_any_more_is_done_all_the_same() -> None:
    chain = Chain()
    sealing = ChainSealing(chain.seal)
    chain.open.clear()
    alone = asyncio.create_task(commit(chain, sealing))
    await settle()
    alone.cancel()
    chain.open.set()
    await settle()
    assert chain.sealed == 1


async def test_what_another_process_left_is_sealed_at_the_start_and_now_and_then() -> None:
    chain = Chain()
    chain.committed = 3
    running = asyncio.create_task(ChainSealing(chain.seal, interval=0).run())
    await settle()
    assert chain.sealed == 3
    chain.committed = 5
    await settle()
    assert chain.sealed == 5
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_a_database_that_is_away_does_not_end_the_watch(caplog: pytest.LogCaptureFixture) -> None:
    chain = Chain()
    chain.committed, chain.failures = 1, [DependencyUnavailable("database")]
    with caplog.at_level(logging.WARNING, module.__name__):
        running = asyncio.create_task(ChainSealing(chain.seal, interval=0).run())
        await settle()
    assert chain.sealed == 1
    assert "wait for their place: The database is not available." in caplog.text
    running.cancel()
    await asyncio.wait([running])


async def test_the_watch_ends_a_sealing_that_it_began_before_it_is_cancelled() -> None:
    chain = Chain()
    chain.committed = 1
    chain.open.clear()
    running = asyncio.create_task(ChainSealing(chain.seal).run())
    await settle()
    running.cancel()
    await settle()
    assert not running.done()
    chain.open.set()
    await asyncio.wait([running])
    assert (chain.sealed, running.cancelled()) == (1, True)
