"""The use cases of files: taking one in, importing it, and what goes into those that are exported."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Final, Protocol, TypeVar
from uuid import UUID

from charter.ledger.actors import Actor
from charter.ledger.chart.domain import Account
from charter.ledger.chart.templates import TemplateRow
from charter.ledger.entries.domain import Draft, EntryId
from charter.ledger.exchange import balance_rows, chart_rows, journal_rows
from charter.ledger.exchange.csv_files import CsvFile
from charter.ledger.exchange.domain import (
    DELIMITERS,
    ImportFile,
    ImportFileGone,
    ImportId,
    ImportOptions,
    ImportOutcome,
    ImportRepeated,
    Problems,
)
from charter.ledger.exchange.journal_lines import PostedLine, YearSpan
from charter.ledger.exchange.judging import JournalFacts, drafts_of
from charter.ledger.exchange.sheets import Batch, Table
from charter.ledger.reports.trial_balance import TrialBalance
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId

Enqueued = TypeVar("Enqueued")
BATCH: Final = 200
"""Entries that are read at once."""
FIRST_DAY: Final = date.min
LAST_DAY: Final = date.max


class ImportFiles(Protocol):
    """The files that one tenant sent, within one transaction."""

    async def find_imported(self, sha256: bytes) -> tuple[ImportId, datetime] | None:
        """The last import of these bytes, and when it was."""
        ...

    async def add(
        self, content: bytes, sha256: bytes, options: ImportOptions, subject: str, at: datetime
    ) -> ImportId:
        """Store a file."""
        ...

    async def lock_same(self, sha256: bytes) -> None:
        """Let nobody else import these bytes until the transaction ends."""
        ...

    async def find(self, import_id: ImportId) -> ImportFile | None:
        """The file, unless it was imported."""
        ...

    async def keep(self, import_id: ImportId, job_id: UUID, at: datetime) -> None:
        """Store that a file was imported."""
        ...

    async def drop(self, import_id: ImportId) -> None:
        """Remove a file."""
        ...


class JournalRows(Protocol):
    """The books of one tenant, within one transaction."""

    async def read_facts(self, references: Collection[str], days: Collection[date]) -> JournalFacts:
        """What entries of these references and days are judged against."""
        ...

    async def list_years(self, first: date, last: date) -> Sequence[YearSpan]:
        """The fiscal years that have some of the days and posted entries, the earliest first."""
        ...

    async def list_lines(
        self, year: YearSpan, after: int, first: date, last: date, limit: int
    ) -> Sequence[PostedLine]:
        """The lines of the next `limit` entries of a year, dated from `first` to `last`."""
        ...


class Postings(Protocol):
    """Stores entries."""

    async def import_entries(
        self, tenant: TenantId, actor: Actor, drafts: Sequence[Draft], *, is_posted: bool
    ) -> Sequence[EntryId]:
        """Store all of them or none."""
        ...


class Chart(Protocol):
    """The accounts of a tenant."""

    async def list_all(self, tenant: TenantId) -> Sequence[Account]:
        """Every account, by its code."""
        ...

    async def add_rows(self, tenant: TenantId, rows: Sequence[TemplateRow]) -> int:
        """Create all of them or none."""
        ...


class Reports(Protocol):
    """Reports of the books."""

    async def trial_balance(self, tenant: TenantId, as_of: date | None, start: date | None) -> TrialBalance:
        """Of a day, and since another. Raises: ReportDaysInvalid."""
        ...


class ImportService:
    """Files that come in."""

    def __init__(
        self,
        files: TenantStore[ImportFiles],
        journal: TenantStore[JournalRows],
        postings: Postings,
        chart: Chart,
        now: Clock,
    ) -> None:
        self._files = files
        self._journal = journal
        self._postings = postings
        self._chart = chart
        self._now = now

    async def take_in(
        self,
        tenant: TenantId,
        actor: Actor,
        content: bytes,
        options: ImportOptions,
        enqueue: Callable[[ImportId], Awaitable[Enqueued]],
    ) -> Enqueued:
        """Store a file that can be read, and have it imported. Answers what `enqueue` does.

        Raises: ImportForbidden, ImportRepeated, CsvNotUtf8, CsvWrongDelimiter, CsvHeaderWrong, CsvEmpty,
        CsvTooManyRows.
        """
        options.require_permitted()
        await asyncio.to_thread(lambda: _opened(content, options).require_size())
        digest = sha256(content).digest()
        async with self._files.transaction(tenant) as files:
            await _require_new(files, digest, options)
            return await enqueue(await files.add(content, digest, options, actor.subject, self._now()))

    async def carry_out(self, tenant: TenantId, import_id: ImportId, job_id: UUID) -> ImportOutcome:
        """Look through a file, and write what it holds where nothing is wrong: all of it, in one transaction.

        Raises: ImportFileGone, ImportRepeated, and what `import_entries` and `add_rows` raise.
        """
        async with self._files.transaction(tenant) as files:
            file = await files.find(import_id)
            if file is None:
                raise ImportFileGone(import_id)
            await files.lock_same(file.sha256)
            await _require_new(files, file.sha256, file.options)
            carry_out = self._journal_of if file.options.kind == "journal" else self._chart_of
            outcome = await carry_out(tenant, file)
            if outcome.is_written:
                await files.keep(import_id, job_id, self._now())
            return outcome

    async def drop(self, tenant: TenantId, import_id: ImportId) -> None:
        """Forget a file of which nothing was written."""
        async with self._files.transaction(tenant) as files:
            await files.drop(import_id)

    async def _journal_of(self, tenant: TenantId, file: ImportFile) -> ImportOutcome:
        options, problems = file.options, Problems()
        journal = await asyncio.to_thread(
            lambda: journal_rows.read_journal(_opened(file.content, options), problems)
        )
        references = {entry.reference for entry in journal.entries}
        async with self._journal.transaction(tenant) as rows:
            facts = await rows.read_facts(references, {entry.date for entry in journal.entries})
        drafts = await asyncio.to_thread(drafts_of, journal.entries, facts, options, problems)
        is_written = _is_to_be_written(options, problems)
        if is_written:
            actor = Actor(file.uploaded_by, options.permissions)
            is_posted = options.mode == "post"
            await self._postings.import_entries(tenant, actor, drafts, is_posted=is_posted)
        return _outcome(journal.rows, len(journal.entries), problems, is_written=is_written)

    async def _chart_of(self, tenant: TenantId, file: ImportFile) -> ImportOutcome:
        options, problems = file.options, Problems()
        accounts = await self._chart.list_all(tenant)
        count, rows = chart_rows.read_chart(_opened(file.content, options), accounts, problems)
        is_written = _is_to_be_written(options, problems)
        if is_written:
            await self._chart.add_rows(tenant, rows)
        return _outcome(count, len(rows), problems, is_written=is_written)


class JournalExport:
    """Posted entries that go out: those that were there when the export began."""

    def __init__(self, journal: TenantStore[JournalRows]) -> None:
        self._journal = journal

    def table(self, tenant: TenantId, first: date | None, last: date | None) -> Table:
        """The posted lines of the days, by number: a sheet for each year."""
        batches = self._batches(tenant, first or FIRST_DAY, last or LAST_DAY)
        return Table("journal", "Journal", journal_rows.EXPORTED, batches)

    async def _batches(self, tenant: TenantId, first: date, last: date) -> AsyncIterator[Batch]:
        async with self._journal.reading(tenant) as rows:
            years = await rows.list_years(first, last)
        for year in years:
            after = 0
            while True:
                async with self._journal.reading(tenant) as rows:
                    lines = await rows.list_lines(year, after, first, last, BATCH)
                if not lines:
                    break
                yield year.name, [line.cells(year) for line in lines]
                after = lines[-1].number


class ChartExport:
    """The chart of accounts that goes out."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart

    def table(self, tenant: TenantId) -> Table:
        """Every account, by its code."""
        return Table("chart", "Chart of accounts", chart_rows.EXPORTED, self._batches(tenant))

    async def _batches(self, tenant: TenantId) -> AsyncIterator[Batch]:
        yield "Chart of accounts", chart_rows.rows_of(await self._chart.list_all(tenant))


