import { expect, test } from "vitest";
import { createStream, keyStream, PURPOSE } from "../../src/simulate/random/stream.ts";
import { createSharePull } from "../../src/simulate/share-pull.ts";

const SHARES = Float64Array.of(0.7, 0.2, 0.1);
const SD = 0.1;

function pullsAfter(years: number, draws: number): number[][] {
  const stream = createStream();
  const { begin, turnTo, pull } = createSharePull(SHARES, SD, PURPOSE.settingWalk, stream);
  return Array.from({ length: draws }, (_, draw) => {
    keyStream(stream, 5, draw);
    begin();
    for (let year = 1; year <= years; year++) turnTo(year);
    return [...pull];
  });
}

test("pulls are 1 on average after five years, and inflows always divide into 1", () => {
  const pulls = pullsAfter(5, 4000);
  // The standard error of the smallest setting's mean pull is √(5 x 0.01 x 0.9 / 0.1 / 4000) = 0.011.
  [0, 1, 2].forEach((setting) => {
    const mean = pulls.reduce((sum, each) => sum + each[setting], 0) / pulls.length;
    expect(Math.abs(mean - 1)).toBeLessThan(0.04);
  });
  for (const each of pulls) expect(0.7 * each[0] + 0.2 * each[1] + 0.1 * each[2]).toBeCloseTo(1, 10);
});

test("a share q moves by a variance of sd² q (1 - q) in a year", () => {
  const shares = pullsAfter(1, 4000).map((each) => 0.2 * each[1]);
  const variance = shares.reduce((sum, share) => sum + (share - 0.2) ** 2, 0) / shares.length;
  // The standard error of a variance from 4,000 draws is about √(2 / 4000) = 2% of it.
  expect(Math.abs(variance / (0.01 * 0.2 * 0.8) - 1)).toBeLessThan(0.1);
});

test("a draw begun again meets the same pulls", () => {
  expect(pullsAfter(3, 2)).toEqual(pullsAfter(3, 2));
});
