import { type FanInput, fanChart } from "@sufficiency/charts";
import { FIGURES } from "../../packages/charts/test/figures.ts";

/** Runs in a page: draws a fan chart in it and says what came of it. */
export { forecastJson } from "../forecast/forecast-json.ts";

export function drawFan(input: FanInput): { shapes: string[]; outside: string[] } {
  const figure = fanChart(input, { document });
  document.body.append(figure);
  const { width, height } = figure.viewBox.baseVal;
  const outside = [...figure.querySelectorAll("text")].filter((text) => {
    const box = figure.getBoundingClientRect();
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return left < box.left || right > box.left + width || top < box.top || bottom > box.top + height;
  });
  return { shapes: shapesOf(figure), outside: outside.map((text) => text.textContent ?? "") };
}

/** Runs in a page: draws every figure at a width and says which of its words leave it or lie on each other, by figure. */
export function crowdedWords(width: number): Record<string, string[]> {
  const crowded = Object.entries(FIGURES).map(([name, draw]) => {
    const figure = draw({ document, width });
    document.body.replaceChildren(figure);
    const box = figure.getBoundingClientRect();
    const words = [...figure.querySelectorAll("text")].flatMap((text) => {
      const lines = text.querySelectorAll("tspan");
      return (lines.length > 0 ? [...lines] : [text])
        .map((line) => ({ text: line.textContent ?? "", box: line.getBoundingClientRect() }))
        .filter((line) => line.text !== "");
    });
    const outside = words.filter(
      ({ box: { left, right, top, bottom } }) =>
        left < box.left || right > box.right || top < box.top || bottom > box.bottom,
    );
    const touching = words.flatMap((a, i) =>
      words.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} on ${b.text}`] : [])),
    );
    return { name, faults: [...outside.map(({ text }) => `${text} outside`), ...touching] };
  });
  return Object.fromEntries(
    crowded.filter(({ faults }) => faults.length > 0).map(({ name, faults }) => [name, faults]),
  );
}

/** Whether two boxes share more than the empty rims that letters have above and below them. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 1 && high > 4;
}

/** Runs in a page: reads the text of an SVG file as strictly as XML is read. */
export function readFan(svg: string): { shapes: string[]; faults: string[] } {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  const faults = [...parsed.querySelectorAll("parsererror")].map((fault) => fault.textContent ?? "");
  return { shapes: shapesOf(parsed.documentElement), faults };
}

/** What an SVG draws: each element with its place, its shape and its words. */
function shapesOf(figure: Element): string[] {
  const names = ["transform", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "fill"];
  return [...figure.querySelectorAll("*")].map((element) =>
    [element.tagName, ...names.map((name) => element.getAttribute(name) ?? ""), element.textContent].join("|"),
  );
}
