import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGE_COUNT, MAX_AGE } from "../../src/domain/ages.ts";
import { createDemand } from "../../src/simulate/demand.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import { FULL_UNCERTAINTY, type Uncertainty } from "../../src/simulate/uncertainty.ts";
import { anyModel } from "../helpers/any-model.ts";
import { smallModel } from "../helpers/small-model.ts";
import { aYearOlder, type YearFlows, yearFlows } from "../helpers/year-flows.ts";

interface Step {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly rows: Int32Array;
  readonly flows: YearFlows;
}

/** Every year of some draws. */
function steps(model: DemandModel, uncertainty: Uncertainty, draws: number): Step[] {
  const demand = createDemand(model, uncertainty);
  const taken: Step[] = [];
  for (let draw = 0; draw < draws; draw++) {
    demand.begin(3, draw);
    for (let year = 1; year <= model.years; year++) {
      const before = demand.stock.slice();
      demand.advance(year);
      taken.push({
        before,
        after: demand.stock.slice(),
        rows: demand.rowStock.slice(),
        flows: yearFlows(demand, model),
      });
    }
  }
  return taken;
}

const byLocality = (counts: Int32Array, localities: number): number[] => {
  const sums = new Array<number>(localities).fill(0);
  counts.forEach((count, cell) => {
    sums[cell % localities] += count;
  });
  return sums;
};

const uncertainties = fc.record({ parameters: fc.boolean(), walk: fc.boolean() });

function eachStep(check: (step: Step, model: DemandModel) => void): void {
  fc.assert(
    fc.property(anyModel(), uncertainties, (model, uncertainty) => {
      for (const step of steps(model, uncertainty, 2)) check(step, model);
    }),
    { numRuns: 100, seed: 1 },
  );
}

describe("in every year of every draw", () => {
  it("stock = stock before - leavers + joiners, in every locality", () => {
    eachStep(({ before, after, flows }, { shape }) => {
      const localities = shape.localities.length;
      const left = byLocality(flows.left, localities);
      const joined = byLocality(flows.joined, localities);
      const expected = byLocality(before, localities).map((count, l) => count - left[l] + joined[l]);
      expect(byLocality(after, localities)).toEqual(expected);
    });
  });

  it("every cell is last year's children of one age less, without who left or changed, with who came: ages move on by one", () => {
    eachStep(({ before, after, flows }) => {
      const stayed = aYearOlder(before.map((count, cell) => count - flows.left[cell] - flows.changedFrom[cell]));
      expect(after).toEqual(stayed.map((count, cell) => count + flows.changedTo[cell] + flows.joined[cell]));
    });
  });

  it("movers and children recorded anew stay in their locality and arrive a year older", () => {
    eachStep(({ flows }, { shape }) => {
      const perAge = flows.left.length / AGE_COUNT;
      const byAgeAndLocality = (counts: Int32Array): number[] => {
        const sums = new Array<number>(AGE_COUNT * shape.localities.length).fill(0);
        counts.forEach((count, cell) => {
          sums[Math.floor(cell / perAge) * shape.localities.length + (cell % shape.localities.length)] += count;
        });
        return sums;
      };
      expect(byAgeAndLocality(flows.changedTo)).toEqual(byAgeAndLocality(aYearOlder(flows.changedFrom)));
    });
  });

  it("everyone of the oldest age leaves, nothing is negative, and rows are the sums of their localities", () => {
    eachStep(({ before, after, rows, flows }, { shape }) => {
      const oldest = (before.length / AGE_COUNT) * MAX_AGE;
      expect(flows.left.subarray(oldest)).toEqual(before.subarray(oldest));
      expect(after.every((count) => count >= 0)).toBe(true);
      const localities = shape.localities.length;
      expect(rows).toEqual(
        rows.map((_, row) => after.subarray(row * localities, (row + 1) * localities).reduce((a, b) => a + b, 0)),
      );
    });
  });

  it("nobody leaves, moves or is recorded anew who was not there", () => {
    eachStep(({ before, flows }) => {
      expect(before.every((count, cell) => flows.left[cell] + flows.changedFrom[cell] <= count)).toBe(true);
    });
  });
});

it("a cohort whom nobody leaves, moves from or joins is the same children, one year older each year, until it is 26", () => {
  const model = smallModel({ years: 26, stock: [[0, 0, 1, 0, 7]] });
  const demand = createDemand(model, FULL_UNCERTAINTY);
  demand.begin(1, 0);
  for (let year = 1; year <= 26; year++) {
    demand.advance(year);
    const at = Array.from(demand.stock).flatMap((count, cell) => (count > 0 ? [[cell, count]] : []));
    expect(at).toEqual(year <= 25 ? [[year * 2 + 1, 7]] : []);
  }
});

it("beginning again goes back to the base census, whatever was drawn before", () => {
  fc.assert(
    fc.property(anyModel(), (model) => {
      const demand = createDemand(model, FULL_UNCERTAINTY);
      const future = (draw: number): Int32Array[] => {
        demand.begin(5, draw);
        expect(demand.stock).toEqual(model.stock);
        return Array.from({ length: model.years }, (_, i) => {
          demand.advance(i + 1);
          return demand.stock.slice();
        });
      };
      const first = future(0);
      future(1);
      expect(future(0)).toEqual(first);
    }),
    { numRuns: 50, seed: 2 },
  );
});
