import type * as Plot from "@observablehq/plot";
import { type ChartOptions, DEFAULT_WIDTH } from "../frame/chart-options.ts";
import type { ChartText } from "../frame/chart-text.ts";
import { type Frame, frameOf } from "../frame/frame.ts";
import { framedPlot } from "../frame/framed-plot.ts";
import type { KeyItem } from "../frame/key-item.ts";
import { panelAxes } from "./panel-axes.ts";
import { type PanelGrid, panelGrid } from "./panel-grid.ts";
import type { PanelScale } from "./panel-scale.ts";

const HEIGHTS = { single: { wide: 300, narrow: 220 }, several: { wide: 150, narrow: 120 } } as const;

/** Figures over years, one panel each, side by side. */
export interface PanelFigure {
  readonly text: ChartText;
  readonly key: readonly KeyItem[];
  readonly caption: string;
  /** What the picture shows, in words, for a reader who cannot see it. */
  readonly words: string;
  readonly panels: readonly { readonly label: string; readonly note?: string; readonly scale: PanelScale }[];
  readonly tickFormat: (value: number) => string;
  /** First and last census of every panel. */
  readonly years: readonly [number, number];
  /** Part of a year that marks reach beyond the first and the last: half of one for bars. */
  readonly beyond?: number;
  /** Panels stand in as many columns as leave each this wide, in pixels: 170 unless told. */
  readonly leastWidth?: number;
  /** Room under the years of each panel, in pixels. */
  readonly below?: (frame: Frame) => number;
  readonly marks: (panel: number, place: PanelPlace) => Plot.Markish[];
}

/** The place of one panel. */
export interface PanelPlace {
  /** The channels that put a mark into it. */
  readonly facet: ReturnType<PanelGrid["at"]>;
  readonly scale: PanelScale;
  readonly frame: Frame;
  /** Pixels from one year to the next. */
  readonly yearStep: number;
}

/** Draws panels in a frame: their axes, labels and notes, then the marks of each. */
export function drawPanels(figure: PanelFigure, { document, width = DEFAULT_WIDTH }: ChartOptions): SVGSVGElement {
  const { text, key, caption, panels, years, beyond = 0, tickFormat } = figure;
  const frame = frameOf(text, key, width, caption);
  const { wide, narrow } = panels.length === 1 ? HEIGHTS.single : HEIGHTS.several;
  const grid = panelGrid(frame, {
    labels: panels.map(({ label }) => label),
    notes: panels.map(({ note }) => (note === undefined ? [] : [note])),
    tickWords: panels.flatMap(({ scale }) => scale.ticks.map(tickFormat)),
    years,
    leastWidth: figure.leastWidth ?? 170,
    panelHeight: frame.isNarrow ? narrow : wide,
    ...(figure.below ? { below: figure.below(frame) } : {}),
  });
  const [first, last] = [years[0] - beyond, years[1] + beyond];
  const yearStep = grid.panelWidth / Math.max(1, last - first);
  return framedPlot({
    document,
    frame,
    title: text.title,
    words: figure.words,
    plotHeight: grid.plotHeight,
    margins: grid.margins,
    plot: {
      x: { type: "linear", domain: [first, last], axis: null },
      y: { type: "linear", domain: [0, 1], axis: null },
      ...grid.facets,
      marks: panels.flatMap(({ scale }, i) => [
        ...panelAxes(i, grid, scale, frame, tickFormat),
        ...figure.marks(i, { facet: grid.at(i), scale, frame, yearStep }),
      ]),
    },
  });
}
