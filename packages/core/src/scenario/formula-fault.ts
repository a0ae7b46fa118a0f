/** What is wrong with a formula, and at which character, counted from 1. */
export interface FormulaFault {
  readonly character: number;
  readonly problem: string;
  readonly expected: string;
}
