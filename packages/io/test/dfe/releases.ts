import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../helpers.ts";

/**
 * Small invented releases in the shapes of Education, health and care plans: England and two councils, aggregate to January 2022 and
 * person-level for January 2025. Every number is invented.
 */
const BANDS = ["Under 5", "Age 5 to 10", "Age 11 to 15", "Age 16 to 19", "Age 20 to 25"];

export const AREAS = [
  { level: "National", code: "", ons: "", name: "", region: "", size: 100 },
  { level: "Regional", code: "", ons: "", name: "", region: "East Midlands", size: 10 },
  { level: "Local authority", code: "855", ons: "E10000018", name: "Northshire", region: "East Midlands", size: 2 },
  { level: "Local authority", code: "856", ons: "E06000016", name: "Northtown", region: "East Midlands", size: 1 },
] as const;

type Area = (typeof AREAS)[number];

const AGGREGATE =
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name";
const PERSON =
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name";

const aggregate = ({ level, code, ons, name, region }: Area, period: string) =>
  `${period},Calendar year,${level},E92000001,England,E12000004,"${region}","${code}","${ons}","${name}"`;
const person = ({ level, code, ons, name, region }: Area, period: string, identifier: string) =>
  `${period},${identifier},${level},E92000001,England,E12000004,${region},${ons},${code},${name}`;

/** Plans of the smallest council in January 2020 by band: 40, 300, 320, 240, 100; a tenth more each year. */
export const BAND_PLANS = [40, 300, 320, 240, 100];
export const NEW_PLANS = [60, 70, 40, 20, 10];
const grown = (plans: number, year: number, size: number) => Math.round(plans * size * 1.1 ** (year - 2020));
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

export function bandsAt(year: number, size: number): number[] {
  return BAND_PLANS.map((plans) => grown(plans, year, size));
}

const YEARS = [2019, 2020, 2021, 2022];

function byAge(column: string, years: readonly number[], of: (year: number, size: number) => number[]): string {
  const rows = AREAS.flatMap((area) =>
    years.flatMap((year) => {
      const plans = of(year, area.size);
      return [["Total", sum(plans)] as const, ...BANDS.map((band, b) => [band, plans[b]] as const)].map(
        ([band, value]) => `${aggregate(area, String(year))},${band},z,z,${value},1`,
      );
    }),
  );
  return `\u{FEFF}${AGGREGATE},characteristic_age,Total_st,Total_st_pc,${column},${column}_pc\n${rows.join("\n")}\n`;
}

/** Of 1,000 plans: 400 mainstream, 80 in units, 250 special, 50 independent, 10 AP, 150 further education, 60 elsewhere. */
export const TYPES = [
  ["Mainstream school", "Mainstream - LA maintained", 150],
  ["Mainstream school", "Mainstream - Academy", 250],
  ["Mainstream school", "Mainstream - Academy - SEN unit", 50],
  ["Mainstream school", "Mainstream - LA maintained - Resourced provision", 30],
  ["Mainstream school", "Mainstream - Independent", 10],
  ["Special school", "Special - LA maintained", 100],
  ["Special school", "Special - Academy/free", 150],
  ["Special school", "Special - Independent", 40],
  ["Special school", "Special - Non-maintained", 10],
  ["Alternative provision/Pupil referral unit", "AP/PRU - LA maintained", 10],
  ["Further education", "General FE and tertiary colleges/HE", 120],
  ["Further education", "Specialist post-16 institutions", 30],
  ["Educated elsewhere", "Elective home education", 50],
] as const;

function byEstablishment(): string {
  const rows = AREAS.flatMap((area) =>
    YEARS.flatMap((year) => {
      const total = sum(bandsAt(year, area.size));
      const parts = TYPES.map(([group, type, share]) => [type, group, Math.round((share * total) / 1000)] as const);
      return [["Total", "Total", total] as const, ["Total", "Mainstream school", 1] as const, ...parts].map(
        ([type, group, value]) => `${aggregate(area, String(year))},${type},${group},${value},1`,
      );
    }),
  );
  return `${AGGREGATE},establishment_type,establishment_group,Total_all,Total_all_pc\n${rows.join("\n")}\n`;
}

