/** A run of ages, both ends among them. */
export interface Ages {
  readonly fromAge: number;
  readonly toAge: number;
}

/**
 * The ages that a published breakdown means: "Under 5", "Age 5 to 10", "age 10", "Aged 10", "age 2 and under", "20 and
 * over". Undefined for totals and for an age that is not known.
 */
export function agesOfWords(text: string): Ages | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^aged? /, "");
  const [first, second] = (words.match(/\d+/g) ?? []).map(Number);
  if (first === undefined || first > 26) return undefined;
  if (/^under \d+$/.test(words)) return { fromAge: 0, toAge: first - 1 };
  if (/^\d+ and under$/.test(words)) return { fromAge: 0, toAge: first };
  if (/^\d+ (and|or) (over|above)$|^\d+\+$/.test(words)) return { fromAge: first, toAge: 25 };
  if (/^\d+ ?(to|-) ?\d+$/.test(words)) return { fromAge: first, toAge: Math.min(25, second) };
  return /^\d+$/.test(words) && first <= 25 ? { fromAge: first, toAge: first } : undefined;
}
