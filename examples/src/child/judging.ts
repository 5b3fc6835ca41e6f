import type { DueCard } from "charter-client";

const LOOKALIKES: Readonly<Record<string, string>> = { "’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "„": '"', "−": "-", "–": "-", "—": "-", "⁄": "/" };
const FINAL = /[ .,;:!?。、؟।]+$/u;

/** As the service compares answers: case, width, blanks, typographic signs and final marks make no difference. */
function plain(answer: string): string {
  const folded = answer.normalize("NFKC").toLowerCase().replace(/[’‘ʼ`“”„−–—⁄]/g, (sign) => LOOKALIKES[sign] ?? sign);
  const collapsed = folded.split(/\s+/).filter(Boolean).join(" ");
  return collapsed.replace(FINAL, "") || collapsed;
}

/** Shown at once; what counts is what the service makes of the answer. */
export function isRight({ answer, acceptableAnswers }: DueCard, given: string): boolean {
  return plain(given) !== "" && [answer, ...acceptableAnswers].some((each) => plain(each) === plain(given));
}
