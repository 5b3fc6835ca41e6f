// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * Read the trial balance of a day
 *
 * `GET /v1/ledger/trial-balance`
 */
export declare const getTrialBalance: c.Operation<
  {
    as_of?: t.LedgerDate;
    from?: t.LedgerDate;
    include_closing?: boolean;
    currency?: t.CurrencyCode;
    level?: number;
    "If-None-Match"?: t.EntityTags;
  },
  t.TrialBalance,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.ReportDaysInvalid | e.CurrencyUnknown | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read the balance sheet of a day
 *
 * `GET /v1/ledger/balance-sheet`
 */
export declare const getBalanceSheet: c.Operation<
  { as_of?: t.LedgerDate; compare?: t.LedgerDate; "If-None-Match"?: t.EntityTags },
  t.BalanceSheet,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.ReportDaysInvalid | e.CurrencyUnknown | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read the income statement of some days
 *
 * `GET /v1/ledger/income-statement`
 */
export declare const getIncomeStatement: c.Operation<
  {
    from?: t.LedgerDate;
    to?: t.LedgerDate;
    compare_from?: t.LedgerDate;
    compare_to?: t.LedgerDate;
    layout?: t.IncomeLayout;
    "If-None-Match"?: t.EntityTags;
  },
  t.IncomeStatement,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.ReportDaysInvalid | e.CurrencyUnknown | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read the statement of cash flows of some days
 *
 * `GET /v1/ledger/cash-flow`
 *
 * By the indirect method.
 */
export declare const getCashFlow: c.Operation<
  { from?: t.LedgerDate; to?: t.LedgerDate; "If-None-Match"?: t.EntityTags },
  t.CashFlow,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.ReportDaysInvalid | e.CurrencyUnknown | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read the statement of an account
 *
 * `GET /v1/ledger/accounts/{account_id}/statement`
 *
 * Pages go on where the one before ended, over the entries that were posted when the first one was read.
 */
export declare const getAccountStatement: c.Operation<
  {
    account_id: t.LedgerAccountId;
    from?: t.LedgerDate;
    to?: t.LedgerDate;
    cursor?: t.StatementCursor;
    limit?: number;
  },
  t.AccountStatement,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.LedgerAccountNotFound | e.NotAcceptable | e.ValidationFailed | e.ReportDaysInvalid | e.CursorInvalid
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Prove that the books are whole
 *
 * `GET /v1/ledger/integrity`
 */
export declare const getLedgerIntegrity: c.Operation<
  {},
  t.LedgerIntegrity,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;
