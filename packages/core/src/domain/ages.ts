/**
 * Ages, National Curriculum Years (NCY), phases and age bands.
 *
 * Age is in whole years at the 31 August before the census; NCY = age - 4 (Reception is 0). Source: DfE SEN2 guide.
 */

export const MAX_AGE = 25;
export const AGE_COUNT = MAX_AGE + 1;

/** National Curriculum Year of an age: Reception is 0, Year 11 is 11; early years are negative. */
export function ncyOfAge(age: number): number {
  return age - 4;
}

/** Phases in order of age. A child changes phase on entering Reception, Year 7, Year 12 and Year 14. */
export const PHASES = [
  { code: "early_years", label: "Early years", fromAge: 0, toAge: 3 },
  { code: "primary", label: "Primary (Reception to Year 6)", fromAge: 4, toAge: 10 },
  { code: "secondary", label: "Secondary (Years 7 to 11)", fromAge: 11, toAge: 15 },
  { code: "post16", label: "Post-16 (Years 12 and 13)", fromAge: 16, toAge: 17 },
  { code: "post18", label: "Post-18 (Year 14 and above)", fromAge: 18, toAge: MAX_AGE },
] as const;

export type Phase = (typeof PHASES)[number]["code"];

/** The five age bands of the SEN2 statistics and the DSG management plan. */
export const AGE_BANDS = [
  { code: "under_5", label: "Under 5", fromAge: 0, toAge: 4 },
  { code: "5_10", label: "5 to 10", fromAge: 5, toAge: 10 },
  { code: "11_15", label: "11 to 15", fromAge: 11, toAge: 15 },
  { code: "16_19", label: "16 to 19", fromAge: 16, toAge: 19 },
  { code: "20_25", label: "20 to 25", fromAge: 20, toAge: MAX_AGE },
] as const;

export type AgeBand = (typeof AGE_BANDS)[number]["code"];

/** Place in PHASES of an age. */
export function phaseIndex(age: number): number {
  return PHASES.findIndex((phase) => age <= phase.toAge);
}

/** Place in AGE_BANDS of an age. */
export function ageBandIndex(age: number): number {
  return AGE_BANDS.findIndex((band) => age <= band.toAge);
}

export function phaseOfAge(age: number): Phase {
  return PHASES[phaseIndex(age)].code;
}

export function ageBandOfAge(age: number): AgeBand {
  return AGE_BANDS[ageBandIndex(age)].code;
}

/** True where a child who is `age` at this census was in another phase at the one before: ages 4, 11, 16 and 18. */
export function entersPhase(age: number): boolean {
  return age > 0 && phaseIndex(age) !== phaseIndex(age - 1);
}
