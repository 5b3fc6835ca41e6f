"""`charter audit`: checks and exports the audit log."""

import asyncio
import csv
import json
import sys
from collections.abc import Callable
from dataclasses import asdict, fields
from datetime import UTC, datetime
from typing import Final

import typer

from charter.audit.domain import Entry, EntryFilter
from charter.audit.repository import SqlAuditLog
from charter.audit.seals import Verdict
from charter.audit.service import AuditService
from charter.commands.development_stack import load_command_settings
from charter.commands.failures import CommandRefused
from charter.commands.json_output import print_json
from charter.commands.progress import growing
from charter.platform.database.transactions import Database
from charter.settings import Settings

HASH_LENGTH: Final = 64


def verify(head: str | None, *, is_json: bool = False) -> None:
    """Seal what waits, and compute the chain again."""
    verdict = asyncio.run(recompute(load_command_settings(), _hash(head)))
    if is_json:
        findings = list(map(str, verdict.findings))
        print_json({"entries": verdict.entries, "head": verdict.head.hex(), "findings": findings})
    if verdict.findings:
        raise CommandRefused("the audit log was tampered with:\n" + "\n".join(map(str, verdict.findings)))
    if not is_json:
        typer.echo(f"{verdict.entries} entries, chain unbroken, head {verdict.head.hex()}")


def export(kind: str, since: datetime | None, until: datetime | None) -> None:
    """Print every entry."""
    wanted = EntryFilter(since=_aware(since), until=_aware(until))
    asyncio.run(_export(wanted, _write_csv if kind == "csv" else _write_line))


async def recompute(settings: Settings, head: bytes | None) -> Verdict:
    """Seal what waits, and walk the chain, which must have had `head`."""
    database = Database(settings)
    log = SqlAuditLog(database)
    try:
        while not await log.seal():
            continue
        with growing("Computing the chain", "entries") as tell:
            return await AuditService(log).verify(head, tell)
    finally:
        await database.close()


async def _export(wanted: EntryFilter, write: Callable[[Entry], None]) -> None:
    database = Database(load_command_settings())
    entries = aiter(AuditService(SqlAuditLog(database)).export(wanted))
    try:
        first = await anext(entries, None)
        if write is _write_csv:
            csv.writer(sys.stdout).writerow(field.name for field in fields(Entry))
        if first is not None:
            write(first)
        async for entry in entries:
            write(entry)
    finally:
        await database.close()


def _write_line(entry: Entry) -> None:
    typer.echo(json.dumps(_shown(entry), ensure_ascii=False))


def _write_csv(entry: Entry) -> None:
    """A row; texts that a spreadsheet would compute are marked as text."""
    shown = {**_shown(entry), "details": json.dumps(dict(entry.details))}
    cells = ["" if value is None else str(value) for value in shown.values()]
    csv.writer(sys.stdout).writerow(f"'{cell}" if cell[:1] in "=+-@" and cell else cell for cell in cells)


def _shown(entry: Entry) -> dict[str, object]:
    return {
        **asdict(entry),
        "occurred_at": entry.occurred_at.isoformat(),
        "hash": None if entry.hash is None else entry.hash.hex(),
    }


def _hash(text: str | None) -> bytes | None:
    if text is None:
        return None
    try:
        found = bytes.fromhex(text)
    except ValueError:
        found = b""
    if len(text) != HASH_LENGTH or len(found) != HASH_LENGTH // 2:
        raise CommandRefused(f"--head is {text!r}: give the {HASH_LENGTH} characters that verify printed")
    return found


def _aware(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.replace(tzinfo=UTC)
