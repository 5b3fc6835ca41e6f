import { type Job, listJobs } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Page } from "../app/page";
import { Button } from "../ui/button";
import { Icon } from "../ui/icons";
import { Moment } from "../ui/moment";
import { Pager } from "../ui/pager";
import { Empty, SkeletonRows } from "../ui/states";
import { Start } from "./start";
import { isOver, nameOf, Progress, StateBadge } from "./states";
import { useWatched } from "./watching";

const PAGE_SIZE = 10;

/** The jobs of whoever is signed in, each as it is now. */
export default function Jobs(): JSX.Element {
  const { client, router } = useApp();
  const page = Math.max(1, Math.trunc(Number(router.place.value.query.get("page") ?? 1)) || 1);
  const isStarting = useSignal(false);
  const list = useRef<HTMLUListElement>(null);
  const jobs = useLoaded(String(page), (signal) => listJobs(client, { page, limit: PAGE_SIZE }, { signal }));
  const turn = (wanted: number) => {
    router.setQuery({ page: wanted > 1 ? String(wanted) : undefined });
    list.current?.focus();
  };
  const start = () => (isStarting.value = true);
  return (
    <Page title="Jobs" intro="What takes longer than a request." actions={<Button kind="primary" onClick={start}><Icon name="add" />Start a job</Button>}>
      <section class="card" aria-labelledby="all-jobs">
        <header class="card-header"><h2 id="all-jobs">All jobs, newest first</h2></header>
        <Loaded of={jobs} skeleton={<SkeletonRows />}>
          {({ data, pagination }) => (
            <>
              <ul class="rows" ref={list} tabIndex={-1}>{data.map((job) => <JobRow key={job.job_id} known={job} />)}</ul>
              {data.length === 0 && <Empty title="No jobs yet" text="Start one, and watch it here."><Button onClick={start}>Start a job</Button></Empty>}
              <Pager of={pagination} noun="job" onTurn={turn} />
            </>
          )}
        </Loaded>
      </section>
      {isStarting.value && <Start onClose={() => (isStarting.value = false)} onStarted={(jobId) => router.go(`/jobs/${jobId}`)} />}
    </Page>
  );
}

function JobRow({ known }: { readonly known: Job }): JSX.Element {
  const { job } = useWatched(known);
  return (
    <li class="row">
      <div class="row-text">
        <h3><a class="covers" href={`/jobs/${job.job_id}`}>{nameOf(job)}</a></h3>
        {isOver(job) ? <p class="muted"><Moment at={job.created_at} /></p> : <Progress job={job} />}
      </div>
      <StateBadge state={job.state} />
    </li>
  );
}
