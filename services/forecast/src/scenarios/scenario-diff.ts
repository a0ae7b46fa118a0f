import type { ScenarioDocument } from "./scenario-store.ts";

/** A parameter that differs: of a lever by its name, or of the scenario itself. */
export interface Change {
  /** Absent for what stands beside the levers, as the title. */
  readonly lever?: string;
  /** As `size`, `size.low`, `cells.needs`, `place` of the lever in the list. */
  readonly parameter: string;
  /** Absent where it was not given. */
  readonly from?: unknown;
  /** Absent where it is given no more. */
  readonly to?: unknown;
}

/** What one version of a scenario has that another has not. */
export interface ScenarioDiff {
  readonly added: readonly LeverDocument[];
  readonly removed: readonly LeverDocument[];
  readonly changed: readonly Change[];
}

export type LeverDocument = Readonly<Record<string, unknown>> & { readonly name: string };

/** Holds a scenario's document against an earlier one, lever by lever, parameter by parameter. */
export function scenarioDiff(before: ScenarioDocument, after: ScenarioDocument): ScenarioDiff {
  const [old, now] = [leversOf(before), leversOf(after)];
  const kept = now.filter(({ name }) => old.some((lever) => lever.name === name));
  const { levers: _old, ...fieldsBefore } = before;
  const { levers: _now, ...fieldsAfter } = after;
  return {
    added: now.filter((lever) => !kept.includes(lever)),
    removed: old.filter(({ name }) => !kept.some((lever) => lever.name === name)),
    changed: [
      ...changesOf(fieldsBefore, fieldsAfter),
      ...kept.flatMap((lever) =>
        changesOf(
          old.find(({ name }) => name === lever.name),
          lever,
        ).map((change) => ({ lever: lever.name, ...change })),
      ),
      ...orderChange(
        old.map(({ name }) => name).filter((name) => kept.some((lever) => lever.name === name)),
        kept,
      ),
    ],
  };
}

export function leversOf(document: ScenarioDocument): readonly LeverDocument[] {
  return document.levers as LeverDocument[];
}

/** Levers of one kind act in their order in the file, so another order is a change. */
function orderChange(before: readonly string[], kept: readonly LeverDocument[]): Change[] {
  const after = kept.map(({ name }) => name);
  return before.join() === after.join() ? [] : [{ parameter: "order of levers", from: before, to: after }];
}

function changesOf(from: unknown, to: unknown, parameter = ""): Change[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  if (isObject(from) && isObject(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) => changesOf(from[name], to[name], parameter === "" ? name : `${parameter}.${name}`));
  }
  return [{ parameter, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
