const WHOLE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** A number as it is counted: whole, with a comma at thousands. One that may not be shown is "hidden". */
export function whole(value: number): string {
  if (Number.isNaN(value)) return "hidden";
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

/** Words apart by commas, the last by "and". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/** A label as it stands within a sentence: "Physical disability" begins small, "ASD" does not. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label[0].toLowerCase() + label.slice(1) : label;
}
