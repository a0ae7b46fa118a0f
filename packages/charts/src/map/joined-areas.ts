import type { Feature, MultiPolygon, Position } from "geojson";
import type { LocalityFigure } from "../localities/locality-figure.ts";
import { eastScale, type Point } from "../localities/plane-points.ts";
import type { MapInput } from "./map-input.ts";

/** An area on the plane with its locality; areas of no locality are drawn and not named. */
export type JoinedArea = Feature<MultiPolygon, { readonly locality: LocalityFigure | undefined }>;

/**
 * Joins areas to localities by code, on a plane.
 *
 * @throws RangeError naming the localities that no area has the code of, and what codes there are
 */
export function joinedAreas({ localities, areas, codeProperty }: MapInput): JoinedArea[] {
  const codes = areas.features.map(({ properties }) => String(properties?.[codeProperty] ?? ""));
  const without = localities.filter(({ code }) => !codes.includes(code));
  if (without.length > 0) {
    const found = codes.filter(Boolean).slice(0, 10).join(", ");
    throw new RangeError(
      `No area has the code of ${without.map(({ code }) => code).join(", ")} as its property ${codeProperty}. ` +
        (found === "" ? `No area has such a property.` : `Codes found: ${found}.`),
    );
  }
  const polygons = areas.features.map(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  );
  const scale = eastScale(polygons.flat(2) as unknown as Point[]);
  const flat = (rings: Position[][]): Position[][] => rings.map((ring) => ring.map(([x, y]) => [x * scale, y]));
  return polygons.map((parts, i) => ({
    type: "Feature",
    properties: { locality: localities.find(({ code }) => code === codes[i]) },
    geometry: { type: "MultiPolygon", coordinates: parts.map(flat) },
  }));
}

/** The rims of areas: least and greatest x and y. */
export function boundsOf(areas: readonly JoinedArea[]): { readonly low: Point; readonly high: Point } {
  const points = areas.flatMap(({ geometry }) => geometry.coordinates.flat(2)) as unknown as Point[];
  const rim = (pick: (...values: number[]) => number): Point => [
    points.reduce((best, [x]) => pick(best, x), points[0][0]),
    points.reduce((best, [, y]) => pick(best, y), points[0][1]),
  ];
  return { low: rim(Math.min), high: rim(Math.max) };
}