const NEEDS = ["asd", "ds", "mld", "semh", "need_unknown"];
/** Of 100 plans of an age or placement. Down syndrome is not known before 2026. */
const NEED_SHARES = [40, "x", 25, 30, 5] as const;
const AGES = [3, 4, ...Array.from({ length: 20 }, (_, i) => i + 5)];

/** Plans by single year of the smallest council in January 2025: 20, 80, then 100 a year to 24. */
export const plansAt = (age: number) => (age === 3 ? 20 : age === 4 ? 80 : 100);

const PLACEMENTS = [
  ["Mainstream - academy", 1000],
  ["Mainstream - academy (SEN unit)", 100],
  ["Mainstream - total", 1100],
  ["Special - academy", 300],
  ["Special - free school", 100],
  ["Special - independent", 100],
  ["FE - general FE and tertiary colleges", 400],
  ["Educated elsewhere - NEET", 100],
] as const;

function byNeed(period: string, identifier: string, rows: readonly (readonly [string, string, number])[]): string {
  const lines = AREAS.flatMap((area) =>
    rows.map(([topic, breakdown, plans]) => {
      const needs = NEED_SHARES.map((share) => (share === "x" ? "x" : (share * plans * area.size) / 100));
      return `${person(area, period, identifier)},${topic},${breakdown},${plans * area.size},${needs.join(",")}`;
    }),
  );
  return `${PERSON},breakdown_topic,breakdown,ehc_plans,${NEEDS.map((need) => `number_${need}`).join(",")}\n${lines.join("\n")}\n`;
}

export const RELEASE_2022 = {
  "sen2_age_caseload.csv": byAge("Total_all", YEARS, bandsAt),
  "sen2_age_new_plans.csv": byAge(
    "Total_new_all",
    YEARS.map((year) => year - 1),
    (year, size) => NEW_PLANS.map((plans) => grown(plans, year, size)),
  ),
  "sen2_estab_caseload.csv": byEstablishment(),
};

export const RELEASE_2025 = {
  "sen_needs_all_plans.csv": byNeed("202425", "Academic year", [
    ["All EHC plans", "All EHC plans", 2100],
    ...AGES.map((age) => ["Child or young persons age", `age ${age}`, plansAt(age)] as const),
    ...PLACEMENTS.map(([type, plans]) => ["Type of placement", type, plans] as const),
    ["Sex", "Female", 700],
  ]),
  "sen_need_newplans.csv": byNeed("202425", "Calendar year", [
    ["All EHC plans", "All EHC plans", 300],
    ["Age when plan started", "age 2 and under", 20],
    ["Age when plan started", "age 4", 100],
    ["Age when plan started", "age 10", 120],
    ["Age when plan started", "age 20 and over", 60],
  ]),
  "ceased_plans.csv": `${PERSON},breakdown_topic,breakdown,transfer,total_ceased\n${AREAS.flatMap((area) =>
    ["2022", "2023", "2024"].map(
      (year) =>
        `${person(area, year, "Calendar year")},All ceased EHC plans,All ceased EHC plans,x,${year === "2022" ? "low" : 100 * area.size}`,
    ),
  ).join("\n")}\n`,
};

export const TOTALS = `la_code,la_name,year,ehc_plans\n${AREAS.filter(({ level }) => level !== "Regional")
  .flatMap(({ code, name, size }) =>
    [2023, 2024].map((year) => `${code},${name || "England"},${year},${(year - 2023) * 300 * size + 1500 * size}`),
  )
  .join("\n")}\n`;

/** Writes files into a new folder, gone when the test is over; gives its path. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
