import { ServiceProblem } from "@sufficiency/client";
import { AGE_BANDS, type LocalityRow, NEEDS, PHASES, PUBLISHED_SETTINGS } from "@sufficiency/core";
import { tablesOfDataset } from "./dataset-of.ts";

interface Coded {
  readonly code: string;
  readonly label: string;
}

/** What the codes of a dataset mean, in the words that its council uses. */
export interface Labels {
  need(code: string): string;
  setting(code: string): string;
  locality(code: string): string;
  ageBand(code: string): string;
  phase(code: string): string;
  /** Longitude and latitude of a locality's middle, where the dataset has them. */
  point(locality: string): readonly [number, number] | undefined;
}

/** The labels of a dataset. Readers, who may not see its files, have the usual labels of settings, and codes else. */
export async function labelsOf(id: string): Promise<Labels> {
  const { settings, localities, needs } = await tablesOfDataset(id, ["settings", "localities", "needs"]).catch(
    (error: unknown) => {
      if (error instanceof ServiceProblem && error.document.status === 403) {
        return { settings: [], localities: [], needs: [] };
      }
      throw error;
    },
  );
  return {
    need: labelled([...needs, ...NEEDS]),
    setting: labelled([...settings, ...PUBLISHED_SETTINGS]),
    locality: labelled(localities),
    ageBand: labelled(AGE_BANDS),
    phase: labelled(PHASES),
    point: pointsOf(localities),
  };
}

function labelled(list: readonly Coded[]): (code: string) => string {
  const labels = new Map([...list].reverse().map(({ code, label }) => [code, label]));
  return (code) => labels.get(code) ?? code;
}

function pointsOf(localities: readonly LocalityRow[]): Labels["point"] {
  const points = new Map(
    localities.flatMap(({ code, point }) => (point ? [[code, point.split(",").map(Number) as [number, number]]] : [])),
  );
  return (locality) => points.get(locality);
}
