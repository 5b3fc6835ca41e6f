import { deleteEntry, type Entry } from "charter-client";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";

/** What only an entry takes that has no number yet. */
export function DraftActions({ entry }: { readonly entry: Entry }): JSX.Element | null {
  const { client, notices, router, ask } = useApp();
  const deleting = useAction(async () => {
    const text = "It has no number yet, so none will be missing.";
    if (!(await ask({ title: `Delete “${entry.description}”?`, text, action: "Delete", isDangerous: true }))) return;
    await deleteEntry(client, { entry_id: entry.id });
    notices.say(`Deleted ${entry.reference}.`);
    router.go("/ledger/entries");
  });
  if (entry.status !== "draft" && entry.status !== "rejected") return null;
  return (
    <>
      {entry.kind === "standard" && <a class="button quiet" href={`/ledger/entries/${entry.id}/edit`}>Edit</a>}
      <Button class="warns" kind="plain" isBusy={deleting.isBusy} onClick={() => void deleting.perform()}>Delete</Button>
    </>
  );
}
