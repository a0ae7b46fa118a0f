import { fitScenario, leverText } from "@sufficiency/cli/forecast";
import { type Fault, type PreparedRun, prepareRun, type Scenario } from "@sufficiency/core";
import { withScenario } from "@sufficiency/core/scenarios";
import { datasetOf, type Files } from "./dataset-of.ts";

export interface CheckScenarioTask {
  readonly datasetId: string;
  readonly files: Files;
  readonly document: object;
}

/** What each lever of a scenario that fits does, in words, by its name; or all that is wrong with it; or why the dataset bears none. */
export type CheckedScenario =
  | { readonly levers: ReadonlyMap<string, string> }
  | { readonly faults: readonly Fault[] }
  | { readonly cannot: string };

/** The baseline that scenarios of a dataset were last held against. */
let latest: { readonly id: string; readonly baseline: ReturnType<typeof prepareRun> } | undefined;

/** Holds a scenario against its dataset, as the command line does: ten years after the last census. */
export async function checkScenario({ datasetId, files, document }: CheckScenarioTask): Promise<CheckedScenario> {
  if (latest?.id !== datasetId) {
    const { dataset } = await datasetOf(datasetId, files);
    latest = { id: datasetId, baseline: prepareRun(dataset, { by: [] }) };
  }
  const { baseline } = latest;
  if ("cannot" in baseline) return { cannot: `${baseline.cannot.problem}; give ${baseline.cannot.expected}.` };
  const fitted = await fitScenario("scenario", JSON.stringify(document), baseline);
  return fitted.ok ? { levers: leverWordsOf(baseline, fitted.scenario) } : { faults: fitted.faults };
}

function leverWordsOf(baseline: PreparedRun, scenario: Scenario): Map<string, string> {
  return new Map(
    scenario.levers.map(({ name }) => {
      const { assumptions } = withScenario(baseline, scenario, [name]);
      return [name, assumptions.slice(baseline.assumptions.length).map(leverText).join(" ")];
    }),
  );
}
