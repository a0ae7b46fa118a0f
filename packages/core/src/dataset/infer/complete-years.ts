import { sum } from "simple-statistics";
import { AGE_COUNT } from "../../domain/ages.ts";
import { roundToTotal } from "../../domain/round-to-total.ts";
import { SETTING_CLASSES } from "../../domain/settings.ts";
import type { Margins, PublishedArea, PublishedYear } from "./published.ts";
import { spreadAges } from "./spread-ages.ts";

/** Where a figure of a census comes from. */
export type Origin = "published" | "between" | "carried" | "unknown";

/** A census with a whole number of plans for every age and every class of setting, published or filled in. */
export interface CompleteYear {
  readonly year: number;
  readonly published: PublishedYear | undefined;
  readonly total: number;
  readonly ages: readonly number[];
  /** In the order of SETTING_CLASSES. */
  readonly classes: readonly number[];
  readonly origin: { readonly total: Origin; readonly ages: Origin; readonly classes: Origin };
}

/** Longest run of Januaries without a total that is filled in: a longer one ends the series. */
const LONGEST_GAP = 3;

/** A breakdown that covers less of the total than this counts as not published. */
const LEAST_COVERED = 0.5;

/**
 * The Januaries of a council from the first total to the last, each with single years of age and classes of setting that
 * add up to its total. A total missing between two others is on the straight line between them. Shares of ages or
 * settings that were not published lie between those of the nearest years before and after, or are carried from the
 * nearest.
 */
export function completeYears(area: PublishedArea, profile: Float64Array | undefined): CompleteYear[] {
  const years = withTotals(area);
  const ages = shareSeries(years, ({ published, total }) => publishedAges(published?.plans, total, profile));
  const classes = shareSeries(years, ({ published, total }) => publishedClasses(published?.plans, total));
  return years.map(({ year, published, total, origin }, i) => ({
    year,
    published,
    total,
    ages: wholeAges(published?.plans, ages[i], total),
    classes: roundToTotal(classes[i].shares, total),
    origin: { total: origin, ages: ages[i].origin, classes: classes[i].origin },
  }));
}

interface YearTotal {
  readonly year: number;
  readonly published: PublishedYear | undefined;
  readonly total: number;
  readonly origin: Origin;
}

function withTotals({ years }: PublishedArea): YearTotal[] {
  const known = years.filter((year) => (year.plans.total ?? 0) > 0);
  const series: YearTotal[] = [];
  for (const published of known) {
    const before = series.at(-1);
    const total = published.plans.total as number;
    if (before && published.year - before.year > LONGEST_GAP + 1) series.length = 0;
    else if (before) series.push(...between(before, published.year, total, years));
    series.push({ year: published.year, published, total, origin: "published" });
  }
  return series;
}

function between(before: YearTotal, to: number, total: number, years: readonly PublishedYear[]): YearTotal[] {
  return Array.from({ length: to - before.year - 1 }, (_, i) => {
    const year = before.year + i + 1;
    const share = (i + 1) / (to - before.year);
    const published = years.find((each) => each.year === year);
    return { year, published, total: Math.round(before.total + share * (total - before.total)), origin: "between" };
  });
}

function covers(values: readonly number[], total: number): boolean {
  return sum([...values]) >= LEAST_COVERED * total;
}

function publishedAges(plans: Margins | undefined, total: number, profile: Float64Array | undefined) {
  if (
    !plans?.ages ||
    !covers(
      plans.ages.map((range) => range.plans),
      total,
    )
  )
    return undefined;
  return spreadAges(plans.ages, profile);
}

function publishedClasses(plans: Margins | undefined, total: number): Float64Array | undefined {
  const { classes } = plans ?? {};
  if (!classes || !covers(Object.values(classes), total)) return undefined;
  const placed = Object.values(classes).reduce((all, plans) => all + plans, 0);
  return Float64Array.from(SETTING_CLASSES, (setting) =>
    setting === "elsewhere" ? Math.max(0, total - placed) : (classes[setting] ?? 0),
  );
}

interface Shares {
  readonly shares: Float64Array;
  readonly origin: Origin;
}

/** Shares of every year: those published, or those between or nearest to them. */
function shareSeries(
  years: readonly YearTotal[],
  publishedOf: (year: YearTotal) => Float64Array | undefined,
): Shares[] {
  const known = years.map((year) => {
    const values = publishedOf(year);
    const whole = values ? sum([...values]) : 0;
    return values && whole > 0 ? values.map((value) => value / whole) : undefined;
  });
  return known.map((shares, i) => {
    if (shares) return { shares, origin: "published" };
    const before = known.findLastIndex((each, k) => k < i && each !== undefined);
    const after = known.findIndex((each, k) => k > i && each !== undefined);
    const [a, b] = [known[before], known[after]];
    if (a && b) {
      const weight = (i - before) / (after - before);
      return { shares: a.map((share, k) => share + weight * (b[k] - share)), origin: "between" };
    }
    const nearest = a ?? b;
    return { shares: nearest ?? new Float64Array(), origin: nearest ? "carried" : "unknown" };
  });
}

/** Whole plans by single year of age: published ranges keep their sums where these make the total. */
function wholeAges(plans: Margins | undefined, { shares, origin }: Shares, total: number): number[] {
  if (shares.length === 0) return roundToTotal(new Float64Array(AGE_COUNT), total);
  const ranges = origin === "published" ? (plans?.ages ?? []) : [];
  const byRange = roundToTotal(
    ranges.map((range) => range.plans),
    total,
  );
  if (ranges.length === 0) return roundToTotal(shares, total);
  const ages = new Array<number>(AGE_COUNT).fill(0);
  ranges.forEach(({ fromAge, toAge }, r) => {
    const within = roundToTotal(shares.slice(fromAge, toAge + 1), byRange[r]);
    within.forEach((count, i) => {
      ages[fromAge + i] = count;
    });
  });
  return ages;
}
