import { intervalsOf, isCovered, type Method, type Outcome, scoreOf } from "@sufficiency/core";
import { wrap } from "../../text/wrap.ts";
import { type Backtest, outcomesAt } from "../backtest.ts";
import { atHorizon, horizonsOf } from "./horizons.ts";
import { methodLabel, methodsMade } from "./method-labels.ts";

const PARTS = [
  { level: "age_band", label: "by age band" },
  { level: "need", label: "by need" },
  { level: "setting_class", label: "by class of setting" },
  { level: "locality", label: "by locality" },
] as const;

/** How right forecasts of all plans would have been, in a few plain sentences, the bad news too. */
export function verdict(backtest: Backtest): string {
  const outcomes = outcomesAt(backtest, "total");
  if (outcomes.length === 0) return "No total of plans was counted twice, so forecasts of all plans are not measured.";
  const own = outcomes.filter(({ method }) => method === "forecast");
  const rival = methodsMade(backtest).includes("reference_growth") ? "reference_growth" : "drift";
  const sentences = [
    comparison(backtest, outcomes, rival),
    nearest(backtest, outcomes),
    held(own),
    heldOfParts(backtest),
  ];
  return wrap([...sentences, leaning(own)].filter((sentence) => sentence !== "").join(" "));
}

/** At how many horizons the forecast was nearer than a plain method, over the outcomes that both have. */
function comparison(backtest: Backtest, outcomes: readonly Outcome[], rival: Method): string {
  const rivals = outcomes.filter(({ method }) => method === rival);
  if (rivals.length === 0) return "There is no plain method to hold it against.";
  const keyOf = ({ dataset, origin, year }: Outcome) => `${dataset}\t${origin}\t${year}`;
  const known = new Set(rivals.map(keyOf));
  const own = outcomes.filter((each) => each.method === "forecast" && known.has(keyOf(each)));
  const horizons = horizonsOf(rivals).map((horizon) => ({
    horizon,
    own: scoreOf(atHorizon(own, horizon)).wape ?? 0,
    rival: scoreOf(atHorizon(rivals, horizon)).wape ?? 0,
  }));
  const better = horizons.filter((each) => each.own < each.rival);
  const label = methodLabel(backtest, rival);
  const name = rival === "reference_growth" ? `assuming ${label}` : label;
  const [word, fewer] =
    2 * better.length >= horizons.length
      ? ["Better than", horizons.filter((each) => !better.includes(each))]
      : ["Worse than", better];
  const count = word === "Better than" ? better.length : horizons.length - better.length;
  const exceptions = fewer.map(
    (each) => `${years(each.horizon)} ahead (wrong by ${each.own.toFixed(1)}% against ${each.rival.toFixed(1)}%)`,
  );
  const but = exceptions.length === 0 ? "" : `, but not at ${listed(exceptions)}`;
  const all =
    exceptions.length === 0 ? `every horizon (${horizons.length})` : `${count} of ${horizons.length} horizons`;
  return `${word} ${name} at ${all}${but}.`;
}

/** The plain method that was nearer than the forecast over all horizons together, if one was. */
function nearest(backtest: Backtest, outcomes: readonly Outcome[]): string {
  const wapeOf = (method: Method) => scoreOf(outcomes.filter((each) => each.method === method)).wape;
  const own = wapeOf("forecast");
  const methods = methodsMade(backtest).filter((method) => method !== "forecast");
  const [best] = methods
    .flatMap((method) => ({ method, wape: wapeOf(method) ?? Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => a.wape - b.wape);
  if (!best || own === undefined || best.wape >= own) return "";
  return `Over all years ahead together ${methodLabel(backtest, best.method)} was nearest: wrong by ${best.wape.toFixed(1)}% against ${own.toFixed(1)}%.`;
}

/** How often intervals of parts held what came: places are planned by these. */
function heldOfParts(backtest: Backtest): string {
  const parts = PARTS.flatMap(({ level, label }) => {
    const own = outcomesAt(backtest, level).filter(({ method }) => method === "forecast");
    const intervals = intervalsOf(own, 80);
    if (intervals.length === 0) return [];
    const inside = intervals.filter(isCovered).length;
    return [`${label} ${Math.round((100 * inside) / intervals.length)}%`];
  });
  return parts.length === 0 ? "" : `Intervals of parts held less or more: ${listed(parts)}.`;
}

function held(own: readonly Outcome[]): string {
  const intervals = intervalsOf(own, 80);
  const inside = intervals.filter(isCovered).length;
  const share = Math.round((100 * inside) / intervals.length);
  return `Its 80% interval held what came ${share}% of the time (${inside} of ${intervals.length}).`;
}

function leaning(own: readonly Outcome[]): string {
  const { bias = 0 } = scoreOf(own);
  const size = Math.abs(bias).toFixed(1);
  return size === "0.0"
    ? "On the whole neither too high nor too low."
    : `On the whole ${size}% too ${bias > 0 ? "high" : "low"}.`;
}

function years(horizon: number): string {
  return horizon === 1 ? "1 year" : `${horizon} years`;
}

function listed(entries: readonly string[]): string {
  return entries.length < 2 ? entries.join("") : `${entries.slice(0, -1).join(", ")} and ${entries.at(-1)}`;
}
