const WIDTH = 32;

/** A bar on a scale from 0 to `most`: solid up to `low`, shaded up to `middle`, faint up to `high`. */
export function fanBar(low: number, middle: number, high: number, most: number): string {
  const [solid, shaded, faint] = [low, middle, high].map((value) => Math.round((WIDTH * value) / Math.max(1, most)));
  return "█".repeat(solid) + "▓".repeat(shaded - solid) + "░".repeat(faint - shaded);
}
