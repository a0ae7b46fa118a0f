import { QUANTILE_RULE } from "@sufficiency/core";
import { whole as inWords } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";
import { VERSION } from "../version.ts";
import { type Compared, drawsOf } from "./compared.ts";
import { againstFirst } from "./words/against-first.ts";
import { headlines } from "./words/headlines.ts";
import { leverTables } from "./words/lever-tables.ts";
import { leversWords } from "./words/levers.ts";
import { shortfallTable } from "./words/shortfall-table.ts";

/** A comparison in words and small tables, at most as wide as other words. */
export function compareWords(all: Compared): string {
  const sections = [headlines, leversWords, againstFirst, leverTables, shortfallTable, sourceLine].map((section) =>
    section(all),
  );
  return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
}

function sourceLine(all: Compared): string {
  const { options, whole, compared } = all;
  const fewest = Math.min(...compared.lines.map(({ pair }) => drawsOf(all, pair)));
  const few = fewest < options.draws ? ` (the first ${inWords(fewest)} of them for each lever by itself)` : "";
  return wrap(
    `Source: sufficiency ${VERSION}, ${inWords(options.draws)} draws${few}, seed ${options.seed}; dataset ${whole.name}, hash ${whole.hash.slice(0, 12)}. Each difference is taken within a draw, so what scenarios have in common cancels out; 4 in 5 draws lie in the range of 4 in 5 futures; quantiles are ${QUANTILE_RULE}.`,
  );
}
