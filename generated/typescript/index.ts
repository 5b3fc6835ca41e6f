// Generated from openapi.yaml by codegen; edit the contract instead.
export {
  createCharterClient,
  type CharterClient,
  type CharterClientOptions,
  type DeprecationNotice,
  type TokenSource,
} from "./client.js";
export {
  CharterError,
  eachItem,
  idempotencyKey,
  ifMatch,
  isErrorBody,
  unwrap,
  unwrapTagged,
  type ErrorBody,
} from "./conventions.js";
export type { JobKinds } from "./jobs.js";
export { CLOSE_CODES, type Channels, type CloseCode } from "./channels.js";
export type * from "./schema.js";
