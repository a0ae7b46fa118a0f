import type { Fault, PreparedRun, RunPlan, Tally } from "@sufficiency/core";
import type { LoadedScenario } from "../scenario/load-scenario.ts";
import type { SeekOptions } from "./options.ts";
import type { SoughtSize } from "./words.ts";

/** What a size gave: the figure that is sought, and its standard error. */
export interface Measured {
  readonly figure: number;
  readonly error: number;
}

/** A size that is ready to be sought. */
export interface Seeking extends Pick<SoughtSize, "target" | "varied"> {
  /** The scenario with a size, to be drawn. */
  planAt(size: number): RunPlan;
  measure(plan: RunPlan, tally: Tally): Measured;
  /** Tries sizes, each once, until the target is met or cannot be. */
  seek(measureAt: (size: number) => Promise<Measured>): Promise<Pick<SoughtSize, "sought" | "error">>;
}

/** Makes ready to seek the size of a lever by a baseline run; or says all that is wrong with what was asked. */
export async function prepareSeek(
  run: PreparedRun,
  loaded: LoadedScenario,
  options: Pick<SeekOptions, "scenario" | "vary" | "target">,
): Promise<Seeking | { readonly faults: readonly (Fault | string)[] }> {
  const core = await import("@sufficiency/core/scenarios");
  const target = core.parseTarget(options.target, run.plan);
  const { baseYear, years } = run.plan.demand;
  const context = { dataset: run.dataset, rates: run.rates, baseYear, to: baseYear + years };
  const varied = loaded.ok
    ? core.variedLever(loaded.scenario, options.vary, ({ levers }) => {
        const placed = levers.map((lever, index) => ({ lever, index }));
        return core.checkScenario(options.scenario, placed, context).length === 0;
      })
    : undefined;
  const faults = [
    ...(loaded.ok ? [] : loaded.faults),
    ...[target, varied].flatMap((each) => (each && "problem" in each ? [`${each.problem}; ${each.expected}.`] : [])),
  ];
  if (faults.length > 0 || !varied || "problem" in varied || "problem" in target) return { faults };
  return {
    target,
    varied,
    planAt: (size) => core.withScenario(run, varied.at(size)).plan,
    measure: (plan, tally) => ({
      figure: core.seekFigure(target, plan, tally),
      error: core.seekError(target, plan, tally),
    }),
    async seek(measureAt) {
      const errors = new Map<number, number>();
      const figureAt = async (size: number): Promise<number> => {
        const { figure, error } = await measureAt(size);
        errors.set(size, error);
        return figure;
      };
      const sought = await core.seekSize(varied.range, figureAt, (figure, without) =>
        core.targetExcess(target, figure, without),
      );
      const error = core.sizeError(sought.best, sought.trials, errors.get(sought.best.size) ?? 0);
      return { sought, error };
    },
  };
}
