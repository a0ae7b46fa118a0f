/** A lever as the JSON of a scenario has it. */
export type LeverDocument = Readonly<Record<string, unknown>> & { readonly name: string; readonly lever: string };

/** A scenario as its JSON file has it. */
export type ScenarioDocument = Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly title: string;
  readonly levers: readonly LeverDocument[];
};

/** A size that is not known well: from low to high, most likely central. */
export interface SizeRange {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

export function isSizeRange(size: unknown): size is SizeRange {
  return typeof size === "object" && size !== null && "central" in size;
}

const LONGEST_NAME = 60;

/** The name in results of a scenario of this title: "Bases, not special schools" is bases_not_special_schools. */
export function nameOfTitle(title: string): string {
  const name = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+/, "")
    .slice(0, LONGEST_NAME)
    .replace(/_+$/, "");
  return name === "" ? "my_scenario" : name;
}

/** A name that none of the others has: early_support, early_support_2. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let i = 2; taken.includes(name); i++) name = `${wanted}_${i}`;
  return name;
}
