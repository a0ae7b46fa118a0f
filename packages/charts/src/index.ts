export { fanChart } from "./fan/fan-chart.ts";
export { fanChartSvg } from "./fan/fan-chart-svg.ts";
export type { FanInput, YearPlans, YearQuantiles } from "./fan/fan-input.ts";
export { fansChart } from "./fans/fans-chart.ts";
export { fansChartSvg } from "./fans/fans-chart-svg.ts";
export type { FansInput } from "./fans/fans-input.ts";
export { waterfallChart } from "./waterfall/waterfall-chart.ts";
export type { PlansInterval, WaterfallInput } from "./waterfall/waterfall-input.ts";
export { waterfallSvg } from "./waterfall/waterfall-svg.ts";
