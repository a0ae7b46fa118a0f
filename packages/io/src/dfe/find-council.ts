import { distance } from "fastest-levenshtein";
import type { Council } from "./read-releases.ts";

const MOST_SUGGESTED = 3;

/** A council by name (any case, with or without "County Council"), three-digit code or ONS code; or the nearest there are. */
export function findCouncil(
  text: string,
  councils: readonly Council[],
): { readonly council: Council } | { readonly nearest: readonly Council[] } {
  const wanted = text.trim();
  const byCode = councils.find(
    ({ code, onsCode }) => code === wanted || onsCode?.toLowerCase() === wanted.toLowerCase(),
  );
  const found = byCode ?? councils.find(({ names }) => names.some((name) => plain(name) === plain(wanted)));
  if (found) return { council: found };
  const byLikeness = councils
    .map((council) => ({
      council,
      far: Math.min(...council.names.map((name) => unlikeness(plain(wanted), plain(name)))),
    }))
    .sort((a, b) => a.far - b.far);
  return { nearest: byLikeness.slice(0, MOST_SUGGESTED).map(({ council }) => council) };
}

/** A name without what councils add to it: "Leicestershire County Council" is "leicestershire", "Bristol, City of" is "bristol". */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(and|the|of)\b/g, " ")
    .replace(/\b((county|city|borough|metropolitan|district|london|royal|unitary)\b *)*\bcouncil\b/g, " ")
    .replace(/\b(london borough|royal borough|county|city|upon)\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

/** Letters that differ; a name that holds the words given is near. */
function unlikeness(wanted: string, name: string): number {
  return name.includes(wanted) ? 0.5 : distance(wanted, name);
}
