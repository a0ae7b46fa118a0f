/** A figure that was forecast and what came, in plans. */
export interface PointForecast {
  readonly median: number;
  readonly actual: number;
}
