import { ApiError, cancelJob, downloadJobArtifact, getJob, type Job } from "charter-client";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Page } from "../app/page";
import type { PageParts } from "../pages";
import { Button } from "../ui/button";
import { Moment } from "../ui/moment";
import { Problem } from "../ui/problem";
import { SkeletonRows } from "../ui/states";
import { saveAs } from "./downloading";
import { isOver, nameOf, Progress, StateBadge } from "./states";
import { useWatched, type Watched } from "./watching";

/** One job, watched live until it is finished. */
export default function JobPage({ parameters }: PageParts): JSX.Element {
  const { client } = useApp();
  const jobId = parameters["jobId"] ?? "";
  const job = useLoaded(jobId, (signal) => getJob(client, { job_id: jobId }, { signal }));
  return (
    <Page title={job.data ? nameOf(job.data) : "Job"} intro={<a href="/jobs">All jobs</a>}>
      <Loaded of={job} skeleton={<div class="card"><SkeletonRows count={3} /></div>}>{(known) => <LiveJob known={known} />}</Loaded>
    </Page>
  );
}

function LiveJob({ known }: { readonly known: Job }): JSX.Element {
  const { client } = useApp();
  const watched = useWatched(known);
  const { job, error, take } = watched;
  const cancelling = useAction(async () => {
    try {
      take(await cancelJob(client, { job_id: job.job_id }));
    } catch (failure) {
      if (!cancelJob.failed(failure) || failure.code !== "JOB_FINISHED") throw failure; // it was faster
    }
  });
  return (
    <section class="card job" aria-label="State">
      <div class="job-head">
        <span role="status"><StateBadge state={job.state} /></span>
        <Hearing of={watched} />
        {!isOver(job) && <Button isBusy={cancelling.isBusy} onClick={() => cancelling.perform()}>Cancel</Button>}
      </div>
      <Progress job={job} />
      {error !== undefined && <Problem error={error} title="There is no live progress" />}
      <Outcome job={job} />
      <dl class="facts">
        <dt>Created</dt>
        <dd><Moment at={job.created_at} /></dd>
        {job.finished_at !== null && <><dt>Finished</dt><dd><Moment at={job.finished_at} /></dd></>}
        {job.attempt > 1 && <><dt>Attempts</dt><dd>{job.attempt}</dd></>}
        <dt>Id</dt>
        <dd><code>{job.job_id}</code></dd>
      </dl>
    </section>
  );
}

/** Whether what is seen is live. */
function Hearing({ of: { job, state, transport, wasOpen } }: { readonly of: Watched }): JSX.Element {
  if (isOver(job) || state === "closed") return <span class="meta grow" />;
  const ways = { socket: "Live", stream: "Live, by a stream", poll: "Asked for now and then" };
  return <span class={`meta grow hearing ${state}`}>{state === "open" ? ways[transport] : wasOpen ? "Connecting again…" : "Connecting…"}</span>;
}

function Outcome({ job }: { readonly job: Job }): JSX.Element | null {
  const { client } = useApp();
  const { artifact, error, result } = job;
  const downloading = useAction(async () => {
    if (!artifact) return;
    try {
      saveAs(await downloadJobArtifact(client, { job_id: job.job_id }), artifact.name);
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === "ARTIFACT_EXPIRED") throw new Error("The file was kept for a while and is gone now. Start the job again.");
      throw failure;
    }
  });
  if (error) return <div class="problem" role="alert"><p class="problem-title">{error.message}</p><p class="meta">{error.code}</p></div>;
  if (job.state !== "SUCCESS") return null;
  return (
    <div class="outcome">
      {typeof result === "string" && <p>{result}</p>}
      {typeof result === "object" && result !== null && <pre>{JSON.stringify(result, null, 2)}</pre>}
      {artifact && (
        <Button kind="primary" isBusy={downloading.isBusy} onClick={() => downloading.perform()}>
          Download {artifact.name} ({SIZE.format(Math.ceil(artifact.size / 1024))})
        </Button>
      )}
    </div>
  );
}

const SIZE = new Intl.NumberFormat(undefined, { style: "unit", unit: "kilobyte" });
