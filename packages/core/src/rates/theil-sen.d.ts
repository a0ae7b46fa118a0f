declare module "ml-regression-theil-sen" {
  /** Theil-Sen line: the median of the slopes between every two points. */
  export class TheilSenRegression {
    constructor(x: readonly number[], y: readonly number[]);
    readonly slope: number;
    readonly intercept: number;
    predict(x: number): number;
  }
}
