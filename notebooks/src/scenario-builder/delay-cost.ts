import type { ChartTable } from "@sufficiency/charts";
import { about, counted, inSentence, interval } from "../words/numbers.ts";
import type { DrawnDifference } from "./differences.ts";
import type { Outcome } from "./outcome.ts";

/** What it costs that schools and bases are late, for one setting at one January census. */
export interface DelayYear {
  readonly year: number;
  readonly setting: string;
  /** Places that are not there yet. */
  readonly places: number;
  /** Children who lack a place because of it: middle of futures, or expected. */
  readonly short: number;
  readonly shortInterval: readonly [number, number] | undefined;
  /** Children who are elsewhere because of it: those turned away then or before. */
  readonly elsewhere: number;
  readonly elsewhereInterval: readonly [number, number] | undefined;
}

/** The years and settings in which a delay shows; with intervals where the futures are drawn. */
export function delayYears(late: Outcome, inTime: Outcome, drawn: readonly DrawnDifference[] | undefined): DelayYear[] {
  return late.settings
    .map((row, i): DelayYear => {
      const before = inTime.settings[i];
      const of = (measure: DrawnDifference["measure"]) =>
        drawn?.find(
          (each) => each.census_year === row.census_year && each.setting === row.setting && each.measure === measure,
        );
      const [short, elsewhere] = [of("shortfall"), of("overflow")];
      return {
        year: row.census_year,
        setting: row.setting,
        places: before.places - row.places,
        short: short?.mean ?? row.shortfall - before.shortfall,
        shortInterval: short && [short.p10, short.p90],
        elsewhere: elsewhere?.mean ?? row.overflow - before.overflow,
        elsewhereInterval: elsewhere && [elsewhere.p10, elsewhere.p90],
      };
    })
    .filter(({ places, short, elsewhere }) => places !== 0 || Math.abs(short) >= 0.5 || Math.abs(elsewhere) >= 0.5);
}

/** What a delay costs, in sentences; none where it costs nothing. */
export function delayWords(years: readonly DelayYear[], label: (setting: string) => string): string[] {
  const settings = [...new Set(years.map(({ setting }) => setting))];
  return settings.map((setting) => {
    const own = years.filter((each) => each.setting === setting);
    const kind = inSentence(label(setting));
    const missing = own
      .filter(({ places }) => places !== 0)
      .map(({ year, places }) => `${counted(places, "place")} in January ${year}`);
    const worst = own.reduce((most, each) => (each.short > most.short ? each : most));
    const childYears = own.reduce((sum, { elsewhere }) => sum + Math.max(0, elsewhere), 0);
    const last = own[own.length - 1];
    const range = worst.shortInterval ? `, in 8 of 10 futures ${interval(...worst.shortInterval)}` : ", expected value";
    return (
      `The delay takes away ${missing.length > 0 ? missing.join(" and ") : "no place that counts at a January census"} (${kind}). ` +
      (worst.short < 0.5
        ? "Places would be enough without them: no more children go without one."
        : `In January ${worst.year} about ${about(worst.short)} more children lack a place${range}. ` +
          `Those who go elsewhere mostly stay there until their next phase: up to January ${last.year} it comes to about ` +
          `${about(childYears)} years of a child’s schooling elsewhere, mostly in independent schools.`)
    );
  });
}

export function delayTable(years: readonly DelayYear[], label: (setting: string) => string): ChartTable {
  const isDrawn = years.some(({ shortInterval }) => shortInterval);
  const unit = isDrawn ? "children, mean, and 8 of 10 futures" : "children, expected";
  const words = (value: number, ends: readonly [number, number] | undefined) =>
    ends && interval(...ends) !== about(value) ? `${about(value)} (${interval(...ends)})` : about(value);
  return {
    columns: [
      { name: "January", unit: "" },
      { name: "kind of place", unit: "" },
      { name: "places not there yet", unit: "" },
      { name: "more lack a place", unit },
      { name: "more are elsewhere for want of one", unit },
    ],
    rows: years.map((each) => [
      each.year,
      label(each.setting),
      each.places,
      words(each.short, each.shortInterval),
      words(each.elsewhere, each.elsewhereInterval),
    ]),
  };
}
