"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Protocol, TypeAlias

from contract_runtime import (
    Audit,
    Body,
    Caller,
    Field,
    Operation,
    Parameter,
    Policies,
    RateLimit,
    Reply,
)

from . import components, errors, models


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportLedgerAccepted(Reply):
    """The job waits to be done."""

    status: ClassVar[int] = 202
    header_fields: ClassVar[Mapping[str, str]] = {"retry_after": "Retry-After"}
    body: models.JobAccepted
    retry_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLedgerAccepted(Reply):
    """The job waits to be done."""

    status: ClassVar[int] = 202
    header_fields: ClassVar[Mapping[str, str]] = {"retry_after": "Retry-After"}
    body: models.JobAccepted
    retry_after: int


class LedgerExchangeHandlers(Protocol):
    """The ledger as files, in and out."""

    async def export_ledger(self, caller: Caller, body: models.LedgerExport) -> ExportLedgerAccepted:
        """POST /v1/ledger/exports - Have a file made of the ledger.

        Raises: Forbidden (403), AccountRequired (403), ReportDaysInvalid (422), ServiceUnavailable
        (503).
        """
        ...

    async def import_ledger(
        self,
        *,
        caller: Caller,
        mode: models.ImportMode,
        kind: models.ImportKind,
        delimiter: models.CsvDelimiter,
        dry_run: bool,
        allow_duplicate: bool,
        body: bytes,
    ) -> ImportLedgerAccepted:
        """POST /v1/ledger/imports - Have entries or accounts of a file written.

        All of it is written, or nothing; the job's result names every row and column that is wrong.
        `mode=post` also needs `ledger:post`, a chart `ledger:accounts`.

        Raises: Forbidden (403), AccountRequired (403), ImportRepeated (409), LedgerArchived (409),
        CsvNotUtf8 (422), CsvWrongDelimiter (422), CsvHeaderWrong (422), CsvTooManyRows (422),
        CsvEmpty (422), ServiceUnavailable (503).
        """
        ...


ExportLedgerErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.ReportDaysInvalid
    | errors.RateLimited
    | errors.TooManyJobs
    | errors.InternalError
    | errors.ServiceUnavailable
)
ImportLedgerErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ImportRepeated
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.CsvNotUtf8
    | errors.CsvWrongDelimiter
    | errors.CsvHeaderWrong
    | errors.CsvTooManyRows
    | errors.CsvEmpty
    | errors.RateLimited
    | errors.TooManyJobs
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="exportLedger",
        method="POST",
        path="/v1/ledger/exports",
        tag="ledger-exchange",
        handler="export_ledger",
        summary="Have a file made of the ledger",
        security=(
            {"bearerAuth": ("ledger:export",)},
            {"passwordFlow": ("ledger:export",)},
            {"apiKeyAuth": ("ledger:export",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.LedgerExport}, required=True),
        responses=(
            components.LEDGER_JOB_ACCEPTED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.IDEMPOTENCY_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.EXPORT_REFUSED,
            components.JOBS_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.ReportDaysInvalid,
            errors.RateLimited,
            errors.TooManyJobs,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=60, per=60, by="caller"), idempotency="optional", body_limit=16384
        ),
    ),
    Operation(
        operation_id="importLedger",
        method="POST",
        path="/v1/ledger/imports",
        tag="ledger-exchange",
        handler="import_ledger",
        summary="Have entries or accounts of a file written",
        security=(
            {"bearerAuth": ("ledger:import",)},
            {"passwordFlow": ("ledger:import",)},
            {"apiKeyAuth": ("ledger:import",)},
        ),
        parameters=(
            Parameter(
                name="mode",
                argument="mode",
                location="query",
                annotation=models.ImportMode,
                default=models.ImportMode.DRAFT,
                style="form",
                explode=True,
            ),
            Parameter(
                name="kind",
                argument="kind",
                location="query",
                annotation=models.ImportKind,
                default=models.ImportKind.JOURNAL,
                style="form",
                explode=True,
            ),
            Parameter(
                name="delimiter",
                argument="delimiter",
                location="query",
                annotation=models.CsvDelimiter,
                default=models.CsvDelimiter.COMMA,
                style="form",
                explode=True,
            ),
            Parameter(
                name="dry_run",
                argument="dry_run",
                location="query",
                annotation=bool,
                default=False,
                style="form",
                explode=True,
            ),
            Parameter(
                name="allow_duplicate",
                argument="allow_duplicate",
                location="query",
                annotation=bool,
                default=False,
                style="form",
                explode=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"text/csv": models.CsvFile}, required=True),
        responses=(
            components.LEDGER_JOB_ACCEPTED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.IMPORT_CONFLICT,
            components.IMPORT_TOO_LARGE,
            components.IMPORT_UNSUPPORTED,
            components.IMPORT_REFUSED,
            components.JOBS_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ImportRepeated,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.CsvNotUtf8,
            errors.CsvWrongDelimiter,
            errors.CsvHeaderWrong,
            errors.CsvTooManyRows,
            errors.CsvEmpty,
            errors.RateLimited,
            errors.TooManyJobs,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=60, per=60, by="caller"),
            audit=Audit(event="ledger.import_requested"),
            idempotency="optional",
            body_limit=10485760,
        ),
    ),
)
