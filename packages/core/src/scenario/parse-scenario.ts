import Type from "typebox";
import type { Fault } from "../dataset/fault.ts";
import { nearestHint } from "../dataset/nearest.ts";
import { jsonReason } from "../domain/json-reason.ts";
import { checkForm } from "./check-form.ts";
import { checkLever } from "./check-lever.ts";
import { LEVER_KINDS, LEVER_SCHEMAS, type Lever, type LeverKind } from "./lever-schemas.ts";
import { type ReportFault, scenarioFaults } from "./scenario-faults.ts";
import { MOST_LEVERS, SCENARIO_FIELDS, type Scenario } from "./scenario-schema.ts";
import { withoutParts } from "./without-parts.ts";

/** A scenario read, or everything that is wrong with its form. */
export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly partly?: PartlyRead };

/** What of a faulty scenario can still be held against a dataset: its levers, as far as they can be read. */
export interface PartlyRead {
  readonly name: string;
  readonly levers: readonly PlacedLever[];
}

/** A lever and its number in the file. */
export interface PlacedLever {
  readonly lever: Lever;
  readonly index: number;
  /** Whether it has faults already: parts of it may be missing, and it cannot be held against other levers. */
  readonly isFaulty?: boolean;
}

/** What stands for all levers of a scenario together. */
export const ALL_LEVERS = "all";

const LONGEST_FILE = 1_000_000;

const WHOLE = Type.Object(
  {
    ...SCENARIO_FIELDS,
    levers: Type.Array(Type.Unknown(), {
      maxItems: MOST_LEVERS,
      description: "the levers; an empty list for the baseline",
    }),
  },
  { additionalProperties: false },
);

/** Reads the text of a scenario file. It does not throw whatever stands there: faults of form come back all at once. */
export function parseScenario(file: string, text: string): ScenarioReading {
  const { report, faults } = scenarioFaults(file);
  const content = parseJson(text, report);
  if (content === undefined) return { ok: false, faults };
  checkForm(WHOLE, content, "", report);
  const { levers } = content;
  const placed = Array.isArray(levers) ? readLevers(levers, report) : [];
  if (faults.length > 0) return { ok: false, faults, partly: { name: String(content.name), levers: placed } };
  return { ok: true, scenario: content as unknown as Scenario };
}

function parseJson(text: string, report: ReportFault): Record<string, unknown> | undefined {
  if (text.length > LONGEST_FILE) {
    report("too_long", {}, { most: LONGEST_FILE.toLocaleString("en-GB") });
    return undefined;
  }
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === "object" && content !== null && !Array.isArray(content)) {
      return content as Record<string, unknown>;
    }
    report("not_an_object", {});
  } catch (error) {
    report("bad_json", {}, { reason: jsonReason(error, text) });
  }
  return undefined;
}

function readLevers(levers: readonly unknown[], report: ReportFault): PlacedLever[] {
  const names = new Set<unknown>();
  return levers.slice(0, MOST_LEVERS).flatMap((value, index) => {
    const path = `levers[${index}]`;
    let isFine = true;
    const reportHere: ReportFault = (...fault) => {
      isFine = false;
      report(...fault);
    };
    const lever = leverOfForm(value, path, reportHere);
    if (lever?.name !== undefined) {
      if (names.has(lever.name)) reportHere("repeated_name", { path: `${path}.name`, value: lever.name });
      names.add(lever.name);
      if (lever.name === ALL_LEVERS) reportHere("reserved_name", { path: `${path}.name`, value: lever.name });
    }
    if (!lever) return [];
    return isFine ? [{ lever, index }] : [{ lever, index, isFaulty: true }];
  });
}

/** A lever as far as its form allows it to be read; nothing where it does not say which lever it is. */
function leverOfForm(value: unknown, path: string, report: ReportFault): Lever | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report("lever_not_an_object", { path, value });
    return undefined;
  }
  const kind = (value as { lever?: unknown }).lever;
  if (kind === undefined) {
    report("no_lever_kind", { path }, { allowed: LEVER_KINDS.join(", ") });
    return undefined;
  }
  if (!LEVER_KINDS.includes(kind as LeverKind)) {
    const nearest = nearestHint(String(kind), LEVER_KINDS);
    report("unknown_lever", { path: `${path}.lever`, value: kind }, { allowed: LEVER_KINDS.join(", "), nearest });
    return undefined;
  }
  const { unreadable } = checkForm(LEVER_SCHEMAS[kind as LeverKind], value, path, report);
  const lever = withoutParts(value, unreadable) as Lever;
  checkLever(lever, path, report);
  return lever;
}
