import type { Fault, PreparedRun, Scenario } from "@sufficiency/core";
import { readTextFile } from "@sufficiency/io";

/** A scenario that fits a baseline run, or everything that is wrong with its file. */
export type LoadedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a scenario file and checks it against the dataset of a baseline run: all its faults at once. */
export async function loadScenario(file: string, baseline: PreparedRun): Promise<LoadedScenario> {
  const text = await readTextFile(file);
  return text.ok ? fitScenario(file, text.value, baseline) : text;
}

/**
 * Reads the text of a scenario and checks it against the dataset of a baseline run. What does so is loaded only here, for it takes longer
 * to load than a forecast of the baseline should wait.
 */
export async function fitScenario(file: string, text: string, baseline: PreparedRun): Promise<LoadedScenario> {
  const { checkScenario, parseScenario } = await import("@sufficiency/core/scenarios");
  const reading = parseScenario(file, text);
  const { dataset, rates, plan } = baseline;
  const { baseYear, years } = plan.demand;
  const context = { dataset, rates, baseYear, to: baseYear + years };
  const levers = reading.ok
    ? reading.scenario.levers.map((lever, index) => ({ lever, index }))
    : (reading.partly?.levers ?? []);
  const faults = [...(reading.ok ? [] : reading.faults), ...checkScenario(file, levers, context)];
  return reading.ok && faults.length === 0 ? { ok: true, scenario: reading.scenario } : { ok: false, faults };
}
