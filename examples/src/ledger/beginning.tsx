import { type AccountTemplateName, applyAccountTemplate, createFiscalYear } from "charter-client";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormProblem } from "../ui/problem";
import { Empty } from "../ui/states";

const TEMPLATES: Readonly<Record<AccountTemplateName, string>> = { "my-sdn-bhd": "A company", "my-sole-trader": "A sole trader", "my-non-profit": "A non-profit" };

/** Books without a year: accounts that are there stay, so that beginning may be tried again. */
export function Beginning({ onBegun }: { readonly onBegun: () => Promise<void> }): JSX.Element {
  const { client, notices } = useApp();
  const template = useSignal<AccountTemplateName>("my-sdn-bhd");
  const beginning = useAction(async () => {
    const { created } = await applyAccountTemplate(client, { template: template.value });
    await createFiscalYear(client, { body: {} });
    notices.say(`The books begin with ${created} accounts.`);
    await onBegun();
  }, { isShownHere: true });
  return (
    <Empty title="These books are empty" text="Begin with a chart of accounts and the fiscal year that today is in.">
      <form class="beginning" onSubmit={(event) => (event.preventDefault(), void beginning.perform())}>
        <Field label="Whose books they are" isLabelHidden>
          {(tied) => (
            <select {...tied} value={template.value} onChange={(event) => (template.value = event.currentTarget.value as AccountTemplateName)}>
              {Object.entries(TEMPLATES).map(([name, label]) => <option key={name} value={name}>{label}</option>)}
            </select>
          )}
        </Field>
        <Button kind="primary" type="submit" isBusy={beginning.isBusy}>Begin</Button>
      </form>
      <FormProblem error={beginning.error} />
    </Empty>
  );
}
