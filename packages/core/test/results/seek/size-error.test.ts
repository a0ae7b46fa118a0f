import { expect, test } from "vitest";
import { sizeError } from "../../../src/results/seek/size-error.ts";

const trialOf = (size: number) => ({ size, figure: 100 * size });

test("is the error of the figure over the slope: 100 a unit of size makes 2 of the figure 0.02 of the size", () => {
  expect(sizeError(trialOf(0.5), [0, 0.49, 0.5, 0.6, 1].map(trialOf), 2)).toBeCloseTo(0.02, 12);
});

test("is not known where no other size gives a figure that differs by two errors", () => {
  expect(sizeError(trialOf(0.5), [0, 0.49, 0.5, 0.6, 1].map(trialOf), 30)).toBeUndefined();
});
