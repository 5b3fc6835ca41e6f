"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class LedgerEntriesHandlers(Protocol):
    """Entries of the journal, from their draft until they are posted."""

    async def list_entries(
        self,
        *,
        caller: Caller,
        from_: date | None,
        to: date | None,
        status: models.EntryStatus | None,
        account: int | None,
        kind: models.EntryKind | None,
        type_: str | None,
        q: str | None,
        min_: str | None,
        max_: str | None,
        cursor: str | None,
        limit: int,
    ) -> models.EntryPage:
        """GET /v1/ledger/entries - List entries, the newest day first.

        Raises: Forbidden (403), AccountRequired (403), CursorInvalid (422), AmountInvalid (422),
        ServiceUnavailable (503).
        """
        ...

    async def create_entry(self, caller: Caller, body: models.EntryDraft) -> models.Entry:
        """POST /v1/ledger/entries - Write the draft of an entry.

        Lines balance in the base currency, and in the other one where there is only one. Balances
        and reports know nothing of it until it is posted.

        Raises: Forbidden (403), AccountRequired (403), ReferenceTaken (409), OpeningExists (409),
        LedgerArchived (409), EntryUnbalanced (422), AccountUnknown (422), AccountInactive (422),
        AccountNotPostable (422), CurrencyUnknown (422), CurrencyNotAllowed (422), FxRateRequired
        (422), FxRateInvalid (422), AmountInvalid (422), DateInvalid (422), ServiceUnavailable
        (503).
        """
        ...

    async def get_entry(self, caller: Caller, entry_id: int) -> models.Entry:
        """GET /v1/ledger/entries/{entry_id} - Read an entry.

        Raises: Forbidden (403), AccountRequired (403), EntryNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def replace_entry(self, caller: Caller, entry_id: int, body: models.EntryDraft) -> models.Entry:
        """PUT /v1/ledger/entries/{entry_id} - Write the draft of an entry anew.

        An entry that was rejected, submitted or approved is a draft again. One that is posted
        stays.

        Raises: Forbidden (403), AccountRequired (403), EntryNotFound (404), EntryWrongState (409),
        ReferenceTaken (409), OpeningExists (409), LedgerArchived (409), EntryUnbalanced (422),
        AccountUnknown (422), AccountInactive (422), AccountNotPostable (422), CurrencyUnknown
        (422), CurrencyNotAllowed (422), FxRateRequired (422), FxRateInvalid (422), AmountInvalid
        (422), DateInvalid (422), ServiceUnavailable (503).
        """
        ...

    async def delete_entry(self, caller: Caller, entry_id: int) -> None:
        """DELETE /v1/ledger/entries/{entry_id} - Delete a draft.

        Only a draft or a rejected entry can be deleted; it has no number yet, so that none will be
        missing.

        Raises: Forbidden (403), AccountRequired (403), EntryNotFound (404), EntryWrongState (409),
        LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def submit_entry(self, caller: Caller, entry_id: int) -> models.Entry:
        """POST /v1/ledger/entries/{entry_id}/submit - Have an entry approved.

        Raises: Forbidden (403), AccountRequired (403), EntryNotFound (404), EntryWrongState (409),
        LedgerArchived (409), EntryUnbalanced (422), AccountUnknown (422), AccountInactive (422),
        AccountNotPostable (422), CurrencyUnknown (422), CurrencyNotAllowed (422), FxRateRequired
        (422), FxRateInvalid (422), AmountInvalid (422), NoPeriod (422), ServiceUnavailable (503).
        """
        ...

    async def withdraw_entry(self, caller: Caller, entry_id: int) -> models.Entry:
        """POST /v1/ledger/entries/{entry_id}/withdraw - Make a draft of an entry that was submitted or
        approved.

        Raises: Forbidden (403), AccountRequired (403), EntryNotFound (404), EntryWrongState (409),
        LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def approve_entry(self, caller: Caller, entry_id: int) -> models.Entry:
        """POST /v1/ledger/entries/{entry_id}/approve - Approve an entry.

        Whoever created the entry, or wrote it anew last, cannot approve it.

        Raises: Forbidden (403), AccountRequired (403), SeparationOfDuties (403), EntryNotFound
        (404), EntryWrongState (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def reject_entry(self, caller: Caller, entry_id: int, body: models.EntryRejection) -> models.Entry:
        """POST /v1/ledger/entries/{entry_id}/reject - Reject an entry.

        Raises: Forbidden (403), AccountRequired (403), SeparationOfDuties (403), EntryNotFound
        (404), EntryWrongState (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def post_entry(self, caller: Caller, entry_id: int) -> models.PostedEntry:
        """POST /v1/ledger/entries/{entry_id}/post - Post an entry.

        From then on it counts, has the next number of its year, and never changes. Answers what the
        accounts stand at now.

        Raises: Forbidden (403), AccountRequired (403), SeparationOfDuties (403), EntryNotFound
        (404), EntryWrongState (409), PeriodClosed (409), PeriodLocked (409), OpeningExists (409),
        SettingsIncomplete (409), LedgerArchived (409), EntryUnbalanced (422), AccountUnknown (422),
        AccountInactive (422), AccountNotPostable (422), CurrencyUnknown (422), CurrencyNotAllowed
        (422), FxRateRequired (422), FxRateInvalid (422), AmountInvalid (422), NoPeriod (422),
        ServiceUnavailable (503).
        """
        ...

    async def reverse_entry(
        self, caller: Caller, entry_id: int, body: models.EntryReversal | None
    ) -> models.Entry:
        """POST /v1/ledger/entries/{entry_id}/reverse - Reverse a posted entry.

        The reversal has the same lines with sides swapped. It is submitted where entries are
        approved, and posted at once otherwise. It is dated as its original where that period is
        open, else on the first open day after.

        Raises: Forbidden (403), AccountRequired (403), SeparationOfDuties (403), EntryNotFound
        (404), EntryWrongState (409), AlreadyReversed (409), PeriodClosed (409), PeriodLocked (409),
        SettingsIncomplete (409), LedgerArchived (409), EntryUnbalanced (422), AccountUnknown (422),
        AccountInactive (422), AccountNotPostable (422), CurrencyUnknown (422), CurrencyNotAllowed
        (422), FxRateRequired (422), FxRateInvalid (422), AmountInvalid (422), NoPeriod (422),
        ServiceUnavailable (503).
        """
        ...

    async def verify_entry(self, caller: Caller, entry_id: int) -> models.EntryVerification:
        """GET /v1/ledger/entries/{entry_id}/verify - Hold a posted entry against its hash.

        Raises: Forbidden (403), AccountRequired (403), EntryNotFound (404), EntryWrongState (409),
        ServiceUnavailable (503).
        """
        ...

    async def list_entry_notes(self, caller: Caller, entry_id: int) -> models.EntryNotes:
        """GET /v1/ledger/entries/{entry_id}/notes - List the notes on an entry, oldest first.

        Raises: Forbidden (403), AccountRequired (403), EntryNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def add_entry_note(
        self, caller: Caller, entry_id: int, body: models.EntryNoteCreate
    ) -> models.EntryNote:
        """POST /v1/ledger/entries/{entry_id}/notes - Write a note on an entry.

        Raises: Forbidden (403), AccountRequired (403), EntryNotFound (404), TooManyNotes (409),
        LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def post_entries(self, caller: Caller, body: models.EntriesToPost) -> models.PostOutcomes:
        """POST /v1/ledger/entries/post - Post several entries.

        Each is posted or refused by itself, in the order of the list; the answer says which.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), ServiceUnavailable
        (503).
        """
        ...

    async def create_settlement(self, caller: Caller, body: models.Settlement) -> models.Entry:
        """POST /v1/ledger/entries/settlements - Write the draft of a payment in another currency.

        Releases a receivable or payable at the rate it is booked at, takes the bank's side at the
        rate of the day, and books the difference on the account for exchange differences.

        Raises: Forbidden (403), AccountRequired (403), SettingsIncomplete (409), LedgerArchived
        (409), EntryUnbalanced (422), AccountUnknown (422), AccountInactive (422),
        AccountNotPostable (422), CurrencyUnknown (422), CurrencyNotAllowed (422), FxRateRequired
        (422), FxRateInvalid (422), AmountInvalid (422), DateInvalid (422), ServiceUnavailable
        (503).
        """
        ...


ListEntriesErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.CursorInvalid
    | errors.AmountInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
CreateEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ReferenceTaken
    | errors.OpeningExists
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.EntryUnbalanced
    | errors.AccountUnknown
    | errors.AccountInactive
    | errors.AccountNotPostable
    | errors.CurrencyUnknown
    | errors.CurrencyNotAllowed
    | errors.FxRateRequired
    | errors.FxRateInvalid
    | errors.AmountInvalid
    | errors.DateInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ReplaceEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.EntryWrongState
    | errors.ReferenceTaken
    | errors.OpeningExists
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.EntryUnbalanced
    | errors.AccountUnknown
    | errors.AccountInactive
    | errors.AccountNotPostable
    | errors.CurrencyUnknown
    | errors.CurrencyNotAllowed
    | errors.FxRateRequired
    | errors.FxRateInvalid
    | errors.AmountInvalid
    | errors.DateInvalid
    | errors.PreconditionRequired
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.EntryNotFound
    | errors.EntryWrongState
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
SubmitEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.EntryWrongState
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.EntryUnbalanced
    | errors.AccountUnknown
    | errors.AccountInactive
    | errors.AccountNotPostable
    | errors.CurrencyUnknown
    | errors.CurrencyNotAllowed
    | errors.FxRateRequired
    | errors.FxRateInvalid
    | errors.AmountInvalid
    | errors.NoPeriod
    | errors.InternalError
    | errors.ServiceUnavailable
)
WithdrawEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.EntryWrongState
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ApproveEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SeparationOfDuties
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.EntryWrongState
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
RejectEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SeparationOfDuties
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.EntryWrongState
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
PostEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SeparationOfDuties
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.EntryWrongState
    | errors.PeriodClosed
    | errors.PeriodLocked
    | errors.OpeningExists
    | errors.SettingsIncomplete
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.EntryUnbalanced
    | errors.AccountUnknown
    | errors.AccountInactive
    | errors.AccountNotPostable
    | errors.CurrencyUnknown
    | errors.CurrencyNotAllowed
    | errors.FxRateRequired
    | errors.FxRateInvalid
    | errors.AmountInvalid
    | errors.NoPeriod
    | errors.InternalError
    | errors.ServiceUnavailable
)
ReverseEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.SeparationOfDuties
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.EntryWrongState
    | errors.AlreadyReversed
    | errors.PeriodClosed
    | errors.PeriodLocked
    | errors.SettingsIncomplete
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.EntryUnbalanced
    | errors.AccountUnknown
    | errors.AccountInactive
    | errors.AccountNotPostable
    | errors.CurrencyUnknown
    | errors.CurrencyNotAllowed
    | errors.FxRateRequired
    | errors.FxRateInvalid
    | errors.AmountInvalid
    | errors.NoPeriod
    | errors.InternalError
    | errors.ServiceUnavailable
)
VerifyEntryErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.EntryWrongState
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListEntryNotesErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
AddEntryNoteErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.EntryNotFound
    | errors.NotAcceptable
    | errors.TooManyNotes
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
PostEntriesErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CreateSettlementErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.SettingsIncomplete
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.EntryUnbalanced
    | errors.AccountUnknown
    | errors.AccountInactive
    | errors.AccountNotPostable
    | errors.CurrencyUnknown
    | errors.CurrencyNotAllowed
    | errors.FxRateRequired
    | errors.FxRateInvalid
    | errors.AmountInvalid
    | errors.DateInvalid
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listEntries",
        method="GET",
        path="/v1/ledger/entries",
        tag="ledger-entries",
        handler="list_entries",
        summary="List entries, the newest day first",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="from",
                argument="from_",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="to",
                argument="to",
                location="query",
                annotation=models.LedgerDate,
                style="form",
                explode=True,
            ),
            Parameter(
                name="status",
                argument="status",
                location="query",
                annotation=models.EntryStatus,
                style="form",
                explode=True,
            ),
            Parameter(
                name="account",
                argument="account",
                location="query",
                annotation=models.LedgerAccountId,
                style="form",
                explode=True,
            ),
            Parameter(
                name="kind",
                argument="kind",
                location="query",
                annotation=models.EntryKind,
                style="form",
                explode=True,
            ),
            Parameter(
                name="type",
                argument="type_",
                location="query",
                annotation=models.TransactionType,
                style="form",
                explode=True,
            ),
            Parameter(
                name="q",
                argument="q",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="min",
                argument="min_",
                location="query",
                annotation=models.LedgerMoney,
                style="form",
                explode=True,
            ),
            Parameter(
                name="max",
                argument="max_",
                location="query",
                annotation=models.LedgerMoney,
                style="form",
                explode=True,
            ),
            Parameter(
                name="cursor",
                argument="cursor",
                location="query",
                annotation=models.LedgerCursor,
                style="form",
                explode=True,
            ),
            Parameter(
                name="limit",
                argument="limit",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=100)],
                default=20,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.ENTRY_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.ENTRY_LIST_REFUSED,
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
            errors.ValidationFailed,
            errors.CursorInvalid,
            errors.AmountInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="createEntry",
        method="POST",
        path="/v1/ledger/entries",
        tag="ledger-entries",
        handler="create_entry",
        summary="Write the draft of an entry",
        security=(
            {"bearerAuth": ("ledger:draft",)},
            {"passwordFlow": ("ledger:draft",)},
            {"apiKeyAuth": ("ledger:draft",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.EntryDraft}, required=True),
        responses=(
            components.ENTRY_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.ENTRY_CREATE_CONFLICT,
            components.LEDGER_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.ENTRY_REFUSED,
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
            errors.ReferenceTaken,
            errors.OpeningExists,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.EntryUnbalanced,
            errors.AccountUnknown,
            errors.AccountInactive,
            errors.AccountNotPostable,
            errors.CurrencyUnknown,
            errors.CurrencyNotAllowed,
            errors.FxRateRequired,
            errors.FxRateInvalid,
            errors.AmountInvalid,
            errors.DateInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(idempotency="optional", body_limit=1048576),
    ),
    Operation(
        operation_id="getEntry",
        method="GET",
        path="/v1/ledger/entries/{entry_id}",
        tag="ledger-entries",
        handler="get_entry",
        summary="Read an entry",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.ENTRY,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="replaceEntry",
        method="PUT",
        path="/v1/ledger/entries/{entry_id}",
        tag="ledger-entries",
        handler="replace_entry",
        summary="Write the draft of an entry anew",
        security=(
            {"bearerAuth": ("ledger:draft",)},
            {"passwordFlow": ("ledger:draft",)},
            {"apiKeyAuth": ("ledger:draft",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.EntryDraft}, required=True),
        responses=(
            components.ENTRY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.NOT_OWN_ENTRY,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.ENTRY_EDIT_CONFLICT,
            components.PRECONDITION_FAILED,
            components.LEDGER_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.ENTRY_REFUSED,
            components.LEDGER_IF_MATCH_NEEDED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.EntryWrongState,
            errors.ReferenceTaken,
            errors.OpeningExists,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.EntryUnbalanced,
            errors.AccountUnknown,
            errors.AccountInactive,
            errors.AccountNotPostable,
            errors.CurrencyUnknown,
            errors.CurrencyNotAllowed,
            errors.FxRateRequired,
            errors.FxRateInvalid,
            errors.AmountInvalid,
            errors.DateInvalid,
            errors.PreconditionRequired,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="required", body_limit=1048576),
    ),
    Operation(
        operation_id="deleteEntry",
        method="DELETE",
        path="/v1/ledger/entries/{entry_id}",
        tag="ledger-entries",
        handler="delete_entry",
        summary="Delete a draft",
        security=(
            {"bearerAuth": ("ledger:draft",)},
            {"passwordFlow": ("ledger:draft",)},
            {"apiKeyAuth": ("ledger:draft",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.NOT_OWN_ENTRY,
            components.ENTRY_NOT_FOUND,
            components.ENTRY_WRONG_STATE,
            components.PRECONDITION_FAILED,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.EntryNotFound,
            errors.EntryWrongState,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.entry_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="submitEntry",
        method="POST",
        path="/v1/ledger/entries/{entry_id}/submit",
        tag="ledger-entries",
        handler="submit_entry",
        summary="Have an entry approved",
        security=(
            {"bearerAuth": ("ledger:draft",)},
            {"passwordFlow": ("ledger:draft",)},
            {"apiKeyAuth": ("ledger:draft",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
        ),
        responses=(
            components.CHANGED_ENTRY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.NOT_OWN_ENTRY,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.ENTRY_WRONG_STATE,
            components.POSTING_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.EntryWrongState,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.EntryUnbalanced,
            errors.AccountUnknown,
            errors.AccountInactive,
            errors.AccountNotPostable,
            errors.CurrencyUnknown,
            errors.CurrencyNotAllowed,
            errors.FxRateRequired,
            errors.FxRateInvalid,
            errors.AmountInvalid,
            errors.NoPeriod,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="withdrawEntry",
        method="POST",
        path="/v1/ledger/entries/{entry_id}/withdraw",
        tag="ledger-entries",
        handler="withdraw_entry",
        summary="Make a draft of an entry that was submitted or approved",
        security=(
            {"bearerAuth": ("ledger:draft",)},
            {"passwordFlow": ("ledger:draft",)},
            {"apiKeyAuth": ("ledger:draft",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
        ),
        responses=(
            components.CHANGED_ENTRY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.NOT_OWN_ENTRY,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.ENTRY_WRONG_STATE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.EntryWrongState,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.entry_withdrawn")),
    ),
    Operation(
        operation_id="approveEntry",
        method="POST",
        path="/v1/ledger/entries/{entry_id}/approve",
        tag="ledger-entries",
        handler="approve_entry",
        summary="Approve an entry",
        security=(
            {"bearerAuth": ("ledger:approve",)},
            {"passwordFlow": ("ledger:approve",)},
            {"apiKeyAuth": ("ledger:approve",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
        ),
        responses=(
            components.CHANGED_ENTRY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FOUR_EYES,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.ENTRY_WRONG_STATE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.SeparationOfDuties,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.EntryWrongState,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.entry_approved")),
    ),
    Operation(
        operation_id="rejectEntry",
        method="POST",
        path="/v1/ledger/entries/{entry_id}/reject",
        tag="ledger-entries",
        handler="reject_entry",
        summary="Reject an entry",
        security=(
            {"bearerAuth": ("ledger:approve",)},
            {"passwordFlow": ("ledger:approve",)},
            {"apiKeyAuth": ("ledger:approve",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.EntryRejection}, required=True),
        responses=(
            components.CHANGED_ENTRY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FOUR_EYES,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.ENTRY_WRONG_STATE,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.SeparationOfDuties,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.EntryWrongState,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.entry_rejected"), body_limit=16384),
    ),
    Operation(
        operation_id="postEntry",
        method="POST",
        path="/v1/ledger/entries/{entry_id}/post",
        tag="ledger-entries",
        handler="post_entry",
        summary="Post an entry",
        security=(
            {"bearerAuth": ("ledger:post",)},
            {"passwordFlow": ("ledger:post",)},
            {"apiKeyAuth": ("ledger:post",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
        ),
        responses=(
            components.POSTED_ENTRY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FOUR_EYES,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.POSTING_CONFLICT,
            components.POSTING_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.SeparationOfDuties,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.EntryWrongState,
            errors.PeriodClosed,
            errors.PeriodLocked,
            errors.OpeningExists,
            errors.SettingsIncomplete,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.EntryUnbalanced,
            errors.AccountUnknown,
            errors.AccountInactive,
            errors.AccountNotPostable,
            errors.CurrencyUnknown,
            errors.CurrencyNotAllowed,
            errors.FxRateRequired,
            errors.FxRateInvalid,
            errors.AmountInvalid,
            errors.NoPeriod,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.entry_posted")),
    ),
    Operation(
        operation_id="reverseEntry",
        method="POST",
        path="/v1/ledger/entries/{entry_id}/reverse",
        tag="ledger-entries",
        handler="reverse_entry",
        summary="Reverse a posted entry",
        security=(
            {"bearerAuth": ("ledger:reverse",)},
            {"passwordFlow": ("ledger:reverse",)},
            {"apiKeyAuth": ("ledger:reverse",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.EntryReversal}),
        responses=(
            components.ENTRY_REVERSED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FOUR_EYES,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.REVERSAL_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.POSTING_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.SeparationOfDuties,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.EntryWrongState,
            errors.AlreadyReversed,
            errors.PeriodClosed,
            errors.PeriodLocked,
            errors.SettingsIncomplete,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.EntryUnbalanced,
            errors.AccountUnknown,
            errors.AccountInactive,
            errors.AccountNotPostable,
            errors.CurrencyUnknown,
            errors.CurrencyNotAllowed,
            errors.FxRateRequired,
            errors.FxRateInvalid,
            errors.AmountInvalid,
            errors.NoPeriod,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="ledger.entry_reversed"), idempotency="optional", body_limit=16384
        ),
    ),
    Operation(
        operation_id="verifyEntry",
        method="GET",
        path="/v1/ledger/entries/{entry_id}/verify",
        tag="ledger-entries",
        handler="verify_entry",
        summary="Hold a posted entry against its hash",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
        ),
        responses=(
            components.ENTRY_VERIFICATION,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.ENTRY_NOT_POSTED,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.EntryWrongState,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="listEntryNotes",
        method="GET",
        path="/v1/ledger/entries/{entry_id}/notes",
        tag="ledger-entries",
        handler="list_entry_notes",
        summary="List the notes on an entry, oldest first",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
        ),
        responses=(
            components.ENTRY_NOTES,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="addEntryNote",
        method="POST",
        path="/v1/ledger/entries/{entry_id}/notes",
        tag="ledger-entries",
        handler="add_entry_note",
        summary="Write a note on an entry",
        security=(
            {"bearerAuth": ("ledger:draft",)},
            {"passwordFlow": ("ledger:draft",)},
            {"apiKeyAuth": ("ledger:draft",)},
        ),
        parameters=(
            Parameter(
                name="entry_id",
                argument="entry_id",
                location="path",
                annotation=models.EntryId,
                required=True,
            ),
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.EntryNoteCreate}, required=True),
        responses=(
            components.ENTRY_NOTE_ADDED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ENTRY_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.TOO_MANY_NOTES,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.EntryNotFound,
            errors.NotAcceptable,
            errors.TooManyNotes,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(idempotency="optional", body_limit=16384),
    ),
    Operation(
        operation_id="postEntries",
        method="POST",
        path="/v1/ledger/entries/post",
        tag="ledger-entries",
        handler="post_entries",
        summary="Post several entries",
        security=(
            {"bearerAuth": ("ledger:post",)},
            {"passwordFlow": ("ledger:post",)},
            {"apiKeyAuth": ("ledger:post",)},
        ),
        body=Body(content={"application/json": models.EntriesToPost}, required=True),
        responses=(
            components.POST_OUTCOMES,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.VALIDATION_FAILED,
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
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.entries_posted"), body_limit=16384),
    ),
    Operation(
        operation_id="createSettlement",
        method="POST",
        path="/v1/ledger/entries/settlements",
        tag="ledger-entries",
        handler="create_settlement",
        summary="Write the draft of a payment in another currency",
        security=(
            {"bearerAuth": ("ledger:draft",)},
            {"passwordFlow": ("ledger:draft",)},
            {"apiKeyAuth": ("ledger:draft",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.Settlement}, required=True),
        responses=(
            components.ENTRY_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.SETTLEMENT_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.ENTRY_REFUSED,
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
            errors.SettingsIncomplete,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.EntryUnbalanced,
            errors.AccountUnknown,
            errors.AccountInactive,
            errors.AccountNotPostable,
            errors.CurrencyUnknown,
            errors.CurrencyNotAllowed,
            errors.FxRateRequired,
            errors.FxRateInvalid,
            errors.AmountInvalid,
            errors.DateInvalid,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(idempotency="optional", body_limit=16384),
    ),
)
