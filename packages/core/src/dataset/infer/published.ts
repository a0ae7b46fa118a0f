import type { SettingClass } from "../../domain/settings.ts";

/** Plans of a run of ages, both ends among them. */
export interface AgeRange {
  readonly fromAge: number;
  readonly toAge: number;
  readonly plans: number;
}

/** Plans by class of setting. `elsewhere` is never given: it is what the others leave of the total. */
export type ClassPlans = Partial<Record<Exclude<SettingClass, "elsewhere">, number>>;

/** Plans by SEN2 need code. */
export type NeedPlans = Readonly<Record<string, number>>;

/** Figures published of one set of plans. What was not published is absent, never 0. */
export interface Margins {
  readonly total?: number;
  readonly ages?: readonly AgeRange[];
  readonly classes?: ClassPlans;
  readonly needs?: NeedPlans;
  readonly agesByNeed?: Readonly<Record<string, readonly AgeRange[]>>;
  readonly classesByNeed?: Readonly<Record<string, ClassPlans>>;
  readonly agesByClass?: Partial<Record<Exclude<SettingClass, "elsewhere">, readonly AgeRange[]>>;
}

/** What was published of a January census and of the calendar year before it. */
export interface PublishedYear {
  /** Census year: its flows are of the calendar year before. */
  readonly year: number;
  /** Plans at the census. */
  readonly plans: Margins;
  /** Plans first made in the calendar year before; transfers in are not among them. */
  readonly newPlans: Margins;
  /** Plans that ceased in the calendar year before, transfers out among them. */
  readonly ceased: Margins;
}

/** A council, a region or England, with its published years in order. */
export interface PublishedArea {
  readonly kind: "council" | "region" | "England";
  readonly name: string;
  /** DfE's three-digit number of a council, else the name. */
  readonly code: string;
  /** Region of a council. */
  readonly region?: string;
  readonly years: readonly PublishedYear[];
}
