import { type DueCard, getChild, listDueCards } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Page } from "../app/page";
import type { PageParts } from "../pages";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Problem } from "../ui/problem";
import { Empty, SkeletonRows } from "../ui/states";
import { isRight } from "./judging";
import { type Telling, useTelling } from "./telling";

/** The cards that are due, one after the other. Answers are kept until the service has them. */
export default function CardsPage({ parameters }: PageParts): JSX.Element {
  const { client } = useApp();
  const childId = parameters["childId"] ?? "";
  const telling = useTelling(childId);
  const child = useLoaded(`child ${childId}`, (signal) => getChild(client, { child_id: childId }, { signal }));
  const cards = useLoaded(`cards ${childId}`, async (signal) => {
    await telling.send();
    return listDueCards(client, { childId }, { signal });
  });
  const back = `/children/${encodeURIComponent(childId)}`;
  return (
    <Page title={child.data ? `Cards for ${child.data.name}` : "Cards"} actions={<a class="button plain" href={back}>Stop</a>}>
      <Loaded of={cards} skeleton={<SkeletonRows count={3} />}>
        {(due) =>
          due.length === 0 ? (
            <section class="card"><Empty title="Nothing to ask now" text="Cards come back when they are about to be forgotten."><a class="button quiet" href={back}>Back</a></Empty></section>
          ) : (
            <Round cards={due} telling={telling} back={back} onAgain={cards.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface Answered {
  readonly answer: string;
  readonly isRight: boolean;
}

function Round({ cards, telling, back, onAgain }: {
  readonly cards: readonly DueCard[];
  readonly telling: Telling;
  readonly back: string;
  readonly onAgain: () => Promise<void>;
}): JSX.Element {
  const answers = useSignal<readonly Answered[]>([]);
  const index = useSignal(0);
  const before = useRef(telling.points.peek());
  const card = cards[index.value];
  const answered = answers.value[index.value];
  const tell = (given: Answered, durationMs: number): void => {
    if (!card || answers.peek().length > index.peek()) return;
    answers.value = [...answers.peek(), given];
    telling.tell({
      subjectId: card.subjectId,
      flashcardId: card.id,
      correct: given.isRight,
      answer: given.answer,
      durationMs,
      occurredAt: new Date().toISOString(),
      eventId: crypto.randomUUID(),
    });
  };
  return (
    <>
      {card ? (
        <section class="card asking" aria-label={`Card ${index.value + 1} of ${cards.length}`}>
          <div class="asking-head">
            <progress max={cards.length} value={answers.value.length} aria-label="Cards answered" />
            <span class="meta">{index.value + 1} of {cards.length}</span>
          </div>
          <Asked key={card.id} card={card} answered={answered} onAnswer={tell} onNext={() => (index.value += 1)} />
        </section>
      ) : (
        <Done answers={answers.value} points={telling.points.value - before.current} telling={telling} back={back} onAgain={onAgain} />
      )}
      <Unsent telling={telling} />
    </>
  );
}

function Asked({ card, answered, onAnswer, onNext }: {
  readonly card: DueCard;
  readonly answered: Answered | undefined;
  readonly onAnswer: (given: Answered, durationMs: number) => void;
  readonly onNext: () => void;
}): JSX.Element {
  const answer = useSignal("");
  const shownAt = useRef(performance.now());
  const input = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => (answered ? next : input).current?.focus(), [answered]);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (answered) onNext();
        else onAnswer({ answer: answer.value, isRight: isRight(card, answer.value) }, Math.round(performance.now() - shownAt.current));
      }}
    >
      <p class="question" id="question">{card.question}</p>
      <Field label="Your answer" isLabelHidden>
        {(attributes) => (
          <input
            {...attributes}
            ref={input}
            required
            readOnly={answered !== undefined}
            maxLength={200}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder="Your answer"
            value={answer.value}
            onInput={(event) => (answer.value = event.currentTarget.value)}
          />
        )}
      </Field>
      <div role="status" class="verdict-slot">
        {answered && (
          <p class={answered.isRight ? "verdict right" : "verdict wrong"}>
            {answered.isRight ? "Right!" : <>Not quite: <strong>{card.answer}</strong></>}
          </p>
        )}
      </div>
      <div class="actions centered">
        <button ref={next} type="submit" class="button primary">{answered ? "Next" : "Answer"}</button>
      </div>
    </form>
  );
}

function Done({ answers, points, telling, back, onAgain }: {
  readonly answers: readonly Answered[];
  readonly points: number;
  readonly telling: Telling;
  readonly back: string;
  readonly onAgain: () => Promise<void>;
}): JSX.Element {
  const right = answers.filter((each) => each.isRight).length;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const gained = telling.achievements.value.length;
  return (
    <section class="card round-done">
      <h2 ref={heading} tabIndex={-1}>{right} of {answers.length} right</h2>
      <p class="muted" role="status">
        {points} points{gained > 0 && `, ${gained} new ${gained === 1 ? "achievement" : "achievements"}`}
      </p>
      <div class="actions centered">
        <a class="button primary" href={back}>See how far</a>
        <Button onClick={() => void onAgain()}>More cards</Button>
      </div>
    </section>
  );
}

/** Says that answers wait, as long as they do. */
function Unsent({ telling }: { readonly telling: Telling }): JSX.Element {
  const { connection } = useApp();
  const count = telling.waiting.value;
  const isCut = connection.reach.value !== "online";
  return (
    <div role="status">
      {count > 0 && isCut && (
        <p class="unsent">
          {count === 1 ? "One answer waits" : `${count} answers wait`} for the connection. None is lost, and none counts twice.{" "}
          <Button kind="plain" onClick={() => void telling.send()}>Send now</Button>
        </p>
      )}
      {telling.refusal.value !== undefined && <Problem error={telling.refusal.value} title="An answer was refused" />}
    </div>
  );
}
