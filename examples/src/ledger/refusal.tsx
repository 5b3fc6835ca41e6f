import type { JSX } from "preact";
import { ProblemText } from "../ui/problem";
import type { Refusal } from "./steps";

/** Why a step was refused, and what would have to happen first. */
export function RefusalText({ refusal }: { readonly refusal: Refusal }): JSX.Element {
  const advice = adviceOn(refusal);
  return (
    <div class="problem" role="alert">
      <div class="problem-text">
        <ProblemText error={refusal} />
        {advice !== undefined && <p>{advice}</p>}
      </div>
    </div>
  );
}

function adviceOn(refusal: Refusal): string | undefined {
  switch (refusal.code) {
    case "SEPARATION_OF_DUTIES":
      return "Books take two pairs of eyes: who wrote an entry does not approve it, and who approved it does not post it.";
    case "ENTRY_WRONG_STATE":
    case "ALREADY_REVERSED":
      return "Somebody was faster. You see the entry as it is now.";
    case "FORBIDDEN":
      return "An owner of the organization can give you another role.";
    case "PERIOD_CLOSED":
    case "PERIOD_LOCKED":
    case "NO_PERIOD":
      return "Date it in an open period.";
    case "LEDGER_ARCHIVED":
      return "These books are only read.";
    default:
      return undefined;
  }
}
