// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * List accounts by their codes
 *
 * `GET /v1/ledger/accounts`
 */
export declare const listLedgerAccounts: c.Listing<
  {
    page?: number;
    limit?: number;
    type?: t.LedgerAccountType;
    sub_type?: t.LedgerSubType;
    active?: boolean;
    parent?: t.LedgerAccountId;
    q?: string;
    sort?: t.LedgerAccountSort;
  },
  t.LedgerAccountPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.LedgerAccount
>;

/**
 * Create an account
 *
 * `POST /v1/ledger/accounts`
 */
export declare const createLedgerAccount: c.Operation<
  { body: t.LedgerAccountCreate },
  t.LedgerAccount,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.AccountCodeTaken | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.LedgerArchived | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.SubTypeInvalid
    | e.AccountParentInvalid | e.CurrencyUnknown | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read all accounts as a tree
 *
 * `GET /v1/ledger/accounts/tree`
 */
export declare const getAccountTree: c.Operation<
  {},
  t.AccountTree,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Create the accounts of a template
 *
 * `POST /v1/ledger/accounts/templates/{template}`
 *
 * Creates what is missing, by code, and names its accounts in settings that name none; doing it again changes
 * nothing.
 */
export declare const applyAccountTemplate: c.Operation<
  { template: t.AccountTemplateName },
  t.TemplateApplied,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read an account
 *
 * `GET /v1/ledger/accounts/{account_id}`
 */
export declare const getLedgerAccount: c.Operation<
  { account_id: t.LedgerAccountId },
  t.LedgerAccount,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.LedgerAccountNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change an account
 *
 * `PATCH /v1/ledger/accounts/{account_id}`
 *
 * Absent fields stay as they are. Once lines are posted, code, type and currency stay. A new `sub_type`,
 * `cash_flow` or `monetary` restates older reports.
 */
export declare const updateLedgerAccount: c.Operation<
  { account_id: t.LedgerAccountId; body: t.LedgerAccountUpdate },
  t.LedgerAccount,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.LedgerAccountNotFound | e.NotAcceptable | e.AccountCodeTaken | e.AccountInUse | e.AccountHasChildren
    | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.SubTypeInvalid | e.AccountParentInvalid | e.CurrencyUnknown | e.PreconditionRequired | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Delete an account that nothing was written on
 *
 * `DELETE /v1/ledger/accounts/{account_id}`
 */
export declare const deleteLedgerAccount: c.Operation<
  { account_id: t.LedgerAccountId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.LedgerAccountNotFound | e.AccountInUse | e.AccountHasChildren | e.LedgerArchived | e.PreconditionFailed
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
