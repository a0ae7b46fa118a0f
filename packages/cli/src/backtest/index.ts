export type { Backtest } from "./backtest.ts";
export {
  backtestOrigin,
  datasetBacktest,
  type KnownThen,
  type OriginBacktest,
  originsOf,
} from "./backtest-dataset.ts";
export { filesOf as backtestFiles } from "./files.ts";
export { nothingToScore } from "./nothing-to-score.ts";
export type { BacktestOptions } from "./options.ts";
export { wordsOf as backtestWords } from "./words.ts";
