// Generated from openapi.yaml by codegen; edit the contract instead.
import type { components } from "./schema.js";

/** Channels: what the server sends and receives, and the addresses that open each. */
export interface Channels {
  watchJob: {
    sends: components["schemas"]["JobSubscribed"] | components["schemas"]["JobStateChanged"] | components["schemas"]["JobProgressed"] | components["schemas"]["JobFinished"] | components["schemas"]["ChannelGoingAway"];
    receives: components["schemas"]["ChannelAuth"] | components["schemas"]["ChannelAuthRefresh"];
    path: "/v1/jobs/{job_id}/events" | "/ws/jobs/{job_id}";
  };
  echo: {
    sends: string;
    receives: string;
    path: "/ws/echo";
  };
}

/** What a close code means: whether to come back at once, after a while, or not at all. */
export interface CloseCode {
  reason: string;
  reconnect: "no" | "yes" | "after";
}

/** The codes with which each channel closes. */
export const CLOSE_CODES: { readonly [Name in keyof Channels]: Readonly<Record<number, CloseCode>> } = {
  watchJob: {
    1000: { reason: "The job is finished.", reconnect: "no" },
    1001: { reason: "The server restarts.", reconnect: "after" },
    1003: { reason: "A message of this form is not understood.", reconnect: "no" },
    1007: { reason: "A text is not UTF-8.", reconnect: "no" },
    1008: { reason: "The caller is not, or no longer, allowed to listen.", reconnect: "no" },
    1009: { reason: "A message is too large.", reconnect: "no" },
    1011: { reason: "The server failed.", reconnect: "yes" },
    1013: { reason: "The client reads too slowly, or the server is busy.", reconnect: "after" },
    4404: { reason: "There is no such job.", reconnect: "no" },
    4429: { reason: "The caller has too many connections open, or says too much at a time.", reconnect: "after" },
  },
  echo: {
    1000: { reason: "Everything was sent.", reconnect: "no" },
    1001: { reason: "The server restarts.", reconnect: "after" },
    1003: { reason: "A message of this form is not understood.", reconnect: "no" },
    1007: { reason: "A text is not UTF-8.", reconnect: "no" },
    1008: { reason: "The caller is not, or no longer, allowed to listen.", reconnect: "no" },
    1009: { reason: "A message is too large.", reconnect: "no" },
    1011: { reason: "The server failed.", reconnect: "yes" },
    1013: { reason: "The client reads too slowly, or the server is busy.", reconnect: "after" },
    4429: { reason: "The caller has too many connections open, or says too much at a time.", reconnect: "after" },
  },
};
