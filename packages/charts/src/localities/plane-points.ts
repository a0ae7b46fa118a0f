export type Point = readonly [number, number];

/**
 * Points on a plane in which a step east is as long as a step north: eastings and northings as they are; longitude shortened by
 * the cosine of the latitude in the middle, which over an English county is near enough.
 */
export function planePoints(points: readonly Point[]): Point[] {
  const scale = eastScale(points);
  return points.map(([x, y]) => [x * scale, y]);
}

/** What a step of x is to a step of y on the ground: 1 for eastings, the cosine of the latitude for degrees. */
export function eastScale(points: readonly Point[]): number {
  const areDegrees = points.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  const latitudes = points.map(([, y]) => y);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  return areDegrees ? Math.cos((middle * Math.PI) / 180) : 1;
}
