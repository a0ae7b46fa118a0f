import type { ScenarioDocument } from "./lever.ts";

/** A scenario as a link carries it: with the version of the stored one that it began from. */
export interface LinkedScenario {
  readonly scenario: ScenarioDocument;
  readonly from?: { readonly id: string; readonly version: number };
}

const KEY = "scenario=";

/** The part of an address after the #: it stays in the browser, and is not sent to the service. */
export function hashOf(linked: LinkedScenario): string {
  const bytes = new TextEncoder().encode(JSON.stringify(linked));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `#${KEY}${text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** The scenario of an address; undefined where it has none, or one that cannot be read. */
export function scenarioOfHash(hash: string): LinkedScenario | undefined {
  const at = hash.indexOf(KEY);
  if (at < 0) return undefined;
  try {
    const text = atob(
      hash
        .slice(at + KEY.length)
        .replaceAll("-", "+")
        .replaceAll("_", "/"),
    );
    const linked = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0))));
    return isLinked(linked) ? linked : undefined;
  } catch {
    return undefined;
  }
}

function isLinked(linked: Partial<LinkedScenario>): linked is LinkedScenario {
  const levers: readonly unknown[] | undefined = linked.scenario?.levers;
  return (
    Array.isArray(levers) &&
    levers.every((lever) => typeof lever?.name === "string" && typeof lever?.lever === "string")
  );
}
