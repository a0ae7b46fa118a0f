import type { Dataset, PreparedRun } from "@sufficiency/core";
import type { SeekTarget, Sought, Trial, VariedLever } from "@sufficiency/core/scenarios";
import { counted, whole as wholeWords } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";
import { textTable } from "../text-table.ts";
import { VERSION } from "../version.ts";
import type { SeekOptions } from "./options.ts";

/** A size that was sought, with what its words are made of. */
export interface SoughtSize {
  readonly options: SeekOptions;
  readonly whole: Dataset;
  readonly run: PreparedRun;
  readonly target: SeekTarget;
  readonly varied: VariedLever;
  readonly sought: Sought;
  /** Standard error of the size; undefined where the draws do not tell sizes apart. */
  readonly error: number | undefined;
}

/** The answer in words, and the sizes that were tried. */
export function seekWords(all: SoughtSize): string {
  const { target, varied } = all;
  const figure = target.probability === undefined ? "mean" : "probability";
  const sizes = `Sizes tried\n\n${textTable([`${varied.property} of ${varied.name}`, figure], triedRows(all))}`;
  return `${[wrap(answer(all)), sizes, wrap(sourceText(all))].join("\n\n")}\n`;
}

/** The sizes tried, in order; of those that look alike the nearest to the best. */
function triedRows(all: SoughtSize): string[][] {
  const { trials, best } = all.sought;
  const away = ({ size }: Trial): number => Math.abs(size - best.size);
  const farthestFirst = trials.toSorted((a, b) => away(b) - away(a));
  const shown = new Map(farthestFirst.map((trial) => [sizeText(all, trial), trial]));
  return [...shown].toSorted(([, a], [, b]) => a.size - b.size).map(([size, trial]) => [size, figureText(all, trial)]);
}

function answer(all: SoughtSize): string {
  const { sought, varied, target, run } = all;
  const { least, most } = varied.range;
  const { best } = sought;
  const goal = targetText(all);
  const is = `${figureName(target)} is ${figureText(all, best)}`;
  switch (sought.outcome) {
    case "already":
      return `${goal} is reached without the lever ${varied.name}: at a ${varied.property} of ${sizeText(all, best)} ${is} (forecast). Nothing need be sought.`;
    case "found":
      return `${goal} is reached with a ${varied.property} of ${foundText(all)} for the lever ${varied.name} (${varied.meaning}): near it ${is} (forecast).${errorText(all, best)}`;
    default:
      return `No ${varied.property} of the lever ${varied.name} from ${least} to ${most} reaches it: ${goal}. The nearest is ${sizeText(all, best)}, where ${is} (forecast, last census January ${run.plan.demand.baseYear}). Other levers, more places or an earlier start would be needed.`;
  }
}

function targetText({ target, whole }: SoughtSize): string {
  const { measure, setting, year, relation, value, probability } = target;
  const label = whole.settings.find(({ code }) => code === setting)?.label ?? setting;
  const what = measure === "total" ? "All plans" : `${measure[0].toUpperCase()}${measure.slice(1)} of ${label}`;
  const words = {
    "=": probability === undefined ? "at" : "at no more than",
    "<=": "at no more than",
    ">=": "at no less than",
  };
  const chance =
    probability === undefined ? " in the mean" : ` with a probability of ${Math.round(1000 * probability) / 10}%`;
  return `${what} ${words[relation]} ${wholeWords(value)} in January ${year}${chance}`;
}

function figureName({ probability }: SeekTarget): string {
  return probability === undefined ? "the mean" : "the probability";
}

function figureText({ target }: SoughtSize, { figure }: Trial): string {
  return target.probability === undefined ? wholeWords(figure) : `${(100 * figure).toFixed(1)}%`;
}

function sizeText({ varied }: SoughtSize, { size }: Trial): string {
  return varied.range.whole ? wholeWords(size) : String(Number(size.toPrecision(3)));
}

/** The size found with no more digits than its error allows, rounded away from 0 so that it does not fall short of the target. */
function foundText({ sought: { best }, varied: { range }, error }: SoughtSize): string {
  const least = range.whole ? 1 : range.tolerance;
  const digits = Math.floor(Math.log10(Math.max(error ?? Math.abs(best.size), least)));
  const step = range.whole ? Math.max(1, 10 ** digits) : 10 ** digits;
  const steps = Math.ceil(Number((Math.abs(best.size) / step).toFixed(6)));
  const rounded = Math.sign(best.size) * steps * step;
  const size = Math.min(range.most, Math.max(range.least, rounded));
  return `about ${range.whole ? wholeWords(size) : String(Number(size.toFixed(Math.max(0, -digits))))}`;
}

/** What the number of draws leaves open: a probability p of n draws has a standard error of √(p (1 - p) / n). */
function errorText({ target, options, error, varied }: SoughtSize, { figure }: Trial): string {
  const draws = `This rests on ${counted(options.draws, "draw")}; more draws, or others, may change the size`;
  const width = 2 * (error ?? 0);
  const shown = varied.range.whole ? wholeWords(Math.ceil(width)) : String(Number(width.toPrecision(1)));
  const size =
    error === undefined
      ? " much, since these draws hardly tell it from the others tried"
      : ` by about ${shown} either way (two standard errors)`;
  if (target.probability === undefined) return ` ${draws}${size}.`;
  const points = 200 * Math.sqrt((figure * (1 - figure)) / options.draws);
  return ` ${draws}${size}. The probability is known to within about ${points.toFixed(1)} points.`;
}

function sourceText({ options, whole }: SoughtSize): string {
  return `Source: sufficiency ${VERSION}, ${options.scenario}, ${wholeWords(options.draws)} draws, seed ${options.seed}, the same for every size tried; dataset ${whole.name}, hash ${whole.hash.slice(0, 12)}.`;
}
