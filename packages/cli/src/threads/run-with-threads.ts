import { checkOutput } from "@sufficiency/io";
import { EXIT } from "../exit-codes.ts";
import { startThreads, type Threads } from "./start-threads.ts";

/**
 * Runs a command that draws: --out is refused before any work, threads load while the dataset is read, and stop whatever
 * happens. Gives exit code 0 once what `draw` made is delivered, 1 where it made nothing and has told why.
 *
 * @throws Refusal where --out is refused
 */
export async function runWithThreads<Drawn>(
  { out, threads: number }: { readonly out?: string; readonly threads: number },
  draw: (threads: Threads) => Promise<Drawn | undefined>,
  deliver: (drawn: Drawn) => Promise<void> | void,
): Promise<number> {
  if (out !== undefined) await checkOutput(out);
  const threads = startThreads(number);
  try {
    const drawn = await draw(threads);
    if (drawn === undefined) return EXIT.badInput;
    await deliver(drawn);
    return EXIT.fine;
  } finally {
    await threads.stop();
  }
}
