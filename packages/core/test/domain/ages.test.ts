import { expect, test } from "vitest";
import {
  AGE_BANDS,
  AGE_COUNT,
  ageBandIndex,
  ageBandOfAge,
  entersPhase,
  MAX_AGE,
  ncyOfAge,
  PHASES,
  phaseIndex,
  phaseOfAge,
} from "../../src/domain/ages.ts";

const AGES = Array.from({ length: AGE_COUNT }, (_, age) => age);

test("ages run from 0 to 25", () => {
  expect(AGES.at(-1)).toBe(25);
  expect(MAX_AGE).toBe(25);
});

/** Source: DfE SEN2 guide: a child of 4 at 31 August enters Reception, of 5 Year 1, of 11 Year 7, of 16 Year 12. */
test.each([
  [0, -4],
  [4, 0],
  [5, 1],
  [10, 6],
  [11, 7],
  [15, 11],
  [16, 12],
  [18, 14],
  [25, 21],
])("age %d is National Curriculum Year %d", (age, ncy) => {
  expect(ncyOfAge(age)).toBe(ncy);
});

test.each([
  [0, "early_years"],
  [3, "early_years"],
  [4, "primary"],
  [10, "primary"],
  [11, "secondary"],
  [15, "secondary"],
  [16, "post16"],
  [17, "post16"],
  [18, "post18"],
  [25, "post18"],
])("age %d is in phase %s", (age, phase) => {
  expect(phaseOfAge(age)).toBe(phase);
});

/** Source: the age bands of DfE's "Education, health and care plans" statistics. */
test.each([
  [0, "under_5"],
  [4, "under_5"],
  [5, "5_10"],
  [10, "5_10"],
  [11, "11_15"],
  [15, "11_15"],
  [16, "16_19"],
  [19, "16_19"],
  [20, "20_25"],
  [25, "20_25"],
])("age %d is in band %s", (age, band) => {
  expect(ageBandOfAge(age)).toBe(band);
});

test("phases and bands cover every age once, in order", () => {
  for (const groups of [PHASES, AGE_BANDS]) {
    expect(groups.flatMap(({ fromAge, toAge }) => AGES.slice(fromAge, toAge + 1))).toEqual(AGES);
  }
  for (const age of AGES) {
    expect(PHASES[phaseIndex(age)].code).toBe(phaseOfAge(age));
    expect(AGE_BANDS[ageBandIndex(age)].code).toBe(ageBandOfAge(age));
  }
});

test("a phase is entered at Reception, Year 7, Year 12 and Year 14, and not by being born", () => {
  expect(AGES.filter(entersPhase).map(ncyOfAge)).toEqual([0, 7, 12, 14]);
});
