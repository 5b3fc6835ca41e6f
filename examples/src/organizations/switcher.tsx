import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { useLoaded } from "../app/loading";
import { changes, readOrganizations } from "./known";

const OWN = "";

/** Chooses where to work. What stands on the page belongs to the place before, so its area begins anew. */
export function TenantSwitcher() {
  const { client, session, notices, router } = useApp();
  const known = useLoaded(`organizations ${changes.value}`, (signal) => readOrganizations(client, signal));
  const here = session.organization.value;
  const switching = useAction(async (chosen: string) => {
    const { path } = router.place.peek();
    await session.switchTo(chosen === OWN ? null : Number(chosen));
    if (router.place.peek().path === path) router.go(`/${path.split("/")[1] ?? ""}`);
    const name = known.data?.find(({ id }) => String(id) === chosen)?.name;
    notices.say(name === undefined ? "You work in your own space again." : `You work in ${name} now.`);
  });
  return (
    <label class="switcher">
      <span class="visually-hidden">Work in</span>
      <select
        value={here === undefined ? OWN : String(here)}
        aria-busy={switching.isBusy}
        onChange={(event) => void switching.perform(event.currentTarget.value)}
      >
        <option value={OWN}>Personal</option>
        {here !== undefined && !known.data?.some(({ id }) => id === here) && <option value={here}>Organization {here}</option>}
        {known.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
