/** What every figure says around its picture. */
export interface ChartText {
  /** What the figure shows, as it is to be read. */
  readonly title: string;
  readonly subtitle?: string;
  /** The line under the picture, as it is to be read: where the figures are from. */
  readonly source: string;
}
