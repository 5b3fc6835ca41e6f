"""Translates between the contract and entries."""

from datetime import date
from typing import Final

from charter.ledger.actors import Actor
from charter.ledger.books.service import SettingsService
from charter.ledger.callers import Kin, actor_of, known_actor_of, tenant_of
from charter.ledger.entries import refusals
from charter.ledger.entries.domain import EntryFilter, EntryId, Note
from charter.ledger.entries.outcomes import PostOutcome, Reversal
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.service import EntryService
from charter.ledger.entries.settlements import Settlement, SettlementService
from charter.ledger.entries.translating import entry_shown, new_entry, posted_shown, summary_shown
from charter.shared.money import parse_amount
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    refusals.AccountInactive: errors.AccountInactive,
    refusals.AccountNotPostable: errors.AccountNotPostable,
    refusals.AccountUnknown: errors.AccountUnknown,
    refusals.AlreadyReversed: errors.AlreadyReversed,
    refusals.CurrencyNotAllowed: errors.CurrencyNotAllowed,
    refusals.CursorInvalid: errors.CursorInvalid,
    refusals.DateInvalid: errors.DateInvalid,
    refusals.EntryNotFound: errors.EntryNotFound,
    refusals.EntryUnbalanced: errors.EntryUnbalanced,
    refusals.EntryWrongState: errors.EntryWrongState,
    refusals.FxRateRequired: errors.FxRateRequired,
    refusals.NoPeriod: errors.NoPeriod,
    refusals.NotOwnEntry: errors.Forbidden,
    refusals.OpeningExists: errors.OpeningExists,
    refusals.PeriodClosed: errors.PeriodClosed,
    refusals.PeriodLocked: errors.PeriodLocked,
    refusals.ReferenceTaken: errors.ReferenceTaken,
    refusals.SeparationOfDuties: errors.SeparationOfDuties,
    refusals.SettingsIncomplete: errors.SettingsIncomplete,
    refusals.TooManyNotes: errors.TooManyNotes,
}


