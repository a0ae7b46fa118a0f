import type { FanInput, YearQuantiles } from "@sufficiency/charts";

/** A fan that widens by a tenth of its middle each year. */
export const SAMPLE: FanInput = {
  title: "Plans in Anyshire",
  subtitle: "Invented figures",
  observed: [
    { year: 2018, plans: 3703 },
    { year: 2019, plans: 4222 },
    { year: 2020, plans: 4751 },
  ],
  forecast: [2021, 2022, 2023, 2024].map((year, i) =>
    quantiles(year, 5000 + 500 * i, (5000 + 500 * i) * 0.1 * (i + 1)),
  ),
  actual: [
    { year: 2021, plans: 5288 },
    { year: 2022, plans: 5813 },
  ],
  source: "Source: invented for a test.",
};

/** Quantiles evenly around a middle, `spread` from the middle to the 95% one. */
export function quantiles(year: number, middle: number, spread: number): YearQuantiles {
  return {
    year,
    p05: middle - spread,
    p10: middle - spread * 0.8,
    p25: middle - spread * 0.4,
    p50: middle,
    p75: middle + spread * 0.4,
    p90: middle + spread * 0.8,
    p95: middle + spread,
  };
}
