import { about, counted, interval } from "../words/numbers.ts";

/** A change in words: "about 210 fewer plans", "no more and no fewer plans". */
export function changeWords(difference: number, one: string, many = `${one}s`): string {
  const size = Math.abs(difference);
  if (size < 0.5) return `no change in ${many}`;
  return `about ${about(size)} ${difference < 0 ? "fewer" : "more"} ${counted(size, one, many, about).replace(/^\S+ /, "")}`;
}

/** An interval of a change in words: "80% likely to be 120 to 310 fewer". */
export function changeInterval({ p10, p90 }: { readonly p10: number; readonly p90: number }): string {
  if (about(p10) === about(p90)) return `${signedWords(p10)} in 8 of 10 futures`;
  if (p10 < 0 && p90 > 0) return `80% likely to be from ${about(-p10)} fewer to ${about(p90)} more`;
  return p10 < 0 ? `80% likely to be ${interval(-p90, -p10)} fewer` : `80% likely to be ${interval(p10, p90)} more`;
}

function signedWords(value: number): string {
  if (Math.abs(value) < 0.5) return "no change";
  return `${about(Math.abs(value))} ${value < 0 ? "fewer" : "more"}`;
}
