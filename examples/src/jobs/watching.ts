import { type ConnectionState, demoJob, getJob, type Job } from "charter-client";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useApp } from "../app/app";
import { isOver } from "./states";

type Transport = "socket" | "stream" | "poll";

export interface Watched {
  readonly job: Job;
  /** How the job is heard of; `closed` once there is no more to hear. */
  readonly state: ConnectionState;
  readonly transport: Transport;
  /** Whether it was heard of before. */
  readonly wasOpen: boolean;
  /** Why there is no more to hear, if that is not the end of the job. */
  readonly error: unknown;
  /** Show what a call has answered. */
  take(job: Job): void;
}

/** A job as it is now, as long as it is looked at: through cut connections, and from where they were cut. */
export function useWatched(known: Job): Watched {
  const { client, connection } = useApp();
  const job = useSignal(known);
  const heard = useSignal<Pick<Watched, "state" | "transport" | "wasOpen">>({ state: "closed", transport: "socket", wasOpen: false });
  const error = useSignal<unknown>(undefined);
  const take = (newer: Job): void => {
    if (!isOver(job.peek()) || isOver(newer)) job.value = newer;
  };
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const watch = async (): Promise<void> => {
      if (isOver(job.peek())) return;
      error.value = undefined;
      const onState = (state: ConnectionState, transport: Transport) =>
        (heard.value = { state, transport, wasOpen: state === "open" || heard.peek().wasOpen });
      try {
        // Jobs of every kind are followed in the same way.
        await demoJob.of(client, known.job_id).outcome({
          signal,
          onState,
          onProgress: ({ state, progress, step, total_steps }) => (job.value = { ...job.peek(), state, progress, step, total_steps }),
        });
        take(await getJob(client, { job_id: known.job_id }, { signal }));
      } catch (failure) {
        if (!signal.aborted) error.value = failure;
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
