import { addEntryNote, listEntryNotes } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction, useKey } from "../app/acting";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Moment } from "../ui/moment";
import { FormProblem } from "../ui/problem";
import { SkeletonRows } from "../ui/states";
import type { NameOf } from "./people";

/** What people wrote about an entry, also once it is posted; a note that was not saved stays in its field. */
export function Notes({ entryId, nameOf }: { readonly entryId: number; readonly nameOf: NameOf }): JSX.Element {
  const { client } = useApp();
  const notes = useLoaded(`notes ${entryId}`, (signal) => listEntryNotes(client, { entry_id: entryId }, { signal }));
  const text = useSignal("");
  const key = useKey();
  const adding = useAction(async () => {
    const note = await addEntryNote(client, { entry_id: entryId, body: { text: text.value } }, { idempotencyKey: key.current });
    key.renew();
    text.value = "";
    notes.change(({ data }) => ({ data: [...data, note] }));
  }, { isShownHere: true });
  return (
    <section class="card stack" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <Loaded of={notes} skeleton={<SkeletonRows count={1} />}>
        {({ data }) => (
          <ul class="notes" aria-live="polite">
            {data.map((note) => (
              <li key={note.id}>
                <p>{note.text}</p>
                <p class="meta">{nameOf(note.created_by)}, <Moment at={note.created_at} /></p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <form
        class="inline-form"
        onInput={() => key.renew()}
        onSubmit={(event) => {
          event.preventDefault();
          void adding.perform();
        }}
      >
        <Field label="Add a note">
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={2000}
              autocomplete="off"
              value={text.value}
              onInput={(event) => (text.value = event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" isBusy={adding.isBusy}>Add</Button>
      </form>
      <FormProblem error={adding.error} />
    </section>
  );
}
