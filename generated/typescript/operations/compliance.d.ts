// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * List the standards of the Malaysian Accounting Standards Board
 *
 * `GET /v1/compliance/standards`
 *
 * With `on`, only those in force for annual periods that begin on that day, under the title of that time.
 */
export declare const listStandards: c.Operation<
  { on?: t.LedgerDate },
  t.StandardList,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * List the rules that checks ask, in their order
 *
 * `GET /v1/compliance/rules`
 *
 * Without a framework, those of the tenant's own.
 */
export declare const listRules: c.Operation<
  { framework?: t.Framework; level?: t.RuleLevel },
  t.RuleList,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read the settings of compliance
 *
 * `GET /v1/compliance/settings`
 *
 * What was never set has its default.
 */
export declare const getComplianceSettings: c.Operation<
  {},
  t.ComplianceSettings,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change the settings of compliance
 *
 * `PATCH /v1/compliance/settings`
 *
 * Absent fields stay as they are. Checks that were made keep what they found.
 */
export declare const updateComplianceSettings: c.Operation<
  { body: t.ComplianceSettingsUpdate },
  t.ComplianceSettings,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.AmountInvalid | e.InternalError | e.ServiceUnavailable
>;
