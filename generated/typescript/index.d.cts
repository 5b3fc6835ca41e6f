// Generated from openapi.yaml by codegen; edit the contract instead.
import type { Client, ClientOptions } from "./core.cjs";

export {
  ApiError,
  NoAnswer,
  Unreadable,
  type Answer,
  type CallOptions,
  type Client,
  type ClientOptions,
  type Credentials,
  type DataOf,
  type DeprecationNotice,
  type ErrorsOf,
  type Failure,
  type ItemOf,
  type Listing,
  type Open,
  type Operation,
  type RequestOf,
  type Result,
  type Retry,
  type Thrown,
} from "./core.cjs";
export { session, type Grant, type Session, type SessionOptions } from "./session.cjs";
export { items, nextRequest, pages, update } from "./lists.cjs";
export {
  ChannelClosed,
  type Channel,
  type ConnectOptions,
  type Connection,
  type ConnectionState,
} from "./live.cjs";
export {
  JobFailed,
  type FollowOptions,
  type JobKind,
  type JobOutcome,
  type JobProgress,
  type StartedJob,
} from "./jobs.cjs";
export * from "./operations/system.cjs";
export * from "./operations/identity.cjs";
export * from "./operations/accounts.cjs";
export * from "./operations/sessions.cjs";
export * from "./operations/second_factors.cjs";
export * from "./operations/single_sign_on.cjs";
export * from "./operations/users.cjs";
export * from "./operations/service_accounts.cjs";
export * from "./operations/organizations.cjs";
export * from "./operations/projects.cjs";
export * from "./operations/jobs.cjs";
export * from "./operations/channels.cjs";
export * from "./operations/ledger_settings.cjs";
export * from "./operations/ledger_accounts.cjs";
export * from "./operations/ledger_entries.cjs";
export * from "./operations/ledger_periods.cjs";
export * from "./operations/ledger_rates.cjs";
export * from "./operations/ledger_reports.cjs";
export * from "./operations/compliance.cjs";
export * from "./operations/compliance_registers.cjs";
export * from "./operations/ledger_exchange.cjs";
export * from "./operations/compliance_checks.cjs";
export * from "./operations/compliance_disclosures.cjs";
export * from "./operations/behavior_codes.cjs";
export * from "./operations/schools.cjs";
export * from "./operations/school_incidents.cjs";
export * from "./operations/children.cjs";
export * from "./operations/progress.cjs";
export * from "./operations/content.cjs";
export * from "./operations/cards.cjs";
export * from "./operations/school_reports.cjs";
export * from "./operations/school_privacy.cjs";
export * from "./operations/audit.cjs";
export * from "./channels.cjs";
export * from "./job_kinds.cjs";
export type * from "./types.cjs";
export type * as schemas from "./types.cjs";
export type * as failures from "./errors.cjs";

/** A client for calls of operations, with its options. */
export declare const createCharterClient: (options?: ClientOptions) => Client;