class TrialBalanceExport:
    """The trial balance that goes out, closing entries of the year of its last day left out."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports

    def table(self, tenant: TenantId, first: date | None, last: date | None) -> Table:
        """Balances at the end of the last day, which is today where none is given; and since the first."""
        columns = balance_rows.OF_A_DAY if first is None else balance_rows.SINCE_A_DAY
        return Table("trial-balance", "Trial balance", columns, self._batches(tenant, first, last))

    async def _batches(self, tenant: TenantId, first: date | None, last: date | None) -> AsyncIterator[Batch]:
        report = await self._reports.trial_balance(tenant, last, first)
        yield "Trial balance", balance_rows.rows_of(report)


def _opened(content: bytes, options: ImportOptions) -> CsvFile:
    of_kind = journal_rows if options.kind == "journal" else chart_rows
    return CsvFile(content, DELIMITERS[options.delimiter], of_kind.COLUMNS, of_kind.KNOWN)


async def _require_new(files: ImportFiles, digest: bytes, options: ImportOptions) -> None:
    """Raises: ImportRepeated."""
    if options.allow_duplicate or options.dry_run:
        return
    before = await files.find_imported(digest)
    if before is not None:
        raise ImportRepeated(*before)


def _is_to_be_written(options: ImportOptions, problems: Problems) -> bool:
    return not options.dry_run and problems.count == 0


def _outcome(rows: int, entries: int, problems: Problems, *, is_written: bool) -> ImportOutcome:
    return ImportOutcome(
        rows=rows,
        entries=entries,
        is_written=is_written,
        problems=tuple(sorted(problems.told, key=lambda problem: problem.row)),
        has_more_problems=problems.count > len(problems.told),
    )
