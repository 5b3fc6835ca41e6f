import { getEntry, replaceEntry } from "charter-client";
import type { JSX } from "preact";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import type { PageParts } from "../pages";
import { SkeletonRows } from "../ui/states";
import { EntryForm } from "./entry-form";
import { LedgerPage } from "./frame";

/** A draft to write anew, over no change of anybody else. */
export default function EditEntryPage({ parameters }: PageParts): JSX.Element {
  const { client, notices, router } = useApp();
  const entryId = Number(parameters["entryId"]);
  const read = useLoaded(`entry ${entryId} to edit`, (signal) => getEntry.answer(client, { entry_id: entryId }, { signal }));
  return (
    <LedgerPage title="Edit entry" intro={read.data?.data.reference}>
      <Loaded of={read} skeleton={<SkeletonRows count={5} />}>
        {({ data, etag }) => (
          <EntryForm
            from={data}
            action="Save draft"
            onSave={async (body) => {
              await replaceEntry(client, { entry_id: entryId, body }, etag === undefined ? {} : { ifMatch: etag });
              notices.say(`Saved ${body.reference}.`);
              router.go(`/ledger/entries/${entryId}`);
            }}
          />
        )}
      </Loaded>
    </LedgerPage>
  );
}
