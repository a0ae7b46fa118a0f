import type { Dataset } from "../dataset/dataset.ts";
import { cellCount, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT, entersPhase, MAX_AGE, PHASES, phaseOfAge } from "../domain/ages.ts";
import type { Rates } from "../rates/estimate.ts";
import { backlogOf } from "./backlog.ts";
import { covered, coveredBefore } from "./covered.ts";
import type { Backlog, Effects, LeverPart, Shift } from "./effects.ts";
import { type Horizon, oncePart, steadyPart } from "./lever-part.ts";
import type { Lever, LeverOf } from "./lever-schemas.ts";
import { leverSelection, settingsOfClass } from "./lever-selection.ts";
import type { Window } from "./provision-changes.ts";
import { monthNumber } from "./ramp.ts";
import { type Coverage, regionsOf } from "./regions.ts";
import type { Ramp, Size } from "./schema-parts.ts";
import { chosen, type Selection } from "./selection.ts";

/** What the levers add to as they are compiled, one after another. */
interface Draft {
  readonly parts: LeverPart[];
  readonly joiners: Coverage[];
  readonly leaving: Coverage[];
  readonly staying: Coverage[];
  readonly backlogs: Backlog[];
  readonly entrySettings: Shift[];
  readonly entryNeeds: Shift[];
  readonly placed: Shift[];
  readonly movers: Shift[];
  readonly needs: Shift[];
}

/** What a lever is compiled with. */
interface Context {
  readonly dataset: Dataset;
  readonly rates: Rates;
  readonly horizon: Horizon;
  readonly draft: Draft;
}

/**
 * Turns the levers that act on flows into effects, in the stated order: joiners are multiplied, backlogs are added, then what
 * joiners want and are recorded with is changed; leaving is multiplied, then staying; of those who stay the placed step down,
 * then movers are sent elsewhere, then needs are recoded. Within each, in the order of the file.
 */
export function compileEffects(
  dataset: Dataset,
  rates: Rates,
  levers: readonly { readonly lever: Lever; readonly window: Window }[],
  horizon: Horizon,
): Effects | undefined {
  const draft: Draft = {
    parts: [],
    joiners: [],
    leaving: [],
    staying: [],
    backlogs: [],
    entrySettings: [],
    entryNeeds: [],
    placed: [],
    movers: [],
    needs: [],
  };
  for (const { lever, window } of levers) compileLever(lever, window, { dataset, rates, horizon, draft });
  if (draft.parts.length === 0) return undefined;
  const cells = cellCount(rates.shape);
  const perAge = cells / AGE_COUNT;
  const later = (cell: number): number => Math.floor(cell / perAge);
  const earlier = (cell: number): number => Math.min(MAX_AGE, later(cell) + 1);
  return {
    parts: draft.parts,
    joinerTimes: regionsOf(draft.parts, draft.joiners, cells, later),
    leaveTimes: regionsOf(draft.parts, draft.leaving, cells, earlier),
    stayTimes: regionsOf(draft.parts, draft.staying, cells, earlier),
    backlogs: draft.backlogs,
    entry: [...draft.entrySettings, ...draft.entryNeeds],
    stay: [...draft.placed, ...draft.movers, ...draft.needs],
  };
}

