import { polygonContains } from "d3-polygon";
import polylabel from "polylabel";
import { type Frame, LINE_HEIGHT } from "../frame/frame.ts";
import { textWidth, widest } from "../frame/svg-text.ts";
import { labelLines } from "../localities/label-lines.ts";
import { plainNumber } from "../plain-number.ts";
import { boundsOf, type JoinedArea } from "./joined-areas.ts";

/** What is written in an area: its figure, and its name in lines where there is room for it. */
export interface AreaLabel {
  readonly area: JoinedArea;
  readonly label: string;
  readonly value: string;
  /** Where, on the plane: the middle of the largest circle that its largest part holds (Garcia-Castellanos and Lombardo 2007). */
  readonly at: readonly [number, number];
  readonly nameLines: readonly string[] | undefined;
}

/**
 * What is written in each area that is a locality's.
 *
 * @param scale pixels to a unit of the plane
 */
export function areaLabels(areas: readonly JoinedArea[], scale: number, sizes: Frame["sizes"]): AreaLabel[] {
  return areas.flatMap((area) => {
    const { locality } = area.properties;
    if (!locality) return [];
    const value = locality.value === undefined ? "–" : plainNumber(locality.value);
    const rings = largestPart(area);
    const [x, y] = polylabel(rings, 1 / scale);
    const [ring] = rings;
    /** Whether words this wide, so far above and below the middle in pixels, lie in the area. */
    const holds = (width: number, above: number, below: number): boolean =>
      [-width / 2, 0, width / 2].every((dx) =>
        [above, -below].every((dy) => polygonContains(ring, [x + dx / scale, y + dy / scale])),
      );
    const { low, high } = boundsOf([area]);
    const lineHeight = sizes.source * LINE_HEIGHT;
    // The widest lines first, so that a name takes no more lines than it must.
    const nameLines = [1, 0.8, 0.6, 0.4, 0.2]
      .map((part) => labelLines(locality.label, sizes.source, (high[0] - low[0]) * scale * part))
      .find(
        (lines) =>
          !lines.some((line) => line.endsWith("-")) &&
          holds(widest(lines, sizes.source), lines.length * lineHeight + 4, sizes.subtitle) &&
          holds(textWidth(value, sizes.subtitle, "bold"), 0, sizes.subtitle),
      );
    return [{ area, label: locality.label, value, at: [x, y], nameLines }];
  });
}

/** The rings of the part of an area with the largest box around it. */
function largestPart({ geometry }: JoinedArea): [number, number][][] {
  const size = (rings: number[][][]): number => {
    const [xs, ys] = [rings[0].map(([x]) => x), rings[0].map(([, y]) => y)];
    const extent = (values: number[]): number =>
      values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
    return extent(xs) * extent(ys);
  };
  const parts = geometry.coordinates as [number, number][][][];
  return parts.reduce((best, part) => (size(part) > size(best) ? part : best));
}
