import { NEEDS } from "./needs.ts";

/** What officers call needs beside their codes and names: older codes and words, each with the code of today. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  ASC: "ASD",
  Autism: "ASD",
  "Autism spectrum disorder": "ASD",
  "Autism spectrum condition": "ASD",
  "Autistic spectrum condition": "ASD",
  BESD: "SEMH",
  EBD: "SEMH",
  "Down's syndrome": "DS",
  Deaf: "HI",
  "Visual impairment": "VI",
  Blind: "VI",
  "Physical disabilities": "PD",
  SALT: "SLCN",
  SLT: "SLCN",
  "Speech and language": "SLCN",
  Dyslexia: "SPLD",
};

/** The code of a need that its name or an older word means, where a dataset has that need; its own needs' labels go first. */
export function needOfWord(
  word: string,
  own: readonly { readonly code: string; readonly label: string }[],
  known: readonly string[],
): string | undefined {
  const other = Object.keys(OTHER_WORDS).find((each) => sameWord(each, word));
  const named = [...own, ...NEEDS].find(({ code, label }) => sameWord(label, word) || sameWord(code, word));
  return [named?.code, other && OTHER_WORDS[other]].find((code) => code !== undefined && known.includes(code));
}

/** Whether two words are the same but for capitals and spaces around them. */
export function sameWord(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