class EntryHandlers:
    """The operations of the tag `ledger-entries`."""

    def __init__(
        self,
        *,
        entries: EntryService,
        postings: PostingService,
        settlements: SettlementService,
        settings: SettingsService,
        kin: Kin,
    ) -> None:
        self._entries = entries
        self._postings = postings
        self._settlements = settlements
        self._settings = settings
        self._kin = kin

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
        wanted = EntryFilter(
            date_from=from_,
            date_to=to,
            status=None if status is None else status.value,
            account_id=account,
            kind=None if kind is None else kind.value,
            transaction_type=type_,
            q=q,
            minimum=await self._in_base(caller, min_),
            maximum=await self._in_base(caller, max_),
        )
        found = await self._entries.list_page(tenant_of(caller), wanted, cursor, limit)
        return models.EntryPage(
            data=[summary_shown(entry) for entry in found.entries], next_cursor=found.next_cursor
        )

    async def create_entry(self, caller: Caller, body: models.EntryDraft) -> models.Entry:
        return entry_shown(await self._entries.create(tenant_of(caller), actor_of(caller), new_entry(body)))

    async def get_entry(self, caller: Caller, entry_id: int) -> models.Entry:
        return entry_shown(await self._entries.get(tenant_of(caller), EntryId(entry_id)))

    async def replace_entry(self, caller: Caller, entry_id: int, body: models.EntryDraft) -> models.Entry:
        tenant, actor, number = tenant_of(caller), actor_of(caller), EntryId(entry_id)
        return entry_shown(await self._entries.replace(tenant, actor, number, new_entry(body)))

    async def delete_entry(self, caller: Caller, entry_id: int) -> None:
        await self._entries.delete(tenant_of(caller), actor_of(caller), EntryId(entry_id))

    async def submit_entry(self, caller: Caller, entry_id: int) -> models.Entry:
        return entry_shown(await self._entries.submit(tenant_of(caller), actor_of(caller), EntryId(entry_id)))

    async def withdraw_entry(self, caller: Caller, entry_id: int) -> models.Entry:
        return entry_shown(
            await self._entries.withdraw(tenant_of(caller), actor_of(caller), EntryId(entry_id))
        )

    async def approve_entry(self, caller: Caller, entry_id: int) -> models.Entry:
        actor = await known_actor_of(caller, self._kin)
        return entry_shown(await self._entries.approve(tenant_of(caller), actor, EntryId(entry_id)))

    async def reject_entry(self, caller: Caller, entry_id: int, body: models.EntryRejection) -> models.Entry:
        tenant, actor, number = tenant_of(caller), actor_of(caller), EntryId(entry_id)
        return entry_shown(await self._entries.reject(tenant, actor, number, body.reason))

    async def post_entry(self, caller: Caller, entry_id: int) -> models.PostedEntry:
        actor = await self._poster(caller)
        return posted_shown(await self._postings.post(tenant_of(caller), actor, EntryId(entry_id)))

    async def reverse_entry(
        self, caller: Caller, entry_id: int, body: models.EntryReversal | None
    ) -> models.Entry:
        wanted = Reversal() if body is None else Reversal(body.date_, body.reference, body.description)
        tenant, actor, number = tenant_of(caller), actor_of(caller), EntryId(entry_id)
        return entry_shown(await self._postings.reverse(tenant, actor, number, wanted))

    async def verify_entry(self, caller: Caller, entry_id: int) -> models.EntryVerification:
        found = await self._postings.verify(tenant_of(caller), EntryId(entry_id))
        return models.EntryVerification(
            entry_id=found.entry_id,
            number=found.number,
            is_valid=found.is_valid,
            hash=found.hash,
            computed=found.computed,
        )

    async def post_entries(self, caller: Caller, body: models.EntriesToPost) -> models.PostOutcomes:
        ids = [EntryId(entry_id) for entry_id in body.ids]
        outcomes = await self._postings.post_many(tenant_of(caller), await self._poster(caller), ids)
        return models.PostOutcomes(data=[_outcome(outcome) for outcome in outcomes])

    async def create_settlement(self, caller: Caller, body: models.Settlement) -> models.Entry:
        wanted = Settlement(
            date=body.date_,
            reference=body.reference,
            description=body.description,
            side=body.side.value,
            account_id=body.account_id,
            bank_account_id=body.bank_account_id,
            currency=body.currency,
            amount=body.amount,
            booked_rate=body.booked_rate,
            rate=body.rate,
        )
        return entry_shown(await self._settlements.create(tenant_of(caller), actor_of(caller), wanted))

    async def list_entry_notes(self, caller: Caller, entry_id: int) -> models.EntryNotes:
        notes = await self._entries.list_notes(tenant_of(caller), EntryId(entry_id))
        return models.EntryNotes(data=[_note(note) for note in notes])

    async def add_entry_note(
        self, caller: Caller, entry_id: int, body: models.EntryNoteCreate
    ) -> models.EntryNote:
        tenant, actor, number = tenant_of(caller), actor_of(caller), EntryId(entry_id)
        return _note(await self._entries.add_note(tenant, actor, number, body.text))

    async def _poster(self, caller: Caller) -> Actor:
        """No program approves: so who posts as a person need not be known as one."""
        return actor_of(caller) if caller.kind == "user" else await known_actor_of(caller, self._kin)

    async def _in_base(self, caller: Caller, amount: str | None) -> int | None:
        """Minor units of the base currency."""
        if amount is None:
            return None
        return parse_amount(amount, (await self._settings.get(tenant_of(caller))).base_currency)


def _outcome(outcome: PostOutcome) -> models.PostOutcome:
    entry, refusal = outcome.entry, outcome.error
    return models.PostOutcome(
        entry_id=outcome.entry_id,
        posted=entry is not None,
        number=None if entry is None else entry.number,
        error=None if refusal is None else _refused(refusal),
    )


def _refused(refusal: Exception) -> models.OutcomeError:
    """As the operation for one entry would answer it."""
    details = models.ErrorDetails.model_validate(getattr(refusal, "details", {}))
    code = models.ErrorCode(ERRORS[type(refusal)].error_code)
    return models.OutcomeError(error_code=code, message=str(refusal), details=details)


def _note(note: Note) -> models.EntryNote:
    return models.EntryNote(
        id=note.id,
        entry_id=note.entry_id,
        text=note.text,
        created_by=note.created_by,
        created_at=note.created_at,
    )
