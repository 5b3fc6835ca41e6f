import { type EntryVerification, verifyEntry } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { FormProblem } from "../ui/problem";
import { Badge } from "../ui/states";

/** Holds a posted entry against the hash that it was posted with. */
export function Seal({ entryId }: { readonly entryId: number }): JSX.Element {
  const { client } = useApp();
  const found = useSignal<EntryVerification | undefined>(undefined);
  const checking = useAction(async () => {
    found.value = await verifyEntry(client, { entry_id: entryId });
  }, { isShownHere: true });
  return (
    <section class="card stack" aria-labelledby="seal">
      <div class="card-head">
        <h2 id="seal">Seal</h2>
        <Button isBusy={checking.isBusy} onClick={() => void checking.perform()}>Check</Button>
      </div>
      <div role="status">
        {found.value && (
          <p class="seal-result">
            {found.value.is_valid ? <Badge tone="good">Unchanged since it was posted</Badge> : <Badge tone="bad">Changed since it was posted</Badge>}
            <code>{found.value.computed}</code>
          </p>
        )}
      </div>
      <FormProblem error={checking.error} />
    </section>
  );
}
