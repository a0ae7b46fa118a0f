import { enlarged } from "../simulate/enlarged.ts";

/** A list of children who claim a place: the cell of what each wants, and the target where the child goes without one. */
export interface Claims {
  count: number;
  cells: Int32Array;
  targets: Int32Array;
}

export function createClaims(): Claims {
  return { count: 0, cells: new Int32Array(256), targets: new Int32Array(256) };
}

export function addClaim(claims: Claims, cell: number, target: number): void {
  if (claims.count === claims.cells.length) {
    claims.cells = enlarged(claims.cells, claims.count + 1);
    claims.targets = enlarged(claims.targets, claims.count + 1);
  }
  claims.cells[claims.count] = cell;
  claims.targets[claims.count++] = target;
}

export function swapClaims({ cells, targets }: Claims, i: number, j: number): void {
  const cell = cells[i];
  const target = targets[i];
  cells[i] = cells[j];
  targets[i] = targets[j];
  cells[j] = cell;
  targets[j] = target;
}
