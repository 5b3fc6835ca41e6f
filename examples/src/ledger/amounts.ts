/** Decimal strings, as the service writes amounts: no figure goes through a floating-point number. */

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** An amount in the smallest unit of its own decimals. */
interface Exact {
  readonly units: bigint;
  readonly digits: number;
}

function exact(amount: string): Exact | undefined {
  const found = DECIMAL.exec(amount.trim());
  if (!found) return undefined;
  const [, sign, whole, fraction = ""] = found;
  return { units: BigInt(`${sign}${whole}${fraction}`), digits: fraction.length };
}

function written({ units, digits }: Exact): string {
  const size = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const cut = size.length - digits;
  return `${units < 0n ? "-" : ""}${size.slice(0, cut)}${digits ? `.${size.slice(cut)}` : ""}`;
}

/** Whether somebody typed an amount that can be sent. */
export const isAmount = (text: string): boolean => exact(text) !== undefined;

/** The sum, with the decimals of the finest amount and two at least; what is no amount counts as none. */
export function sum(amounts: Iterable<string>): string {
  let total: Exact = { units: 0n, digits: 2 };
  for (const amount of amounts) {
    const next = exact(amount);
    if (!next) continue;
    const digits = Math.max(total.digits, next.digits);
    const scaled = ({ units, digits: own }: Exact) => units * 10n ** BigInt(digits - own);
    total = { units: scaled(total) + scaled(next), digits };
  }
  return written(total);
}

export const negated = (amount: string): string => (amount.startsWith("-") ? amount.slice(1) : `-${amount}`);

export const difference = (one: string, other: string): string => sum([one, negated(other)]);

export const isZero = (amount: string): boolean => !/[1-9]/.test(amount);

/** For eyes: thousands in groups of the reader's language, decimals as they are. */
export function shown(amount: string): string {
  const found = DECIMAL.exec(amount);
  if (!found) return amount;
  const [, sign, whole = "0", fraction] = found;
  const parts = new Intl.NumberFormat(undefined).formatToParts(1000.5);
  const point = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  const minus = sign ? "\u2212" : "";
  return minus + new Intl.NumberFormat().format(BigInt(whole)) + (fraction === undefined ? "" : point + fraction);
}
