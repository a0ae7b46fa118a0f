import munkres from "munkres";
import { planePoints } from "../localities/plane-points.ts";
import type { Tile } from "./tiles-input.ts";

export interface TilePosition {
  readonly column: number;
  readonly row: number;
}

/** Cells for each locality where they are laid out by points, so that their shape can be kept. */
const CELLS_EACH = 1.6;

/**
 * Where tiles stand: as the input says; or near to where they are on the ground, no tile on another and the sum of squared
 * distances least (an assignment problem, solved by the Hungarian algorithm: Kuhn 1955, Munkres 1957); or row by row by name.
 *
 * @throws RangeError where two tiles are given one position
 */
export function tilePositions(tiles: readonly Tile[]): TilePosition[] {
  const given = tiles.flatMap(({ column, row }) =>
    column === undefined || row === undefined ? [] : [{ column, row }],
  );
  if (given.length === tiles.length) return distinct(given, tiles);
  const points = tiles.flatMap(({ point }) => (point ? [point] : []));
  return points.length === tiles.length ? byPoint(points) : byName(tiles);
}

function distinct(given: TilePosition[], tiles: readonly Tile[]): TilePosition[] {
  given.forEach(({ column, row }, i) => {
    const other = given.findIndex((each) => each.column === column && each.row === row);
    if (other < i) {
      throw new RangeError(`${tiles[other].label} and ${tiles[i].label} both stand in column ${column}, row ${row}.`);
    }
  });
  return given;
}

function byPoint(points: readonly (readonly [number, number])[]): TilePosition[] {
  const plane = planePoints(points);
  const [xs, ys] = [plane.map(([x]) => x), plane.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.max(...ys)];
  const [wide, high] = [Math.max(...xs) - left || 1, top - Math.min(...ys) || 1];
  const cells = Math.ceil(points.length * CELLS_EACH);
  const columns = Math.min(points.length, Math.max(1, Math.round(Math.sqrt((cells * wide) / high))));
  const rows = Math.ceil(cells / columns);
  const at = Array.from({ length: columns * rows }, (_, i) => ({ column: i % columns, row: Math.floor(i / columns) }));
  const costs = plane.map(([x, y]) =>
    at.map(({ column, row }) => {
      const [dx, dy] = [((x - left) / wide) * (columns - 1) - column, ((top - y) / high) * (rows - 1) - row];
      return dx * dx + dy * dy;
    }),
  );
  const positions: TilePosition[] = [];
  for (const [point, cell] of munkres(costs)) positions[point] = at[cell];
  return trimmed(positions);
}

/** Without columns and rows at the rims in which no tile stands. */
function trimmed(positions: readonly TilePosition[]): TilePosition[] {
  const column = Math.min(...positions.map((each) => each.column));
  const row = Math.min(...positions.map((each) => each.row));
  return positions.map((each) => ({ column: each.column - column, row: each.row - row }));
}

function byName(tiles: readonly Tile[]): TilePosition[] {
  const columns = Math.ceil(Math.sqrt(tiles.length));
  const names = tiles.map(({ label }) => label);
  const sorted = names.map((_, i) => i).sort((a, b) => names[a].localeCompare(names[b], "en-GB"));
  const positions: TilePosition[] = [];
  sorted.forEach((tile, i) => {
    positions[tile] = { column: i % columns, row: Math.floor(i / columns) };
  });
  return positions;
}
