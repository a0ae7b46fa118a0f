import type { Dataset } from "../../dataset/dataset.ts";
import type { Shape } from "../../dataset/shape.ts";
import type { Lever, LeverOf } from "../lever-schemas.ts";
import { leverSelection } from "../lever-selection.ts";
import type { PlacedLever } from "../parse-scenario.ts";
import { provisionChanges, provisionsOf, type Window } from "../provision-changes.ts";
import type { ReportFault } from "../scenario-faults.ts";
import { overlap } from "../selection.ts";

/** One lever as it is held against another. */
interface Acting {
  readonly lever: Lever;
  readonly window: Window;
}

/** Levers that cannot both be meant: each pair is told once, at the later of the two in the file. */
export function checkContradictions(
  levers: readonly PlacedLever[],
  dataset: Dataset,
  shape: Shape,
  report: ReportFault,
): void {
  const { window } = provisionChanges(
    dataset.places,
    levers.map(({ lever }) => lever),
  );
  const meet = (a: Lever, b: Lever): boolean =>
    overlap(leverSelection(a, dataset, shape), leverSelection(b, dataset, shape));
  levers.forEach(({ lever, index }, i) => {
    for (let k = 0; k < i; k++) {
      const later = { lever, window: window(i) };
      const earlier = { lever: levers[k].lever, window: window(k) };
      const why = whyContradictory(earlier, later, meet) ?? whyContradictory(later, earlier, meet);
      if (why)
        report("contradictory", { path: `levers[${index}]`, value: lever.name }, { other: earlier.lever.name, why });
    }
  });
}

/** Why one lever contradicts another; undefined where it does not, or where that is told of the other. */
function whyContradictory(
  { lever: a, window: when }: Acting,
  { lever: b, window: whenB }: Acting,
  meet: (a: Lever, b: Lever) => boolean,
): string | undefined {
  if (a.lever === "overflow_rule" || a.lever === "population_variant") {
    if (a.lever !== b.lever || a.start !== b.start) return undefined;
    return `both replace the ${a.lever === "overflow_rule" ? "overflow rule" : "population"} from ${a.start} on`;
  }
  if (a.lever === "setting_closed") {
    if (b.lever === "setting_closed" && b.setting === a.setting && meet(a, b)) return `both close ${a.setting}`;
    if (targetOf(b) === a.setting && whenB.end > when.start && meet(a, b)) {
      return `one closes ${a.setting} and the other sends children there`;
    }
  }
  if (a.lever === "provision_closed") {
    if (b.lever === "provision_closed" && b.provision === a.provision) return `both close ${a.provision}`;
    if (changesLater(b, a.provision) && whenB.start >= when.start) {
      return `one closes ${a.provision} and the other changes its places afterwards`;
    }
    if (b.requires?.includes(a.provision) && whenB.start >= when.start) {
      return `one closes ${a.provision} and the other needs it to be open`;
    }
  }
  if (a.lever === "places_added" && b.lever === "places_added" && a.opens && b.opens && a.provision === b.provision) {
    return `both open ${a.provision}`;
  }
  const meetInTime = when.start < whenB.end && whenB.start < when.end;
  if (isInstead(a) && isInstead(b) && fromOf(a).includes(intoOf(b)) && fromOf(b).includes(intoOf(a))) {
    if (meetInTime && meet(a, b)) return `one sends children to ${intoOf(a)}, the other back`;
  }
  if (a.lever === "need_recoding" && b.lever === "need_recoding" && a.from.includes(b.to) && b.from.includes(a.to)) {
    if (meet(a, b)) return `one records children with ${a.to}, the other back`;
  }
  return undefined;
}

/** The setting that a lever sends children to. */
function targetOf(lever: Lever): string | undefined {
  if (lever.lever === "setting_opened") return lever.setting;
  if (lever.lever === "setting_instead" || lever.lever === "step_down" || lever.lever === "setting_closed")
    return lever.to;
  return lever.lever === "overflow_rule" ? lever.to : undefined;
}

function changesLater(lever: Lever, provision: string): boolean {
  return lever.lever !== "provision_closed" && provisionsOf(lever).includes(provision);
}

type Instead = LeverOf<"setting_instead"> | LeverOf<"setting_opened">;

function isInstead(lever: Lever): lever is Instead {
  return lever.lever === "setting_instead" || lever.lever === "setting_opened";
}

function fromOf(lever: Instead): readonly string[] {
  return lever.from;
}

function intoOf(lever: Instead): string {
  return lever.lever === "setting_opened" ? lever.setting : lever.to;
}
