// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List entries, the newest day first
 *
 * `GET /v1/ledger/entries`
 */
export declare const listEntries: c.Listing<
  {
    from?: t.LedgerDate;
    to?: t.LedgerDate;
    status?: t.EntryStatus;
    account?: t.LedgerAccountId;
    kind?: t.EntryKind;
    type?: t.TransactionType;
    q?: string;
    min?: t.LedgerMoney;
    max?: t.LedgerMoney;
    cursor?: t.LedgerCursor;
    limit?: number;
  },
  t.EntryPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.CursorInvalid | e.AmountInvalid | e.InternalError
    | e.ServiceUnavailable,
  t.EntrySummary
>;

/**
 * Write the draft of an entry
 *
 * `POST /v1/ledger/entries`
 *
 * Lines balance in the base currency, and in the other one where there is only one. Balances and reports know
 * nothing of it until it is posted.
 */
export declare const createEntry: c.Operation<
  { body: t.EntryDraft },
  t.Entry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ReferenceTaken | e.OpeningExists | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.EntryUnbalanced
    | e.AccountUnknown | e.AccountInactive | e.AccountNotPostable | e.CurrencyUnknown | e.CurrencyNotAllowed
    | e.FxRateRequired | e.FxRateInvalid | e.AmountInvalid | e.DateInvalid | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read an entry
 *
 * `GET /v1/ledger/entries/{entry_id}`
 */
export declare const getEntry: c.Operation<
  { entry_id: t.EntryId },
  t.Entry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.EntryNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Write the draft of an entry anew
 *
 * `PUT /v1/ledger/entries/{entry_id}`
 *
 * An entry that was rejected, submitted or approved is a draft again. One that is posted stays.
 */
export declare const replaceEntry: c.Operation<
  { entry_id: t.EntryId; body: t.EntryDraft },
  t.Entry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.EntryNotFound | e.NotAcceptable | e.EntryWrongState | e.ReferenceTaken | e.OpeningExists
    | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.EntryUnbalanced | e.AccountUnknown | e.AccountInactive | e.AccountNotPostable | e.CurrencyUnknown
    | e.CurrencyNotAllowed | e.FxRateRequired | e.FxRateInvalid | e.AmountInvalid | e.DateInvalid
    | e.PreconditionRequired | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete a draft
 *
 * `DELETE /v1/ledger/entries/{entry_id}`
 *
 * Only a draft or a rejected entry can be deleted; it has no number yet, so that none will be missing.
 */
