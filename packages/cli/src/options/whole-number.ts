import { InvalidArgumentError } from "commander";

/** Makes the reader of an option that is a whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,16}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${inWords(least)} to ${inWords(most)}, in digits alone.`);
  };
}

/** Thousands set apart, but not in what looks like a year. */
function inWords(number: number): string {
  return number > 1000 && number < 3000 ? String(number) : number.toLocaleString("en-GB");
}
