export { fanChart } from "./fan/fan-chart.ts";
export { fanChartSvg } from "./fan/fan-chart-svg.ts";
export type { FanInput, YearPlans, YearQuantiles } from "./fan/fan-input.ts";
