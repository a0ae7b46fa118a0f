import type { PairedForecast } from "../../forecast/paired.ts";
import type { ScenarioDocument } from "../lever.ts";
import type { drawnFan, Outcome } from "../outcome.ts";
import type { ScenarioParts } from "../trial.ts";

/** What is known of a scenario so far. */
export interface Known {
  readonly document: ScenarioDocument;
  readonly baseline: Outcome;
  readonly expected: Outcome;
  /** The baseline's futures, which do not change with the scenario; observed plans alone until they are drawn. */
  readonly fan: ReturnType<typeof drawnFan>;
  /** Once the hand rests. */
  readonly parts: ScenarioParts | undefined;
  /** Once the futures are drawn. */
  readonly drawn: PairedForecast | undefined;
  /** The January that words and tables speak of. */
  readonly year: number;
}

/** Part of the page that shows what is known of a scenario. */
export interface View {
  readonly element: HTMLElement;
  show(known: Known): void;
}
