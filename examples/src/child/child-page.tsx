import { type Achievement, type Child, type Dashboard, getChild, getDashboard, listDueCards, listSubjects } from "charter-client";
import type { ComponentChildren, JSX } from "preact";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Page } from "../app/page";
import type { PageParts } from "../pages";
import { SkeletonRows } from "../ui/states";
import { ageOf, Face } from "./face";

/** How far a child has come, and the cards that are due. */
export default function ChildPage({ parameters }: PageParts): JSX.Element {
  const { client } = useApp();
  const childId = parameters["childId"] ?? "";
  const child = useLoaded(`child ${childId}`, (signal) => getChild(client, { child_id: childId }, { signal }));
  const dashboard = useLoaded(`dashboard ${childId}`, (signal) => getDashboard(client, { child_id: childId }, { signal }));
  return (
    <Page
      title={child.data?.name ?? "Child"}
      intro={child.data && <Introduction child={child.data} />}
      actions={<CardsDue childId={childId} />}
    >
      <Loaded of={dashboard} skeleton={<SkeletonRows count={6} />}>
        {(progress) => (
          <>
            <Figures progress={progress} />
            <Subjects childId={childId} progress={progress} />
            <Achievements unlocked={progress.achievementsUnlocked} locked={progress.achievementsLocked} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Introduction({ child }: { readonly child: Child }): JSX.Element {
  return <span class="introduction"><Face child={child} /> {ageOf(child)} years{child.interests.length > 0 && ` · likes ${child.interests.join(", ")}`}</span>;
}

function CardsDue({ childId }: { readonly childId: string }): JSX.Element {
  const { client } = useApp();
  const cards = useLoaded(`due ${childId}`, (signal) => listDueCards(client, { childId }, { signal }));
  const count = cards.data?.length;
  if (count === 0) return <span class="meta">No cards for now</span>;
  return <a class="button primary" href={`/children/${encodeURIComponent(childId)}/cards`}>{count === undefined ? "Cards" : `${count} ${count === 1 ? "card" : "cards"} to ask`}</a>;
}

function Figures({ progress }: { readonly progress: Dashboard }): JSX.Element {
  const { todayGoal: goal, currentStreak, longestStreak, week, totalPoints, reward } = progress;
  return (
    <dl class="tiles">
      <Tile label="Today" value={`${goal.done}`} unit={`of ${goal.target} points`}>
        <progress max={Math.max(goal.target, 1)} value={Math.min(goal.done, goal.target)} aria-label="Today's goal" />
      </Tile>
      <Tile label="Streak" value={`${currentStreak}`} unit={currentStreak === 1 ? "day" : "days"}>
        <span class="meta">{currentStreak > 0 && currentStreak === longestStreak ? "The longest so far" : `Longest: ${longestStreak}`}</span>
      </Tile>
      <Tile label="This week" value={`${week.totalPoints}`} unit="points">
        <span class="meta">{week.flashcardsCompleted} cards · {week.choresCompleted} chores</span>
      </Tile>
      <Tile label="Level" value={reward.level} unit="">
        <span class="meta">{totalPoints} points in all</span>
      </Tile>
    </dl>
  );
}

function Tile({ label, value, unit, children }: {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="card tile">
      <dt>{label}</dt>
      <dd>
        <span class="tile-value">{value}</span> <span class="meta">{unit}</span>
        <div class="tile-foot">{children}</div>
      </dd>
    </div>
  );
}

function Subjects({ childId, progress }: { readonly childId: string; readonly progress: Dashboard }): JSX.Element {
  const { client } = useApp();
  const subjects = useLoaded(`subjects ${childId}`, (signal) => listSubjects(client, { childId }, { signal }));
  const { subjectProgress, message } = progress.balanced;
  return (
    <section class="card stack" aria-labelledby="subjects">
      <h2 id="subjects">Subjects</h2>
      <p class="muted">{message}</p>
      <ul class="subjects">
        {Object.entries(subjectProgress).map(([id, { current, required, met }]) => {
          const known = subjects.data?.find((each) => each.id === id);
          const name = known?.name ?? id;
          const answered = progress.flashcardsBySubject[id];
          return (
            <li key={id} style={{ "--tint": known?.color ?? "" }}>
              <span class="subject-name">{name}</span>
              <progress max={Math.max(required, 1)} value={Math.min(current, required)} aria-label={`${name}: right answers for the next level`} />
              <span class="meta">{met ? "Reached" : `${current} of ${required}`}{answered && ` · ${answered.difficulty}`}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Achievements({ unlocked, locked }: { readonly unlocked: readonly Achievement[]; readonly locked: readonly Achievement[] }): JSX.Element {
  return (
    <section class="card stack" aria-labelledby="achievements">
      <h2 id="achievements">Achievements <span class="meta">{unlocked.length} of {unlocked.length + locked.length}</span></h2>
      <ul class="achievements">
        {[...unlocked, ...locked].map(({ id, title, description, unlockedAt }) => (
          <li key={id} class={unlockedAt === null ? "locked" : "reached"}>
            <span class="medal" aria-hidden="true">{unlockedAt === null ? "" : "★"}</span>
            <span>
              <strong>{title}</strong>
              <span class="visually-hidden">{unlockedAt === null ? " (not yet)" : " (reached)"}</span>
              <span class="meta">{description}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
