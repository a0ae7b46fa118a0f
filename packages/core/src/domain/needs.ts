/** SEN2 primary need codes with the broad area of the Code of Practice that each belongs to. Source: DfE SEN2 guide. */
export const NEEDS = [
  { code: "ASD", label: "Autistic spectrum disorder", group: "communication" },
  { code: "DS", label: "Down syndrome", group: "other" },
  { code: "HI", label: "Hearing impairment", group: "sensory_physical" },
  { code: "MLD", label: "Moderate learning difficulty", group: "learning" },
  { code: "MSI", label: "Multi-sensory impairment", group: "sensory_physical" },
  { code: "OTH", label: "Other difficulty", group: "other" },
  { code: "PD", label: "Physical disability", group: "sensory_physical" },
  { code: "PMLD", label: "Profound and multiple learning difficulty", group: "learning" },
  { code: "SEMH", label: "Social, emotional and mental health", group: "semh" },
  { code: "SLCN", label: "Speech, language and communication needs", group: "communication" },
  { code: "SLD", label: "Severe learning difficulty", group: "learning" },
  { code: "SPLD", label: "Specific learning difficulty", group: "learning" },
  { code: "VI", label: "Vision impairment", group: "sensory_physical" },
  { code: "UNK", label: "Need not recorded", group: "other" },
  { code: "ALL", label: "All needs together (none published)", group: "all" },
] as const;

export type Need = (typeof NEEDS)[number]["code"];
export type NeedGroup = (typeof NEEDS)[number]["group"];

export const NEED_CODES: readonly Need[] = NEEDS.map((need) => need.code);

export function needGroupOf(need: string): NeedGroup {
  return NEEDS.find((entry) => entry.code === need)?.group ?? "other";
}
