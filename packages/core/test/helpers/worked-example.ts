import type { DemandModel } from "../../src/simulate/model.ts";
import { smallModel } from "./small-model.ts";

const MAINSTREAM = 0;
const SPECIAL = 1;

/**
 * Three children and two settings. In January 2020 a child of 9 and one of 10 are in mainstream, one of 12 in the special
 * school. 10% leave each year; half of those in mainstream who enter Year 7 move to special; two join each year at age 5,
 * three mainstream to one special.
 */
export const workedExample: DemandModel = smallModel({
  years: 2,
  stock: [
    [9, 0, MAINSTREAM, 0, 1],
    [10, 0, MAINSTREAM, 0, 1],
    [12, 0, SPECIAL, 0, 1],
  ],
  leave: () => [1, 9],
  move: (age, _need, setting) => (setting === SPECIAL ? [0, 1] : age === 10 ? [1, 1] : [1, 0]),
  enter: () => [3, 1],
  join: (age) => (age === 5 ? [2, 1] : [0, 1]),
});
