import { availableParallelism } from "node:os";
import { Option } from "commander";
import { wholeNumber } from "./whole-number.ts";

/** The options that commands which draw have in common. */

const MOST_DEFAULT_THREADS = 8;

export function asAtOption(): Option {
  return new Option("--as-at <year>", "forget all that became known after this January").argParser(
    wholeNumber(1900, 2200),
  );
}

export function toOption(): Option {
  return new Option("--to <year>", "last census year (default: 10 years after the last census)").argParser(
    wholeNumber(1900, 2200),
  );
}

export function drawsOption(meaning = "simulated futures"): Option {
  return new Option("--draws <number>", meaning).argParser(wholeNumber(1, 100_000)).default(1000);
}

export function seedOption(): Option {
  return new Option("--seed <number>", "start of the random numbers")
    .argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .default(1);
}

export function threadsOption(): Option {
  const threads = Math.min(MOST_DEFAULT_THREADS, availableParallelism());
  return new Option("--threads <number>", "threads to draw with; the figures are the same with any number")
    .argParser(wholeNumber(1, 64))
    .default(threads, `${threads} here`);
}
