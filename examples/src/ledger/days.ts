const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric", timeZone: "UTC" });

/** Days of the books have no zone: they are read and shown in UTC alone. */
const moment = (day: string): Date => new Date(`${day}T00:00:00Z`);

export const shownDay = (day: string): string => DAY.format(moment(day));

export const shownMonth = (day: string): string => MONTH.format(moment(day));

/** Today where the reader sits. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
