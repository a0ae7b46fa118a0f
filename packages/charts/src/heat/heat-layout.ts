import { classKey } from "../classes/class-style.ts";
import { type Frame, frameOf, LINE_HEIGHT } from "../frame/frame.ts";
import { textWidth, widest, wrapText } from "../frame/svg-text.ts";
import { measureCaption } from "../localities/measure-caption.ts";
import type { HeatInput } from "./heat-input.ts";

const MOST_COLUMN = 110;
const TURNED_LENGTH = 130;

/** Where everything of a heat map stands, in pixels. */
export interface HeatLayout {
  readonly frame: Frame;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly rowHeight: number;
  /** Lines of each column's label; upwards where columns are too narrow for its words. */
  readonly headings: readonly (readonly string[])[];
  readonly isTurned: boolean;
}

/** Lays a heat map out: labels of rows at the left, of columns above, turned where they do not fit. */
export function heatLayout(
  input: HeatInput,
  breaks: readonly number[],
  hasMissing: boolean,
  width: number,
): HeatLayout {
  const caption = `${measureCaption(input)}, by ${input.rowName} (down) and ${input.columnName} (across)`;
  const frame = frameOf(input, classKey(breaks, hasMissing, fromOne(breaks)), width, caption);
  const { edge, sizes } = frame;
  const left =
    edge +
    widest(
      input.rows.map(({ label }) => label),
      sizes.label,
    ) +
    8;
  const column = Math.min(MOST_COLUMN, (width - left - edge) / input.columns.length);
  const labels = input.columns.map(({ label }) => label);
  const words = labels.flatMap((label) => label.split(/\s+/));
  const isTurned = words.some((word) => textWidth(word, sizes.source) > column - 4);
  const headings = labels.map((label) => wrapText(label, sizes.source, isTurned ? TURNED_LENGTH : column - 4));
  const top = isTurned
    ? Math.max(...headings.map((lines) => widest(lines, sizes.source)))
    : Math.max(...headings.map((lines) => lines.length * sizes.source * LINE_HEIGHT));
  const right = Math.max(edge, width - left - column * input.columns.length);
  return {
    frame,
    margins: { top: top + 12, right, bottom: 10, left },
    rowHeight: sizes.label + 10,
    headings,
    isTurned,
  };
}

/** The lowest class in words: cells of nothing are in none. */
function fromOne([first]: readonly number[]): string {
  if (first === undefined) return "1 or more";
  return first === 2 ? "1" : `1 to ${first - 1}`;
}
