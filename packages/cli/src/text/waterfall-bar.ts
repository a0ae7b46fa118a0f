const WIDTH = 30;

/** A bar between two figures on a scale from `least` to `most`, at least one mark long: solid where it rises, else faint. */
export function waterfallBar(from: number, to: number, least: number, most: number): string {
  const place = (value: number): number => Math.round(((WIDTH - 1) * (value - least)) / Math.max(1, most - least));
  const [first, last] = [Math.min(from, to), Math.max(from, to)].map(place);
  return " ".repeat(first) + (to < from ? "░" : "█").repeat(Math.max(1, last - first));
}
