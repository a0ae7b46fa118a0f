import * as Plot from "@observablehq/plot";
import { classBreaks, classOf } from "../classes/class-breaks.ts";
import { type ClassStyle, classKey, classStyle, MOST_CLASSES, NO_FIGURE } from "../classes/class-style.ts";
import { type ChartOptions, DEFAULT_WIDTH } from "../frame/chart-options.ts";
import { edgeOf, type Frame, frameOf, LINE_HEIGHT, sizesOf } from "../frame/frame.ts";
import { framedPlot } from "../frame/framed-plot.ts";
import { localityWords } from "../localities/locality-words.ts";
import { measureCaption } from "../localities/measure-caption.ts";
import { PALETTE } from "../palette.ts";
import { type AreaLabel, areaLabels } from "./area-label.ts";
import { boundsOf, type JoinedArea, joinedAreas } from "./joined-areas.ts";
import type { MapInput } from "./map-input.ts";

const MOST_HEIGHT = 640;

/**
 * Draws figures by locality on the council's own map, coloured by class with the figure written in each area, and its name where
 * there is room. Where localities are of very different sizes, a tile map is easier to read.
 *
 * @throws RangeError where there is no area, or a locality has none
 */
export function mapChart(input: MapInput, { document, width = DEFAULT_WIDTH }: ChartOptions): SVGSVGElement {
  if (input.areas.features.length === 0) throw new RangeError("A map needs at least one area.");
  const areas = joinedAreas(input);
  const known = input.localities.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const breaks = classBreaks(known, MOST_CLASSES);
  const styleOf = ({ properties: { locality } }: JoinedArea): ClassStyle =>
    locality?.value === undefined ? NO_FIGURE : classStyle(classOf(locality.value, breaks), breaks.length + 1);
  const hasMissing = areas.some(({ properties: { locality } }) => locality?.value === undefined);
  const edge = edgeOf(width);
  const { plotHeight, scale } = fitted(areas, width - 2 * edge);
  const labels = areaLabels(areas, scale, sizesOf(width));
  const frame = frameOf(input, classKey(breaks, hasMissing), width, `${measureCaption(input)}${namelessWords(labels)}`);
  return framedPlot({
    document,
    frame,
    title: input.title,
    words: localityWords(input.localities, input),
    plotHeight,
    margins: { top: 0, right: edge, bottom: 10, left: edge },
    plot: {
      projection: { type: "reflect-y", domain: { type: "FeatureCollection", features: [...areas] } },
      marks: [
        Plot.geo(areas, { fill: (area: JoinedArea) => styleOf(area).fill, stroke: PALETTE.darkGrey }),
        ...labels.flatMap((label) => labelMarks(label, styleOf(label.area), frame)),
      ],
    },
  });
}

/** How high a map of some width is, and how many pixels a unit of its plane then has. */
function fitted(areas: readonly JoinedArea[], room: number): { plotHeight: number; scale: number } {
  const { low, high } = boundsOf(areas);
  const [wide, tall] = [high[0] - low[0] || 1, high[1] - low[1] || 1];
  const plotHeight = Math.min(MOST_HEIGHT, (room * tall) / wide);
  return { plotHeight, scale: Math.min(room / wide, plotHeight / tall) };
}

/** Names that have no room in their areas, each with its figure. */
function namelessWords(labels: readonly AreaLabel[]): string {
  const nameless = labels.filter(({ nameLines }) => !nameLines).map(({ label, value }) => `${label} (${value})`);
  return nameless.length === 0 ? "" : `; without its name for want of room: ${nameless.join(", ")}`;
}

/** The figure of an area, and its name over it. */
function labelMarks(
  { at: [x, y], value, nameLines }: AreaLabel,
  { ink }: ClassStyle,
  { sizes }: Frame,
): Plot.Markish[] {
  const text = (words: string, more: Plot.TextOptions): Plot.Markish =>
    Plot.text([words], { x: () => x, y: () => y, fill: ink, ...more });
  const figure = { fontSize: sizes.subtitle, fontWeight: "bold" } as const;
  if (!nameLines) return [text(value, figure)];
  const name = { fontSize: sizes.source, lineAnchor: "bottom", lineHeight: LINE_HEIGHT, dy: -4 } as const;
  return [text(nameLines.join("\n"), name), text(value, { ...figure, dy: 7 })];
}
