/**
 * A table of counts by two dimensions with its totals: `rows` x `columns` figures, the last row and the last column being
 * the totals of the others.
 */
export interface TwoWayTable {
  readonly rows: number;
  readonly columns: number;
  /** [row * columns + column] */
  readonly values: ArrayLike<number>;
}
