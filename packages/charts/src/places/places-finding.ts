import { chancePercent } from "../chance-words.ts";
import { plainNumber } from "../plain-number.ts";
import { isDrawn } from "./drawn.ts";
import type { PlacesPanel } from "./places-input.ts";

const LIKELY = 0.8;
/** How many that run short later are named. */
const NAMED = 2;

/**
 * What demand against places shows, as a title: from when places run short with a chance of 80% or more, or how likely that
 * is where it never becomes so. Of expected values it says from when they are more than the places.
 *
 * @param threshold another chance than 80%, 0 to 1
 */
export function placesFinding(panels: readonly PlacesPanel[], threshold = LIKELY): string {
  if (!panels.every(({ forecast }) => forecast.every(isDrawn))) return expectedFinding(panels);
  const percent = `${Math.round(threshold * 100)}% chance or more`;
  const short = panels
    .map((panel) => ({ panel, from: shortFrom(panel, threshold) }))
    .filter((each): each is { panel: PlacesPanel; from: number } => each.from !== undefined)
    .sort((a, b) => a.from - b.from);
  if (short.length === 0) return unsureFinding(panels);
  const [{ panel, from }] = short;
  const before = shortBefore(panel, from, threshold);
  const when = before.length === 0 ? "" : `in January ${before.join(" and ")}, and again `;
  const finding = `${panel.label}: places run short ${when}from January ${from} (${percent})`;
  const others = short.slice(1).map((each) => `${each.panel.label} from January ${each.from}`);
  if (others.length === 0) return finding;
  const named = others.slice(0, NAMED).join(", ");
  return `${finding}; then ${named}${others.length > NAMED ? ` and ${others.length - NAMED} more` : ""}`;
}

/** The January from which, to the last year, a shortfall has at least this chance; undefined where it has not in the last year. */
function shortFrom({ forecast }: PlacesPanel, threshold: number): number | undefined {
  let from: number | undefined;
  for (const { year, pShortfall } of forecast.filter(isDrawn).toReversed()) {
    if (pShortfall < threshold) break;
    from = year;
  }
  return from;
}

/** Januaries before `from` in which a shortfall has at least this chance, though not in every one after them. */
function shortBefore({ forecast }: PlacesPanel, from: number, threshold: number): number[] {
  return forecast
    .filter(isDrawn)
    .filter(({ year, pShortfall }) => year < from && pShortfall >= threshold)
    .map(({ year }) => year);
}

function unsureFinding(panels: readonly PlacesPanel[]): string {
  const all = panels.flatMap(({ label, forecast }) => forecast.filter(isDrawn).map((year) => ({ label, ...year })));
  const most = all.reduce((best, each) => (each.pShortfall > best.pShortfall ? each : best));
  const chance = `the chance of a shortfall is highest in January ${most.year}, ${chancePercent(most.pShortfall)}`;
  return most.pShortfall >= 0.5
    ? `${most.label}: places may run short; ${chance}`
    : `${most.label}: places are likely to be enough; ${chance}`;
}

function expectedFinding(panels: readonly PlacesPanel[]): string {
  const over = panels
    .flatMap(({ label, forecast }) => {
      const first = forecast.find(({ demand, places }) => demand.p50 > places);
      return first ? [{ label, ...first }] : [];
    })
    .sort((a, b) => a.year - b.year);
  if (over.length === 0) return "Places are as many as the children expected to need one in every year, or more";
  const [{ label, year, demand, places }] = over;
  return `${label}: ${plainNumber(demand.p50)} children expected to need a place in January ${year}, more than the ${plainNumber(places)} places`;
}
