import type { Margins, PublishedArea, PublishedYear } from "../../../src/dataset/infer/published.ts";
import { AGE_BANDS } from "../../../src/domain/ages.ts";

export const bands = (...plans: number[]): NonNullable<Margins["ages"]> =>
  AGE_BANDS.map(({ fromAge, toAge }, b) => ({ fromAge, toAge, plans: plans[b] }));

export const published = (
  year: number,
  plans: Margins,
  newPlans: Margins = {},
  ceased: Margins = {},
): PublishedYear => ({ year, plans, newPlans, ceased });

export const council = (...years: PublishedYear[]): PublishedArea => ({
  kind: "council",
  name: "Leicestershire",
  code: "855",
  years,
});

/** Leicestershire, January 2019 and 2020, new plans of 2018 and 2019. Source: DfE, EHC plans, reporting year 2022. */
export const LEICESTERSHIRE = council(
  published(
    2019,
    {
      total: 4222,
      ages: bands(165, 1325, 1481, 992, 259),
      classes: { mainstream: 1314, resource_base: 372, special: 1322, independent: 366, ap: 2, post16: 608 },
    },
    { total: 635, ages: bands(163, 259, 185, 28, 0) },
  ),
  published(
    2020,
    {
      total: 4751,
      ages: bands(178, 1545, 1689, 1004, 335),
      classes: { mainstream: 1440, resource_base: 382, special: 1337, independent: 384, ap: 2, post16: 743 },
    },
    { total: 760, ages: bands(156, 347, 219, 38, 0) },
  ),
);
