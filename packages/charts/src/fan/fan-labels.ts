import { LINE_HEIGHT } from "../frame/frame.ts";
import type { Figure } from "../frame/framed-plot.ts";
import { svgLine } from "../frame/svg-text.ts";
import { plainNumber } from "../plain-number.ts";
import { spread } from "../spread.ts";
import type { FanInput } from "./fan-input.ts";
import type { FanLayout } from "./fan-layout.ts";

interface EndLabel {
  readonly plans: number;
  readonly text: string;
  readonly weight: "bold" | "normal";
}

/** What the last year of a forecast says beside the fan: its middle, the interval that holds 80%, and what is expected; in a narrow figure the numbers alone. */
export function endLabels({ forecast, expected }: FanInput, isNarrow: boolean): EndLabel[] {
  const label = (plans: number, words: string, weight: EndLabel["weight"]): EndLabel => ({
    plans,
    text: isNarrow ? plainNumber(plans) : `${plainNumber(plans)} ${words}`,
    weight,
  });
  const ofForecast = forecast
    .slice(-1)
    .flatMap(({ p10, p50, p90 }) => [
      label(p90, "top of 80%", "normal"),
      label(p50, "middle", "bold"),
      label(p10, "bottom of 80%", "normal"),
    ]);
  const ofExpected = (expected?.years ?? []).slice(-1).map(({ plans }) => label(plans, "expected", "bold"));
  return [...ofForecast, ...ofExpected];
}

/** Writes the labels at the right of the plot, each as near its figure as the others let it. */
export function drawEndLabels(
  figure: Figure,
  labels: readonly EndLabel[],
  { frame, margins }: FanLayout,
  document: Document,
): void {
  const scale = figure.scale("y") as { apply(value: number): number };
  const heights = spread(
    labels.map(({ plans }) => scale.apply(plans)),
    frame.sizes.label * LINE_HEIGHT,
  );
  labels.forEach(({ text, weight }, i) => {
    const position = { x: frame.width - margins.right + 8, y: round(heights[i]), dy: "0.35em" };
    figure.append(svgLine(document, text, { ...position, "font-weight": weight }));
  });
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
