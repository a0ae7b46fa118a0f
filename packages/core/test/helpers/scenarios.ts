import type { PreparedRun } from "../../src/results/prepare-run.ts";
import { withScenario } from "../../src/results/with-scenario.ts";
import { checkScenario } from "../../src/scenario/check-scenario.ts";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario-schema.ts";

/** A lever as a scenario file has it, without what every lever must say of its owner and source. */
export type GivenLever = Readonly<Record<string, unknown>> & { readonly lever: string };

/** The text of a scenario of some levers: each named after its kind and number, from January 2020 on, unless given. */
export function scenarioText(levers: readonly GivenLever[]): string {
  const whole = levers.map((lever, i) => ({
    name: `${lever.lever}_${i}`,
    owner: "Head of SEND",
    source: "an assumption of this test",
    start: "2020-01",
    ...lever,
  }));
  return JSON.stringify({ name: "test", title: "A test", levers: whole });
}

export function scenarioOf(levers: readonly GivenLever[]): Scenario {
  const reading = parseScenario("test.json", scenarioText(levers));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2));
  return reading.scenario;
}

/** Faults of levers against a run's dataset, as "path: code". */
export function faultsOf(run: PreparedRun, levers: readonly GivenLever[]): string[] {
  const { dataset, rates, plan } = run;
  const { baseYear, years } = plan.demand;
  const placed = scenarioOf(levers).levers.map((lever, index) => ({ lever, index }));
  return checkScenario("test.json", placed, { dataset, rates, baseYear, to: baseYear + years }).map(
    ({ path, code }) => `${path}: ${code}`,
  );
}

/** A run under levers that are known to fit it. */
export function under(run: PreparedRun, levers: readonly GivenLever[], only?: readonly string[]): PreparedRun {
  const faults = faultsOf(run, levers);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return withScenario(run, scenarioOf(levers), only);
}
