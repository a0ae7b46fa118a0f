import type { MapInput } from "@sufficiency/charts";
import { html } from "htl";
import type { Choice } from "../choose/choice.ts";

/** A council's own areas, and which of their properties holds the codes of its localities. */
export type OwnMap = Pick<MapInput, "areas" | "codeProperty">;

/**
 * A file to choose: GeoJSON of the council's localities, drawn in the place of tiles. It stays in the page, and is sent nowhere.
 * @param codes codes of the localities
 */
export function chooseMap(codes: readonly string[]): Choice<OwnMap | null> {
  const input = html`<input class="govuk-file-upload" id="app-map" type="file" accept=".geojson,.json"
    aria-describedby="app-map-hint app-map-answer">` as HTMLInputElement;
  const answer = html`<p class="govuk-hint" id="app-map-answer" aria-live="polite"></p>`;
  const group = html`<details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Show it on your own map</span></summary>
    <div class="govuk-details__text"><div class="govuk-form-group">
      <label class="govuk-label" for="app-map">Map of the localities</label>
      <div class="govuk-hint" id="app-map-hint">A GeoJSON file of areas, one of whose properties holds the codes of localities: ${codes.join(", ")}.
        It stays in this page.</div>
      ${input}${answer}
    </div></div>
  </details>` as Choice<OwnMap | null>;
  group.value = null;
  // Whoever listens for the choice hears of it when the file is read, not when it is named.
  input.addEventListener("input", (event) => event.stopPropagation());
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    const read = file ? readMap(await file.text(), codes) : { words: "" };
    answer.textContent = "words" in read ? read.words : `${file?.name}: areas by ${read.codeProperty}.`;
    group.value = "words" in read ? null : read;
    group.dispatchEvent(new Event("input"));
  });
  return group;
}

/** The areas of a GeoJSON file that are localities, by the property that names most of them; or why there are none, in words. */
export function readMap(text: string, codes: readonly string[]): OwnMap | { readonly words: string } {
  const features = featuresOf(text);
  if (!features) return { words: "This is not a GeoJSON file: give a FeatureCollection of areas." };
  const areas = features.filter(({ geometry }) => geometry?.type === "Polygon" || geometry?.type === "MultiPolygon");
  if (areas.length === 0) return { words: "This file has no areas: give polygons, not points or lines." };
  const properties = [...new Set(areas.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const named = (property: string): typeof areas =>
    areas.filter((area) => codes.includes(String(area.properties?.[property])));
  const most = properties.toSorted((a, b) => named(b).length - named(a).length)[0];
  if (most === undefined || named(most).length === 0) {
    return { words: `No property of its areas has a code of a locality. Give one with ${codes.join(", ")}.` };
  }
  return { areas: { type: "FeatureCollection", features: named(most) } as MapInput["areas"], codeProperty: most };
}

interface Feature {
  readonly type: "Feature";
  readonly geometry: { readonly type: string } | null;
  readonly properties: Record<string, unknown> | null;
}

function featuresOf(text: string): Feature[] | undefined {
  try {
    const { type, features } = JSON.parse(text);
    return type === "FeatureCollection" && Array.isArray(features) ? features : undefined;
  } catch {
    return undefined;
  }
}
