import { type FanInput, fanChart } from "@sufficiency/charts";

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
