import { QUANTILE_RULE } from "@sufficiency/core";
import { whole } from "../text/numbers.ts";
import { bullets, wrap } from "../text/wrap.ts";
import { VERSION } from "../version.ts";
import type { Backtest } from "./backtest.ts";
import { warningsOf } from "./warnings.ts";
import { byDataset } from "./words/by-dataset.ts";
import { byHorizon } from "./words/by-horizon.ts";
import { byLevel } from "./words/by-level.ts";
import { verdict } from "./words/verdict.ts";
import { worst } from "./words/worst.ts";

/** A backtest in words and small tables. */
export function wordsOf(backtest: Backtest): string {
  const warnings = warningsOf(backtest);
  const sections = [
    title(backtest),
    verdict(backtest),
    byHorizon(backtest),
    byLevel(backtest),
    worst(backtest),
    byDataset(backtest),
    warnings.length > 0 ? `Before you rely on it\n\n${bullets(warnings)}` : "",
    source(backtest),
  ];
  return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
}

function title({ datasets }: Backtest): string {
  const [first] = datasets;
  const origins = datasets.flatMap((each) => each.origins);
  const count = origins.length;
  const span = [...new Set([Math.min(...origins), Math.max(...origins)])].join(" to ");
  const what = datasets.length === 1 ? first.dataset.title : `${datasets.length} datasets`;
  return wrap(
    `${what}: ${count} ${count === 1 ? "forecast" : "forecasts"} from January ${span}, each from what was known then, held against what came.`,
  );
}

function source({ options, datasets }: Backtest): string {
  const [{ dataset }] = datasets;
  const what =
    datasets.length === 1
      ? `dataset ${dataset.name}, hash ${dataset.hash.slice(0, 12)}`
      : `${datasets.length} datasets`;
  return wrap(
    `Source: sufficiency ${VERSION}, baseline, ${whole(options.draws)} draws, seed ${options.seed}; ${what}. The median is scored; quantiles are ${QUANTILE_RULE}. How scores are defined is in METHOD.md.`,
  );
}
