import { type Dataset, NEEDS, type SettingClass } from "@sufficiency/core";
import type { Labels } from "../dataset/labels-of.ts";

/** What a scenario is built over. */
export interface EditorContext {
  readonly dataset: Dataset;
  readonly labels: Labels;
  /** The last census, and the last year of the forecast. */
  readonly from: number;
  readonly to: number;
}

/** Codes of the settings whose places are limited and known. */
export function cappedSettings({ dataset }: Pick<EditorContext, "dataset">): string[] {
  const withPlaces = new Set(dataset.places.map(({ setting }) => setting));
  return dataset.settings
    .filter(({ code, capped }) => capped === "yes" && withPlaces.has(code))
    .map(({ code }) => code);
}

export function settingsOfClass({ dataset }: Pick<EditorContext, "dataset">, ...classes: SettingClass[]): string[] {
  return dataset.settings.filter((row) => classes.includes(row.class)).map(({ code }) => code);
}

/** Needs that the dataset counts plans of, in the order of the statistics, with their labels. */
export function needsOf({ dataset, labels }: EditorContext): { readonly code: string; readonly label: string }[] {
  const used = new Set(dataset.counts.map(({ need }) => need));
  const known = [...NEEDS.map(({ code }) => code), ...dataset.needs.map(({ code }) => code)] as string[];
  return known.filter((code) => used.has(code)).map((code) => ({ code, label: labels.need(code) }));
}

/** A school or base of the dataset's places. */
export interface Provision {
  readonly code: string;
  readonly name: string;
  readonly setting: string;
  readonly locality: string;
  /** Places that are planned to come after the last census, and may come late. */
  readonly planned: number;
}

/** Schools and bases in the order of the dataset. */
export function provisionsOf({ dataset, from }: Pick<EditorContext, "dataset" | "from">): Provision[] {
  const codes = [...new Set(dataset.places.map(({ provision }) => provision))];
  return codes.map((code) => {
    const rows = dataset.places
      .filter(({ provision }) => provision === code)
      .sort((a, b) => a.academic_year.localeCompare(b.academic_year));
    const { name, setting, locality } = rows[rows.length - 1];
    const now = rows.findLast(({ academic_year }) => censusOf(academic_year) <= from)?.places ?? 0;
    const most = Math.max(
      ...rows.filter(({ academic_year }) => censusOf(academic_year) > from).map(({ places }) => places),
    );
    return { code, name, setting, locality, planned: Math.max(0, most - now) };
  });
}

/** The January in an academic year such as 2024/25. */
function censusOf(academicYear: string): number {
  return Number(academicYear.slice(0, 4)) + 1;
}
