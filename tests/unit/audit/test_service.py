"""Pages, the export, and the walk along the chain that names each broken place."""

import math
from dataclasses import replace

import pytest

from charter.audit.domain import EntryFilter
from charter.audit.seals import GENESIS, MOST_FINDINGS, Link
from charter.audit.service import BATCH, AuditService
from tests.unit.audit.memory import MemoryLog, an_entry

pytestmark = pytest.mark.anyio

ANY = EntryFilter()
CHANGED = "was changed, or is not the one that stood here"


async def findings(log: MemoryLog, head: bytes | None = None) -> list[str]:
    return [str(finding) for finding in (await AuditService(log).verify(head)).findings]


async def test_untouched_chain_is_unbroken_and_its_head_is_told() -> None:
    log = MemoryLog.sealed(5)
    verdict = await AuditService(log).verify()
    assert (verdict.entries, verdict.head, verdict.findings) == (5, log.links[-1].hash, ())


async def test_empty_log_is_unbroken() -> None:
    verdict = await AuditService(MemoryLog()).verify()
    assert (verdict.entries, verdict.head, verdict.findings) == (0, GENESIS, ())


@pytest.mark.parametrize("place", [1, 3, 5])
async def test_changed_entry_is_found_and_those_behind_it_are_not_blamed(place: int) -> None:
    log = MemoryLog.sealed(5)
    log.entries[place - 1] = replace(log.entries[place - 1], actor_subject="8")
    assert await findings(log) == [
        f"place {place}, entry {place}: was changed, or is not the one that stood here"
    ]


async def test_each_broken_place_is_named() -> None:
    log = MemoryLog.sealed(8)
    log.entries[1] = replace(log.entries[1], event="user.created")
    log.entries = [entry for entry in log.entries if entry.id != 4]
    log.links = [link for link in log.links if link.sequence != 6]
    assert await findings(log) == [
        f"place 2, entry 2: {CHANGED}",
        "place 4, entry 4: is missing from the log",
        "place 7, entry 7: the places 6 to 6 are missing before it",
        "entry 6: is not in the chain",
    ]


async def test_first_places_that_are_missing_are_found() -> None:
    log = MemoryLog.sealed(4)
    log.links, log.entries = log.links[2:], log.entries[2:]
    assert await findings(log) == ["place 3, entry 3: the places 1 to 2 are missing before it"]


async def test_swapped_places_are_found_both() -> None:
    log = MemoryLog.sealed(4)
    first, second = log.links[1], log.links[2]
    log.links[1:3] = [replace(first, entry_id=3), replace(second, entry_id=2)]
    assert [each.split(":")[0] for each in await findings(log)] == ["place 2, entry 3", "place 3, entry 2"]


async def test_changed_hash_is_found_at_its_place_and_at_the_next() -> None:
    log = MemoryLog.sealed(4)
    log.links[1] = replace(log.links[1], hash=b"\0" * 32)
    assert [each.split(":")[0] for each in await findings(log)] == ["place 2, entry 2", "place 3, entry 3"]


async def test_place_that_was_appended_by_hand_is_found() -> None:
    log = MemoryLog.sealed(2)
    log.entries.append(an_entry(3))
    log.links.append(Link(3, 3, b"\1" * 32))
    assert await findings(log) == [f"place 3, entry 3: {CHANGED}"]


async def test_entry_that_waits_for_its_place_is_no_finding() -> None:
    log = MemoryLog.sealed(2)
    log.entries.append(an_entry(3))
    log.pending = {3}
    assert await findings(log) == []


async def test_chain_longer_than_a_batch_is_walked_to_its_end() -> None:
    log = MemoryLog.sealed(2 * BATCH + 1)
    log.entries[BATCH] = replace(log.entries[BATCH], target=None)
    log.entries[-1] = replace(log.entries[-1], target=None)
    assert [each.split(",")[0] for each in await findings(log)] == [
        f"place {BATCH + 1}",
        f"place {2 * BATCH + 1}",
    ]
    assert max(log.batches) == BATCH


async def test_a_log_that_is_broken_all_over_is_told_of_in_a_hundred_places() -> None:
    log = MemoryLog.sealed(MOST_FINDINGS + 50)
    log.entries = [replace(entry, event="x") for entry in log.entries]
    assert len(await findings(log)) == MOST_FINDINGS


@pytest.mark.parametrize("place", [1, 3, 5])
async def test_head_that_was_noted_before_is_found_in_the_chain(place: int) -> None:
    log = MemoryLog.sealed(5)
    assert await findings(log, log.links[place - 1].hash) == []


async def test_head_of_the_empty_log_is_what_every_chain_begins_with() -> None:
    """`verify` prints it before the first entry, so it may have been noted."""
    assert await findings(MemoryLog(), GENESIS) == []
    assert await findings(MemoryLog.sealed(3), GENESIS) == []


async def test_end_that_was_cut_off_and_grew_again_is_found_by_a_noted_head() -> None:
    log = MemoryLog.sealed(5)
    noted = log.links[-1].hash
    shorter = MemoryLog.sealed(4)
    assert await findings(shorter) == []
    assert await findings(shorter, noted) == [f"no entry: the chain does not have the hash {noted.hex()}"]


@pytest.mark.parametrize(("count", "limit"), [(0, 1), (1, 1), (5, 2), (4, 2), (3, 100)])
async def test_pages_have_each_entry_once_newest_first(count: int, limit: int) -> None:
    service = AuditService(MemoryLog.sealed(count))
    seen: list[int] = []
    cursor: str | None = None
    for _ in range(max(1, math.ceil(count / limit))):
        page, cursor = await service.list_page(cursor, ANY, limit)
        seen += [entry.id for entry in page]
    assert seen == list(range(count, 0, -1))
    assert cursor is None


@pytest.mark.parametrize(("cursor", "count"), [("0" * 16, 0), ("f" * 16, 3), ("0000000000000003", 2)])
async def test_any_cursor_of_the_contract_s_form_is_a_place_in_the_log(cursor: str, count: int) -> None:
    page, _ = await AuditService(MemoryLog.sealed(3)).list_page(cursor, ANY, 20)
    assert len(page) == count


async def test_export_reads_in_batches_and_not_ahead() -> None:
    log = MemoryLog.sealed(2 * BATCH + 3)
    exported = AuditService(log).export(ANY)
    first = await anext(exported)
    assert (first.id, log.batches) == (1, [BATCH])
    assert [entry.id async for entry in exported] == list(range(2, 2 * BATCH + 4))
    assert log.batches == [BATCH, BATCH, 3, 0]
