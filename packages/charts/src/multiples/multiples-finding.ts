import { plainNumber } from "../plain-number.ts";
import type { FanPanel } from "./multiples-input.ts";

/** What small multiples show, as a title: which grows the most, in plans and against its size today. */
export function multiplesFinding(panels: readonly FanPanel[]): string {
  const grown = panels.map(({ label, observed, forecast }) => {
    const from = observed[observed.length - 1];
    const { year, p50 } = forecast[forecast.length - 1];
    return { label, year, from, plans: p50 - from.plans, share: from.plans > 0 ? p50 / from.plans - 1 : 0 };
  });
  const most = grown.reduce((best, each) => (each.plans > best.plans ? each : best));
  if (most.plans <= 0) return `No group is expected to have more plans in January ${most.year} than now`;
  const fastest = grown.reduce((best, each) => (each.share > best.share ? each : best));
  const added = `${most.label} adds most: about ${plainNumber(most.plans)} plans by January ${most.year}`;
  const percent = `${plainNumber(fastest.share * 100)}%`;
  if (fastest.label === most.label) return `${added}, and grows fastest, by ${percent}`;
  return fastest.share > 0 ? `${added}; ${fastest.label} grows fastest, by ${percent}` : added;
}
