import { type Dataset, expectedForecast, prepareRun, runDraws } from "@sufficiency/core";
import { checkScenario, parseScenario, withScenario } from "@sufficiency/core/scenarios";

export interface ScenarioInput {
  readonly dataset: Dataset;
  /** Text of the scenario file. */
  readonly scenario: string;
  readonly to: number;
  readonly seed: number;
  readonly draws: number;
}

/** What a scenario gives in draws and in expected values, or what is wrong with it. From JSON to JSON, as forecastJson. */
export function scenarioJson(input: string): string {
  const { dataset, scenario, to, seed, draws }: ScenarioInput = JSON.parse(input);
  const run = prepareRun(dataset, { by: [["setting"]], to });
  if ("cannot" in run) throw new Error(run.cannot.problem);
  const reading = parseScenario("scenario.json", scenario);
  if (!reading.ok) return JSON.stringify(reading.faults);
  const { rates } = run;
  const levers = reading.scenario.levers.map((lever, index) => ({ lever, index }));
  const faults = checkScenario("scenario.json", levers, { dataset, rates, baseYear: rates.baseYear, to });
  if (faults.length > 0) return JSON.stringify(faults);
  const { plan } = withScenario(run, reading.scenario);
  const { sums } = runDraws(plan, seed, 0, draws).counts[0];
  return JSON.stringify({ sums: [...sums], expected: [...expectedForecast(plan).counts[0]] });
}