function compileLever(lever: Lever, window: Window, context: Context): void {
  const { dataset, rates, draft } = context;
  const { shape } = rates;
  const selection = leverSelection(lever, dataset, shape);
  const steady = (sign: 1 | -1, size?: Size, property = "size", within = window, ramp = rampOf(lever)): number => {
    const sized = size === undefined ? {} : { size };
    return add(draft, steadyPart({ name: lever.name, property, ...sized }, within, ramp, sign, context.horizon));
  };
  switch (lever.lever) {
    case "joiner_rate":
      draft.joiners.push({ part: steady(1, lever.size), covers: covered(selection, shape) });
      return;
    case "assessment_threshold":
    case "early_support":
      draft.joiners.push({ part: steady(-1, lever.size), covers: covered(selection, shape) });
      return;
    case "backlog_release": {
      const { months } = lever;
      const within = { start: window.start, end: Math.min(window.end, window.start + months) };
      const part = steady(1, lever.size, "size", within);
      const spread = draft.parts[part];
      draft.parts[part] = { ...spread, level: spread.level.map((level) => (level * 12) / months) };
      draft.backlogs.push(backlogOf(part, covered(selection, shape), dataset, rates));
      return;
    }
    case "leaver_rate":
      draft.leaving.push({ part: steady(1, lever.size), covers: coveredBefore(selection, shape) });
      return;
    case "post16_exits":
      draft.staying.push({ part: steady(-1, lever.size), covers: coveredBefore(selection, shape) });
      return;
    case "neet_cleanup": {
      const part = once(lever.name, lever.size, window, { shape: "linear", months: lever.months }, context);
      draft.staying.push({ part, covers: coveredBefore(selection, shape) });
      return;
    }
    case "setting_instead":
      compileInstead(lever, steady(-1, lever.size), selection, context);
      return;
    case "setting_opened": {
      const part = steady(-1, lever.size);
      const from = chosen(shape.settings, lever.from);
      const shift = settingShift(shape, selection, from, lever.setting);
      draft.entrySettings.push({ part, target: shift(() => true), of: "both", changes: "setting" });
      draft.movers.push({ part, target: shift(entersPhase), of: "movers", changes: "setting" });
      return;
    }
    case "setting_closed":
      compileClosed(lever, window, selection, context);
      return;
    case "step_down": {
      const part = steady(-1, lever.size);
      const from = chosen(shape.settings, lever.from ?? settingsOfClass(dataset, "independent"));
      const acts = lever.when === "every_year" ? () => true : entersPhase;
      draft.placed.push({
        part,
        target: settingShift(shape, selection, from, lever.to)(acts),
        of: "placed",
        changes: "setting",
      });
      return;
    }
    case "need_recoding":
      compileRecoding(lever, steady(-1, lever.size), window, selection, context);
      return;
    case "reform_2026":
      compileReform(lever, window, context, steady);
      return;
    case "places_added":
    case "places_moved":
    case "places_delayed":
    case "provision_closed":
    case "overflow_rule":
    case "population_variant":
      return;
    default:
      lever satisfies never;
  }
}

function add(draft: Draft, part: LeverPart): number {
  return draft.parts.push(part) - 1;
}

function rampOf(lever: Lever): Ramp | undefined {
  return "ramp" in lever ? lever.ramp : undefined;
}

function once(name: string, size: Size, window: Window, ramp: Ramp | undefined, { draft, horizon }: Context): number {
  return add(draft, oncePart({ name, property: "size", size }, window, ramp, horizon));
}

function compileInstead(
  lever: LeverOf<"setting_instead">,
  part: number,
  selection: Selection,
  { rates: { shape }, draft }: Context,
): void {
  const at = lever.at ?? ["entry", "phase_transfer"];
  const shift = settingShift(shape, selection, chosen(shape.settings, lever.from), lever.to);
  if (at.includes("entry"))
    draft.entrySettings.push({ part, target: shift(() => true), of: "both", changes: "setting" });
  if (at.includes("any_move")) draft.movers.push({ part, target: shift(() => true), of: "movers", changes: "setting" });
  else if (at.includes("phase_transfer"))
    draft.movers.push({ part, target: shift(entersPhase), of: "movers", changes: "setting" });
}

/** A closed setting takes nobody; with those placed, all have moved by the first census after, new ones of that year too. */
function compileClosed(
  lever: LeverOf<"setting_closed">,
  window: Window,
  selection: Selection,
  { rates: { shape }, draft, horizon }: Context,
): void {
  const sooner = lever.include_placed ? { ...window, start: yearBegin(window.start) } : window;
  const part = add(draft, steadyPart({ name: lever.name, property: "size" }, sooner, undefined, -1, horizon));
  const target = settingShift(shape, selection, chosen(shape.settings, [lever.setting]), lever.to)(() => true);
  draft.entrySettings.push({ part, target, of: "both", changes: "setting" });
  if (lever.include_placed) draft.placed.push({ part, target, of: "placed", changes: "setting" });
  draft.movers.push({ part, target, of: "movers", changes: "setting" });
}

