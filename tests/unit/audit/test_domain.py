"""Entries as bytes, their hashes, and texts that are cut to fit."""

import json
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

import pytest

from charter.audit.domain import GENESIS, LENGTHS, Finding, fitting, linked, written
from charter.audit.tables import audit_log
from tests.unit.audit.memory import an_entry

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


@pytest.mark.parametrize("name", LENGTHS)
def test_text_is_cut_to_its_column(name: str) -> None:
    length = getattr(audit_log.c[name].type, "length", None)
    assert length == LENGTHS[name]
    assert fitting(name, "ä" * 2000) == "ä" * LENGTHS[name]


def test_every_text_of_the_log_has_a_length() -> None:
    texts = {column.name for column in audit_log.c if getattr(column.type, "length", None) is not None}
    assert set(LENGTHS) == texts


@pytest.mark.parametrize(("text", "kept"), [(None, None), ("", ""), ("a\0b", "ab"), ("\0", "")])
def test_text_is_kept_without_what_postgresql_refuses(text: str | None, kept: str | None) -> None:
    assert fitting("target", text) == kept


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
