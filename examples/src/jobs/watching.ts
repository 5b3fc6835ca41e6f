import { ChannelClosed, type ConnectionState, getJob, type Job, type JobMessage, watchJob } from "charter-client";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useApp } from "../app/app";
import { isOver } from "./states";

export interface Watched {
  readonly job: Job;
  /** How the job is heard of; `closed` once there is no more to hear. */
  readonly state: ConnectionState;
  readonly transport: "socket" | "stream";
  /** Why there is no more to hear, if that is not the end of the job. */
  readonly error: unknown;
  /** Show what a call has answered. */
  take(job: Job): void;
}

/** A job as it is now, as long as it is looked at: through cut connections, and from where they were cut. */
export function useWatched(known: Job): Watched {
  const { client, connection } = useApp();
  const job = useSignal(known);
  const heard = useSignal<Pick<Watched, "state" | "transport">>({ state: "closed", transport: "socket" });
  const error = useSignal<unknown>(undefined);
  const take = (newer: Job): void => {
    if (!isOver(job.peek()) || isOver(newer)) job.value = newer;
  };
  useEffect(() => {
    const leaving = new AbortController();
    const watch = async (): Promise<void> => {
      if (isOver(job.peek())) return;
      error.value = undefined;
      const onState = (state: ConnectionState, transport: "socket" | "stream") => (heard.value = { state, transport });
      try {
        for await (const message of watchJob(client, { job_id: known.job_id }, { signal: leaving.signal, onState })) {
          job.value = after(job.peek(), message);
        }
        if (!leaving.signal.aborted) take(await getJob(client, { job_id: known.job_id }, { signal: leaving.signal }));
      } catch (failure) {
        if (!leaving.signal.aborted) error.value = failure instanceof ChannelClosed ? new Error(failure.reason || failure.message) : failure;
      }
    };
    void watch();
    const stop = connection.onBack(() => void (error.peek() !== undefined && watch()));
    return () => {
      stop();
      leaving.abort();
    };
  }, [known.job_id]);
  useEffect(() => take(known), [known]);
  return { job: job.value, ...heard.value, error: error.value, take };
}

/** A job after what was told of it. */
export function after(job: Job, message: JobMessage): Job {
  switch (message.event) {
    case "state":
    case "progress": {
      const { progress, step, total_steps, payload } = message;
      return { ...job, progress, step, total_steps, payload, state: message.event === "state" ? message.state : "PROGRESS" };
    }
    case "finished": {
      const { state, result, error } = message;
      return { ...job, state, result, error };
    }
    default:
      return job; // subscribed, going_away, and what newer services tell
  }
}