export declare const deleteEntry: c.Operation<
  { entry_id: t.EntryId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.EntryNotFound | e.EntryWrongState | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Have an entry approved
 *
 * `POST /v1/ledger/entries/{entry_id}/submit`
 */
export declare const submitEntry: c.Operation<
  { entry_id: t.EntryId },
  t.Entry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.EntryNotFound | e.NotAcceptable | e.EntryWrongState | e.LedgerArchived | e.ValidationFailed
    | e.EntryUnbalanced | e.AccountUnknown | e.AccountInactive | e.AccountNotPostable | e.CurrencyUnknown
    | e.CurrencyNotAllowed | e.FxRateRequired | e.FxRateInvalid | e.AmountInvalid | e.NoPeriod | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Make a draft of an entry that was submitted or approved
 *
 * `POST /v1/ledger/entries/{entry_id}/withdraw`
 */
export declare const withdrawEntry: c.Operation<
  { entry_id: t.EntryId },
  t.Entry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.EntryNotFound | e.NotAcceptable | e.EntryWrongState | e.LedgerArchived | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Approve an entry
 *
 * `POST /v1/ledger/entries/{entry_id}/approve`
 *
 * Whoever created the entry, or wrote it anew last, cannot approve it.
 */
export declare const approveEntry: c.Operation<
  { entry_id: t.EntryId },
  t.Entry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SeparationOfDuties | e.EntryNotFound | e.NotAcceptable | e.EntryWrongState | e.LedgerArchived
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Reject an entry
 *
 * `POST /v1/ledger/entries/{entry_id}/reject`
 */
export declare const rejectEntry: c.Operation<
  { entry_id: t.EntryId; body: t.EntryRejection },
  t.Entry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SeparationOfDuties | e.EntryNotFound | e.NotAcceptable | e.EntryWrongState | e.LedgerArchived
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Post an entry
 *
 * `POST /v1/ledger/entries/{entry_id}/post`
 *
 * From then on it counts, has the next number of its year, and never changes. Answers what the accounts stand at
 * now.
 */
export declare const postEntry: c.Operation<
  { entry_id: t.EntryId },
  t.PostedEntry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SeparationOfDuties | e.EntryNotFound | e.NotAcceptable | e.EntryWrongState | e.PeriodClosed
    | e.PeriodLocked | e.OpeningExists | e.SettingsIncomplete | e.LedgerArchived | e.ValidationFailed
    | e.EntryUnbalanced | e.AccountUnknown | e.AccountInactive | e.AccountNotPostable | e.CurrencyUnknown
    | e.CurrencyNotAllowed | e.FxRateRequired | e.FxRateInvalid | e.AmountInvalid | e.NoPeriod | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Reverse a posted entry
 *
 * `POST /v1/ledger/entries/{entry_id}/reverse`
 *
 * The reversal has the same lines with sides swapped. It is submitted where entries are approved, and posted at
 * once otherwise. It is dated as its original where that period is open, else on the first open day after.
 */
export declare const reverseEntry: c.Operation<
  { entry_id: t.EntryId; body?: t.EntryReversal },
  t.Entry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.SeparationOfDuties | e.EntryNotFound | e.NotAcceptable | e.EntryWrongState | e.AlreadyReversed
    | e.PeriodClosed | e.PeriodLocked | e.SettingsIncomplete | e.IdempotencyKeyReused
    | e.IdempotencyKeyInProgress | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.EntryUnbalanced | e.AccountUnknown | e.AccountInactive | e.AccountNotPostable
    | e.CurrencyUnknown | e.CurrencyNotAllowed | e.FxRateRequired | e.FxRateInvalid | e.AmountInvalid
    | e.NoPeriod | e.InternalError | e.ServiceUnavailable
>;

/**
 * Hold a posted entry against its hash
 *
 * `GET /v1/ledger/entries/{entry_id}/verify`
 */
export declare const verifyEntry: c.Operation<
  { entry_id: t.EntryId },
  t.EntryVerification,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.EntryNotFound | e.NotAcceptable | e.EntryWrongState | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * List the notes on an entry, oldest first
 *
 * `GET /v1/ledger/entries/{entry_id}/notes`
 */
export declare const listEntryNotes: c.Operation<
  { entry_id: t.EntryId },
  t.EntryNotes,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.EntryNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Write a note on an entry
 *
 * `POST /v1/ledger/entries/{entry_id}/notes`
 */
export declare const addEntryNote: c.Operation<
  { entry_id: t.EntryId; body: t.EntryNoteCreate },
  t.EntryNote,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.EntryNotFound | e.NotAcceptable | e.TooManyNotes | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Post several entries
 *
 * `POST /v1/ledger/entries/post`
 *
 * Each is posted or refused by itself, in the order of the list; the answer says which.
 */
export declare const postEntries: c.Operation<
  { body: t.EntriesToPost },
  t.PostOutcomes,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Write the draft of a payment in another currency
 *
 * `POST /v1/ledger/entries/settlements`
 *
 * Releases a receivable or payable at the rate it is booked at, takes the bank's side at the rate of the day,
 * and books the difference on the account for exchange differences.
 */
export declare const createSettlement: c.Operation<
  { body: t.Settlement },
  t.Entry,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.SettingsIncomplete | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.EntryUnbalanced
    | e.AccountUnknown | e.AccountInactive | e.AccountNotPostable | e.CurrencyUnknown | e.CurrencyNotAllowed
    | e.FxRateRequired | e.FxRateInvalid | e.AmountInvalid | e.DateInvalid | e.InternalError
    | e.ServiceUnavailable
>;
