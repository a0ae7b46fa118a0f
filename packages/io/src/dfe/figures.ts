import type { AgeRange, ClassPlans, Margins, PublishedYear } from "@sufficiency/core";
import type { ImportLog } from "./import-faults.ts";

export type Flow = "plans" | "newPlans" | "ceased";
export type MarginName = keyof Margins;

/** Where in a published table a figure belongs. */
export interface FigurePlace {
  readonly area: string;
  /** Census year, also of a flow: that of the calendar year before. */
  readonly year: number;
  readonly flow: Flow;
  readonly margin: MarginName;
  /** Need of a margin by need, class of one by class. */
  readonly group?: string;
  /** Class, need, or ages as "5-10"; empty for a total. */
  readonly member: string;
  /** The published row and column, of which there may be several for one member. */
  readonly label: string;
}

/** A figure's file and how far to prefer it. */
export interface FigureSource {
  readonly file: string;
  /** Its totals are taken only where no other file has them. */
  readonly isSecondChoice: boolean;
  /** Latest census year that the file speaks of; known once it is read. */
  newest: number;
}

interface Table {
  readonly source: FigureSource;
  /** group -> member -> plans */
  readonly groups: Map<string, Map<string, number>>;
  readonly seen: Map<string, { value: number; row: number }>;
}

/** Every published figure of one or more releases, by what it is of. */
export interface Figures {
  add(place: FigurePlace, value: number, source: FigureSource, row: number, column: string): void;
  /** The published years of an area: each margin from the newest release that has it. */
  yearsOf(area: string): PublishedYear[];
  /** Totals on which two releases do not agree, in words. */
  disagreements(area: string): string[];
}

export function createFigures(log: ImportLog): Figures {
  const areas = new Map<string, Map<number, Map<string, Table[]>>>();
  const tableOf = ({ area, year, flow, margin }: FigurePlace, source: FigureSource): Table => {
    const ofYear = getOrAdd(
      getOrAdd(areas, area, () => new Map<number, Map<string, Table[]>>()),
      year,
      () => new Map<string, Table[]>(),
    );
    const tables = getOrAdd(ofYear, `${flow} ${margin}`, (): Table[] => []);
    const known = tables.find((table) => table.source === source);
    if (known) return known;
    const fresh: Table = { source, groups: new Map(), seen: new Map() };
    tables.push(fresh);
    return fresh;
  };
  return {
    add(place, value, source, row, column) {
      const { groups, seen } = tableOf(place, source);
      const group = place.group ?? "";
      const label = `${group}\t${place.label}`;
      const earlier = seen.get(label);
      if (!earlier) {
        seen.set(label, { value, row });
        const members = getOrAdd(groups, group, () => new Map<string, number>());
        members.set(place.member, (members.get(place.member) ?? 0) + value);
      } else if (earlier.value !== value) {
        const details = { earlier: earlier.value, row: earlier.row };
        log.add("two_figures", { file: source.file, row, column, value: String(value) }, details);
      }
    },
    yearsOf(area) {
      const years = [...(areas.get(area) ?? [])].sort(([a], [b]) => a - b);
      return years.map(([year, tables]) => ({
        year,
        plans: marginsOf(tables, "plans"),
        newPlans: marginsOf(tables, "newPlans"),
        ceased: marginsOf(tables, "ceased"),
      }));
    },
    disagreements(area) {
      return [...(areas.get(area) ?? [])].flatMap(([year, tables]) => {
        const totals = inOrder(tables.get("plans total"));
        const [first] = totals;
        const other = totals.find((table) => totalOf(table) !== totalOf(first));
        if (!first || !other) return [];
        return [
          `January ${year}: ${first.source.file} has ${totalOf(first)} plans, ${other.source.file} has ${totalOf(other)}; the first is used`,
        ];
      });
    },
  };
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}

/** First choices before second ones, the newest release first. */
function inOrder(tables: readonly Table[] = []): Table[] {
  return [...tables].sort(
    ({ source: a }, { source: b }) =>
      Number(a.isSecondChoice) - Number(b.isSecondChoice) || b.newest - a.newest || (a.file < b.file ? -1 : 1),
  );
}

function totalOf(table: Table | undefined): number | undefined {
  return table?.groups.get("")?.get("");
}

function marginsOf(tables: ReadonlyMap<string, readonly Table[]>, flow: Flow): Margins {
  const groupsOf = (margin: MarginName) => inOrder(tables.get(`${flow} ${margin}`))[0]?.groups;
  const ages = groupsOf("ages")?.get("");
  const total = groupsOf("total")?.get("")?.get("") ?? (ages && sum(ages.values()));
  const classes = groupsOf("classes")?.get("");
  const needs = groupsOf("needs")?.get("");
  const agesByNeed = groupsOf("agesByNeed");
  const classesByNeed = groupsOf("classesByNeed");
  const agesByClass = groupsOf("agesByClass");
  return {
    ...(total === undefined ? {} : { total }),
    ...(ages ? { ages: rangesOf(ages) } : {}),
    ...(classes ? { classes: Object.fromEntries(classes) as ClassPlans } : {}),
    ...(needs ? { needs: Object.fromEntries(needs) } : {}),
    ...(agesByNeed ? { agesByNeed: mapGroups(agesByNeed, rangesOf) } : {}),
    ...(classesByNeed
      ? { classesByNeed: mapGroups(classesByNeed, (each) => Object.fromEntries(each) as ClassPlans) }
      : {}),
    ...(agesByClass ? { agesByClass: mapGroups(agesByClass, rangesOf) } : {}),
  };
}

function mapGroups<Value>(
  groups: ReadonlyMap<string, ReadonlyMap<string, number>>,
  of: (members: ReadonlyMap<string, number>) => Value,
): Record<string, Value> {
  return Object.fromEntries([...groups].map(([group, members]) => [group, of(members)]));
}

function rangesOf(members: ReadonlyMap<string, number>): AgeRange[] {
  return [...members]
    .map(([ages, plans]) => {
      const [fromAge, toAge] = ages.split("-").map(Number);
      return { fromAge, toAge, plans };
    })
    .sort((a, b) => a.fromAge - b.fromAge);
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((all, value) => all + value, 0);
}
