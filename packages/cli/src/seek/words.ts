import type { Dataset, PreparedRun } from "@sufficiency/core";
import type { SeekTarget, Sought, Trial, VariedLever } from "@sufficiency/core/scenarios";
import { whole as wholeWords } from "../text/numbers.ts";
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
}

/** The answer in words, and the sizes that were tried. */
export function seekWords(all: SoughtSize): string {
  const { sought, target } = all;
  const rows = sought.trials
    .toSorted((a, b) => a.size - b.size)
    .map((trial) => [sizeText(all, trial), figureText(all, trial)]);
  const figure = target.probability === undefined ? "mean" : "probability";
  const sizes = `Sizes tried\n\n${textTable([`${all.varied.property} of ${all.varied.name}`, figure], rows)}`;
  return `${[wrap(answer(all)), sizes, wrap(sourceText(all))].join("\n\n")}\n`;
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
      return `${goal} is reached with a ${varied.property} of ${sizeText(all, best)} for the lever ${varied.name} (${varied.meaning}): ${is} (forecast).${errorText(all, best)}`;
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

/** What the number of draws leaves open: a probability p of n draws has a standard error of √(p (1 - p) / n). */
function errorText({ target, options }: SoughtSize, { figure }: Trial): string {
  if (target.probability === undefined) return "";
  const error = Math.sqrt((figure * (1 - figure)) / options.draws);
  return ` With ${wholeWords(options.draws)} draws the probability is known to within about ${(200 * error).toFixed(1)} points (two standard errors); more draws narrow it.`;
}

function sourceText({ options, whole }: SoughtSize): string {
  return `Source: sufficiency ${VERSION}, ${options.scenario}, ${wholeWords(options.draws)} draws, seed ${options.seed}, the same for every size tried; dataset ${whole.name}, hash ${whole.hash.slice(0, 12)}.`;
}
