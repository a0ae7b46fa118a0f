import type { Remote } from "comlink";
import type { DrawPairs } from "../forecast/draw-pairs.ts";
import type { ExpectedTables, Forecaster } from "../forecast/forecaster.ts";
import type { PairedForecast } from "../forecast/paired.ts";
import type { ScenarioDocument } from "./lever.ts";
import type { PlacedFault } from "./scenario-editor.ts";

/** What is told of a scenario that is tried, as it becomes known. */
export interface TrialNews {
  /** Expected values, at once. */
  onExpected(document: ScenarioDocument, expected: ExpectedTables): void;
  /** When the hand rests: expected values of parts of the scenario. */
  onParts(document: ScenarioDocument, parts: ScenarioParts): void;
  /** How many futures are drawn. */
  onProgress(drawn: number, draws: number): void;
  onDrawn(document: ScenarioDocument, forecast: PairedForecast, milliseconds: number): void;
  onFaults(faults: readonly PlacedFault[]): void;
}

/** Expected values of parts of a scenario. */
export interface ScenarioParts {
  /** Each lever apart from the others, by its name. */
  readonly levers: ReadonlyMap<string, LeverAlone>;
  /** The scenario with its schools and bases in time; undefined where none is late. */
  readonly undelayed: ExpectedTables | undefined;
}

/** A lever's expected values apart from the others. */
export interface LeverAlone {
  readonly alone: ExpectedTables;
  /** The scenario without it. */
  readonly without: ExpectedTables;
  /** What it does, in words. */
  readonly words: string;
}

export interface TrialOptions {
  readonly forecaster: Remote<Forecaster>;
  readonly draw: DrawPairs;
  readonly seed: number;
  readonly draws: number;
  /** Milliseconds without a change after which the hand rests. */
  readonly rest: number;
}

/** A scenario to be tried, until the next is. */
interface Waiting {
  readonly document: ScenarioDocument;
  readonly signal: AbortSignal;
}

/**
 * Tries scenarios: expected values at every call, the futures once no other call came for a while. What is being made for an
 * older scenario is left off.
 */
export function createTrial({ forecaster, draw, seed, draws, rest }: TrialOptions, news: TrialNews) {
  let waiting: Waiting | undefined;
  let isBusy = false;
  let drawing = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function answer(): Promise<void> {
    isBusy = true;
    try {
      while (waiting) await answerOne();
    } finally {
      isBusy = false;
    }
  }

  async function answerOne(): Promise<void> {
    const { document, signal } = waiting as Waiting;
    waiting = undefined;
    // Asked for in one go: the worker need not wait for the page between the two.
    const [checked, expected] = await Promise.all([
      forecaster.check(document),
      forecaster.expected(document).catch(() => undefined),
    ]);
    news.onFaults(checked.ok ? [] : checked.faults.map(placed));
    if (!checked.ok || !expected) return;
    news.onExpected(document, expected);
    if (!signal.aborted) timer = setTimeout(() => void atRest(document, signal), rest);
  }

  async function atRest(document: ScenarioDocument, signal: AbortSignal): Promise<void> {
    const names = document.levers.map(({ name }) => name);
    const levers = new Map<string, LeverAlone>();
    const words = await forecaster.words(document);
    for (const [i, name] of names.entries()) {
      if (signal.aborted) return;
      const alone = await forecaster.expected(document, [name]);
      const others = names.filter((each) => each !== name);
      levers.set(name, { alone, without: await forecaster.expected(document, others), words: words[i] });
    }
    const inTime = document.levers.filter(({ lever }) => lever !== "places_delayed").map(({ name }) => name);
    const undelayed = inTime.length < names.length ? await forecaster.expected(document, inTime) : undefined;
    if (signal.aborted) return;
    news.onParts(document, { levers, undelayed });
    const start = performance.now();
    const pairs = await forecaster.pairs(document);
    const onProgress = (drawn: number) => news.onProgress(drawn, draws);
    const parts = await draw(pairs, { seed, draws, signal, onProgress });
    if (!parts) return;
    const forecast = await forecaster.conclude(parts);
    if (!signal.aborted) news.onDrawn(document, forecast, performance.now() - start);
  }

  return (document: ScenarioDocument): void => {
    drawing.abort();
    clearTimeout(timer);
    drawing = new AbortController();
    waiting = { document, signal: drawing.signal };
    if (!isBusy) void answer();
  };
}

/** Where a fault stands: levers[2].size is of the third lever's size. */
function placed({
  path,
  problem,
  expected,
  value,
}: {
  path?: string;
  problem: string;
  expected: string;
  value?: string;
}): PlacedFault {
  const [, lever, within] = /^levers\[(\d+)\]\.?(.*)$/.exec(path ?? "") ?? [];
  const said = value === "" ? "It is empty" : `${value ?? "This"} ${problem}`;
  return {
    lever: lever === undefined ? undefined : Number(lever),
    path: within ?? "",
    words: `${said}; ${expected}.`,
  };
}
