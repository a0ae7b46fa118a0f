import { closest, distance } from "fastest-levenshtein";

/**
 * The word most like the one given, to suggest for a misspelt one, or undefined where none is near: at most half of
 * the letters may differ. Capitals are not told apart.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0 || word.length > 100) return undefined;
  const lower = word.trim().toLowerCase();
  const best = closest(
    lower,
    words.map((each) => each.toLowerCase()),
  );
  const most = Math.max(1, Math.floor(Math.max(lower.length, best.length) / 2));
  return distance(lower, best) <= most ? words.find((each) => each.toLowerCase() === best) : undefined;
}

/** " (did you mean special?)", or nothing where no word is near. */
export function nearestHint(word: string, words: readonly string[]): string {
  const best = nearest(word, words);
  return best === undefined ? "" : ` (did you mean ${best}?)`;
}