/** The January at which the step begins that a month belongs to. */
function yearBegin(month: number): number {
  return Math.floor(month / 12) * 12;
}

function compileRecoding(
  lever: LeverOf<"need_recoding">,
  part: number,
  window: Window,
  selection: Selection,
  context: Context,
): void {
  const { draft, rates } = context;
  const target = needShift(rates.shape, selection, chosen(rates.shape.needs, lever.from), lever.to);
  draft.entryNeeds.push({ part, target, of: "both", changes: "need" });
  if (lever.include_placed === false) return;
  draft.needs.push({
    part: once(lever.name, lever.size, window, lever.ramp, context),
    target,
    of: "both",
    changes: "need",
  });
}

type Steady = (sign: 1 | -1, size?: Size, property?: string, within?: Window, ramp?: Ramp) => number;

function compileReform(lever: LeverOf<"reform_2026">, window: Window, context: Context, steady: Steady): void {
  const { dataset, rates, draft } = context;
  const { shape } = rates;
  const { joiner_change, reviewed_out, surge } = lever;
  const everyone = leverSelection(lever, dataset, shape);
  if (joiner_change !== undefined) {
    draft.joiners.push({ part: steady(1, joiner_change, "joiner_change"), covers: covered(everyone, shape) });
  }
  if (surge !== undefined) {
    const start = lever.surge_from === undefined ? window.start - 12 : monthNumber(lever.surge_from);
    const part = steady(1, surge, "surge", { start, end: window.start }, { shape: "step" });
    draft.joiners.push({ part, covers: covered(everyone, shape) });
  }
  if (reviewed_out !== undefined) {
    const start = lever.reviews_from === undefined ? window.start + 12 : monthNumber(lever.reviews_from);
    const part = steady(-1, reviewed_out, "reviewed_out", { ...window, start: Math.max(start, window.start) });
    const phases: readonly string[] = lever.phases ?? ["secondary", "post16", "post18"];
    const entering = PHASES.filter((phase) => phases.includes(phase.code)).map((phase) => phase.fromAge as number);
    const settings = chosen(shape.settings, lever.settings ?? settingsOfClass(dataset, "mainstream"));
    const ages = everyone.ages.map((_, age) => Number(entering.includes(age) && phases.includes(phaseOfAge(age))));
    draft.staying.push({ part, covers: coveredBefore({ ...everyone, ages, settings }, shape) });
  }
}

/** Makes the targets of children who come to one of some settings and go to another, at ages at which something acts. */
function settingShift(shape: Shape, selection: Selection, from: Uint8Array, to: string) {
  const coming = covered({ ...selection, settings: from }, shape);
  const target = shape.settings.indexOf(to);
  const localities = shape.localities.length;
  const perAge = coming.length / AGE_COUNT;
  return (acts: (age: number) => boolean): Int32Array =>
    Int32Array.from(coming, (covers, cell) => {
      if (covers === 0 || !acts(Math.floor(cell / perAge))) return -1;
      const setting = Math.floor(cell / localities) % shape.settings.length;
      return cell + (target - setting) * localities;
    });
}

function needShift(shape: Shape, selection: Selection, from: Uint8Array, to: string): Int32Array {
  const target = shape.needs.indexOf(to);
  const perNeed = shape.settings.length * shape.localities.length;
  return Int32Array.from(covered({ ...selection, needs: from }, shape), (covers, cell) => {
    if (covers === 0) return -1;
    return cell + (target - (Math.floor(cell / perNeed) % shape.needs.length)) * perNeed;
  });
}
