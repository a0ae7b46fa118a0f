const WHOLE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** A number as it is counted: whole, with a comma at thousands. */
export function whole(value: number): string {
  return WHOLE.format(Math.abs(value) < 0.5 ? 0 : value);
}

/**
 * A forecast number, no finer than it is known: to 10 from 1,000 and to 5 from 100, since the last figure tells nothing when
 * the interval beside it is many times as wide.
 */
export function about(value: number): string {
  const step = Math.abs(value) >= 1000 ? 10 : Math.abs(value) >= 100 ? 5 : 1;
  return whole(Math.round(value / step) * step);
}

/** The ends of an interval: 1,380 to 2,630. */
export function interval(low: number, high: number): string {
  return about(low) === about(high) ? about(low) : `${about(low)} to ${about(high)}`;
}

/** So many of something, with its word in the singular or plural. */
export function counted(value: number, one: string, many = `${one}s`, words = whole): string {
  const text = words(value);
  return `${text} ${text === "1" ? one : many}`;
}

/** A share of simulated futures in percent; never 0% or 100% where some futures differ. */
export function chance(share: number): string {
  if (share > 0 && share < 0.01) return "less than 1%";
  if (share < 1 && share > 0.99) return "more than 99%";
  return `${Math.round(share * 100)}%`;
}

/** How likely a share of simulated futures is, in a word that always means the same span. */
export function likely(share: number): string {
  const word = LIKELY.find(({ from }) => share >= from) as (typeof LIKELY)[number];
  return word.word;
}

/** The words of `likely`, from the share of futures named on. */
export const LIKELY = [
  { from: 0.95, word: "almost certain" },
  { from: 0.8, word: "very likely" },
  { from: 0.6, word: "likely" },
  { from: 0.4, word: "as likely as not" },
  { from: 0.2, word: "unlikely" },
  { from: 0.05, word: "very unlikely" },
  { from: 0, word: "almost ruled out" },
] as const;

/** Words apart by commas, the last by "and". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}
