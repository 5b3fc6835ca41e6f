// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as l from "./live.cjs";
import type * as t from "./types.cjs";

/**
 * watchJob
 *
 * `/v1/jobs/{job_id}/events`
 */
export declare const watchJob: l.Channel<
  { job_id: t.JobId },
  t.JobSubscribed | t.JobStateChanged | t.JobProgressed | t.JobFinished | t.ChannelGoingAway,
  t.ChannelAuth | t.ChannelAuthRefresh
>;

/**
 * echo
 *
 * `/ws/echo`
 */
export declare const echo: l.Channel<{}, string, string>;
