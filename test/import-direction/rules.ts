/** The stages of core, first to last: each imports only from those before it. */
export const STAGES = [
  "domain",
  "dataset",
  "rates",
  "scenario",
  "simulate",
  "places",
  "finance",
  "capital",
  "results",
  "evaluate",
] as const;

/** The files of core that others import: they gather from all stages. */
export const ENTRIES: readonly string[] = ["index.ts", "scenarios.ts"];

interface PackageRule {
  /** The packages of this project that it may import. */
  readonly mayImport: readonly string[];
  /** Whether it may use Node's own modules, or which of its files may. */
  readonly needsNode: boolean | readonly string[];
}

/** The packages, by folder. What is not a package (services, notebooks, fixtures, test) may import them all, never the reverse. */
export const PACKAGES: Readonly<Record<string, PackageRule>> = {
  core: { mayImport: [], needsNode: false },
  io: { mayImport: ["core"], needsNode: true },
  charts: { mayImport: ["core"], needsNode: ["png.ts"] },
  client: { mayImport: [], needsNode: false },
  cli: { mayImport: ["core", "io", "charts"], needsNode: true },
};

export const SCOPE = "@sufficiency/";
