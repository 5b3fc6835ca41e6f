// Generated from openapi.yaml by codegen; edit the contract instead.
import type { Client, ClientOptions } from "./core.js";

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
} from "./core.js";
export { session, type Grant, type Session, type SessionOptions } from "./session.js";
export { items, nextRequest, pages, update } from "./lists.js";
export {
  ChannelClosed,
  type Channel,
  type ConnectOptions,
  type Connection,
  type ConnectionState,
} from "./live.js";
export {
  JobFailed,
  type FollowOptions,
  type JobKind,
  type JobOutcome,
  type JobProgress,
  type StartedJob,
} from "./jobs.js";
export * from "./operations/system.js";
export * from "./operations/identity.js";
export * from "./operations/accounts.js";
export * from "./operations/sessions.js";
export * from "./operations/second_factors.js";
export * from "./operations/single_sign_on.js";
export * from "./operations/users.js";
export * from "./operations/service_accounts.js";
export * from "./operations/organizations.js";
export * from "./operations/projects.js";
export * from "./operations/jobs.js";
export * from "./operations/channels.js";
export * from "./operations/ledger_settings.js";
export * from "./operations/ledger_accounts.js";
export * from "./operations/ledger_entries.js";
export * from "./operations/ledger_periods.js";
export * from "./operations/ledger_rates.js";
export * from "./operations/ledger_reports.js";
export * from "./operations/compliance.js";
export * from "./operations/compliance_registers.js";
export * from "./operations/ledger_exchange.js";
export * from "./operations/compliance_checks.js";
export * from "./operations/compliance_disclosures.js";
export * from "./operations/behavior_codes.js";
export * from "./operations/schools.js";
export * from "./operations/school_incidents.js";
export * from "./operations/children.js";
export * from "./operations/progress.js";
export * from "./operations/content.js";
export * from "./operations/cards.js";
export * from "./operations/school_reports.js";
export * from "./operations/school_privacy.js";
export * from "./operations/audit.js";
export * from "./channels.js";
export * from "./job_kinds.js";
export type * from "./types.js";
export type * as schemas from "./types.js";
export type * as failures from "./errors.js";

/** A client for calls of operations, with its options. */
export declare const createCharterClient: (options?: ClientOptions) => Client;
