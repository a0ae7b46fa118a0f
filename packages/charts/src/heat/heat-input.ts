import type { ChartText } from "../frame/chart-text.ts";
import type { MeasureWords } from "../localities/locality-figure.ts";

interface HeatSide {
  readonly code: string;
  readonly label: string;
}

/** What a heat map shows: a figure for each row and column, National Curriculum Years down and settings across. */
export interface HeatInput extends ChartText, MeasureWords {
  /** What rows and columns are: "National Curriculum Year", "setting". */
  readonly rowName: string;
  readonly columnName: string;
  readonly rows: readonly HeatSide[];
  readonly columns: readonly HeatSide[];
  /** A pair of codes that is not among them has 0; a value that is undefined is not known or may not be shown. */
  readonly cells: readonly { readonly row: string; readonly column: string; readonly value: number | undefined }[];
}
