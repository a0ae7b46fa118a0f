import {
  localityChartTable,
  localityFinding,
  localityWords,
  type Tile,
  type TilesInput,
  tilesChart,
} from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import fc from "fast-check";
import { expect, it } from "vitest";
import { tilePositions } from "../../src/tiles/tile-positions.ts";
import { expectDrawn, textsOf } from "../svg-checks.ts";

const MEASURE = { unit: "plans", year: 2030, status: "forecast" } as const;
const tile = (code: string, more: Partial<Tile> = {}): Tile => ({ code, label: `The ${code}`, value: 10, ...more });
const TILES: Tile[] = [
  tile("North", { value: 1234.4, p10: 1000, p90: 1500, point: [-1, 53] }),
  tile("South", { value: 56, p10: 40, p90: 60, point: [-1, 52] }),
  tile("Hidden", { value: undefined, p10: 1, p90: 2, point: [-0.5, 52] }),
];
const SAMPLE: TilesInput = { title: "Where they live", source: "Source: invented.", ...MEASURE, tiles: TILES };

it.each([320, 780, 960])("writes name, figure and interval in each tile, %i pixels wide", (width) => {
  const svg = chartSvg(tilesChart, SAMPLE, width);
  expectDrawn(svg, "Where they live", width);
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining(["The North", "1,234", "1,000 to 1,500", "The Hidden", "–", "not shown"]),
  );
  expect(textsOf(svg).join(" ")).toContain(
    "Plans at the January 2030 census, forecast; under it 80% of simulated futures",
  );
  expect(textsOf(svg)).not.toContain("1 to 2");
});

it("stands tiles where the input says, and refuses two in one place", () => {
  const given = [tile("A", { column: 2, row: 1 }), tile("B", { column: 0, row: 0 })];
  expect(tilePositions(given)).toEqual([
    { column: 2, row: 1 },
    { column: 0, row: 0 },
  ]);
  expect(() => tilePositions([given[0], { ...given[1], column: 2, row: 1 }])).toThrow("The A and The B");
});

it("stands tiles by name, row by row, where there are no points", () => {
  expect(tilePositions(["C", "A", "D", "B"].map((code) => tile(code)))).toEqual([
    { column: 0, row: 1 },
    { column: 0, row: 0 },
    { column: 1, row: 1 },
    { column: 1, row: 0 },
  ]);
});

it("keeps four corners of the ground the four corners of the map", () => {
  const corners: [number, number][] = [
    [400_000, 300_000],
    [430_000, 300_000],
    [400_000, 330_000],
    [430_000, 330_000],
  ];
  const [southWest, southEast, northWest, northEast] = tilePositions(
    corners.map((point, i) => tile(String(i), { point })),
  );
  expect(southWest.column).toBeLessThan(southEast.column);
  expect(northWest.column).toBeLessThan(northEast.column);
  expect(northWest.row).toBeLessThan(southWest.row);
  expect(northEast.row).toBeLessThan(southEast.row);
});

it("never stands two tiles in one place, the same points giving the same places", () => {
  const coordinate = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate(-6, 2), coordinate(50, 56)), { minLength: 1, maxLength: 40 }),
      (points) => {
        const positions = tilePositions(points.map((point, i) => tile(String(i), { point })));
        expect(new Set(positions.map(({ column, row }) => `${column} ${row}`)).size).toBe(points.length);
        expect(Math.min(...positions.map(({ column }) => column))).toBe(0);
        expect(Math.min(...positions.map(({ row }) => row))).toBe(0);
      },
    ),
    { numRuns: 50 },
  );
});

it("finds most and fewest, says them in words, and gives no interval of what is hidden", () => {
  expect(localityFinding(TILES, MEASURE)).toBe(
    "The North has most plans in January 2030, 1,234; The South has fewest, 56",
  );
  expect(localityWords(TILES, MEASURE)).toBe(
    "Plans at the January 2030 census, forecast. The North 1,234 (80% 1,000 to 1,500), The South 56 (80% 40 to 60), The Hidden not shown.",
  );
  expect(localityChartTable(TILES, MEASURE).rows).toEqual([
    ["The North", "North", 1234.4, 1000, 1500],
    ["The South", "South", 56, 40, 60],
    ["The Hidden", "Hidden", null, null, null],
  ]);
});

it("refuses no tiles", () => {
  expect(() => chartSvg(tilesChart, { ...SAMPLE, tiles: [] })).toThrow(RangeError);
});
