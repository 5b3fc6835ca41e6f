import { createEntry } from "charter-client";
import type { JSX } from "preact";
import { useKey } from "../app/acting";
import { useApp } from "../app/app";
import { EntryForm } from "./entry-form";
import { LedgerPage } from "./frame";

/** A draft to begin; asked for twice it is written once, until something else is entered. */
export default function NewEntryPage(): JSX.Element {
  const { client, notices, router } = useApp();
  const key = useKey();
  return (
    <LedgerPage title="New entry" intro="A draft: balances know nothing of it until it is posted.">
      <EntryForm
        action="Save draft"
        onInput={key.renew}
        onSave={async (body) => {
          const made = await createEntry(client, { body }, { idempotencyKey: key.current });
          notices.say(`Saved ${made.reference} as a draft.`);
          router.go(`/ledger/entries/${made.id}`);
        }}
      />
    </LedgerPage>
  );
}
