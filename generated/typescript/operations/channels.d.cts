// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.cjs";
import type * as t from "../types.cjs";
import type * as e from "../errors.cjs";

/**
 * Get a ticket that opens a channel once
 *
 * `POST /v1/channel-tickets`
 *
 * For those who can send no header when they open one, such as browsers.
 */
export declare const createChannelTicket: c.Operation<
  { body: t.ChannelTicketRequest },
  t.ChannelTicket,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited
    | e.InternalError | e.ServiceUnavailable
>;
