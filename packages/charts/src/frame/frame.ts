import type { ChartText } from "./chart-text.ts";
import { type KeyItem, SWATCH } from "./key-item.ts";
import { textWidth, wrapText } from "./svg-text.ts";

export const LINE_HEIGHT = 1.3;
const KEY_ROW = 22;
const KEY_GAP = 14;
/** Between the title and what is under it. */
export const TITLE_GAP = 4;
const NARROW = 480;

/** Whether a figure of this width, in pixels, is laid out for a telephone or for text four times as large. */
export function isNarrowWidth(width: number): boolean {
  return width < NARROW;
}

/** Between the rim of a figure of this width and what is in it, in pixels. */
export function edgeOf(width: number): number {
  return isNarrowWidth(width) ? 8 : 16;
}

/** Sizes of letters in a figure of this width, in pixels. */
export function sizesOf(width: number): Sizes {
  return isNarrowWidth(width)
    ? { title: 17, subtitle: 13, label: 12, source: 11 }
    : { title: 19, subtitle: 14, label: 13, source: 11.5 };
}

interface Sizes {
  readonly title: number;
  readonly subtitle: number;
  readonly label: number;
  readonly source: number;
}

interface PlacedItem extends KeyItem {
  readonly x: number;
  /** Middle of its row. */
  readonly y: number;
}

/** Where the words around a picture stand, in pixels, and how much room they leave. */
export interface Frame {
  readonly width: number;
  readonly isNarrow: boolean;
  /** Between the rim of the figure and what is in it. */
  readonly edge: number;
  readonly sizes: Sizes;
  readonly titleLines: readonly string[];
  readonly subtitleLines: readonly string[];
  readonly sourceLines: readonly string[];
  readonly key: readonly PlacedItem[];
  readonly captionLines: readonly string[];
  /** Top of the first line of the caption. */
  readonly captionY: number;
  /** Where the picture may begin. */
  readonly top: number;
  /** Height of what is under the picture. */
  readonly bottom: number;
}

/**
 * Breaks the words around a picture into lines, and the key into rows, for a width in pixels.
 *
 * @param caption what must be known to read the picture, under the key
 */
export function frameOf(
  { title, subtitle, source }: ChartText,
  key: readonly KeyItem[],
  width: number,
  caption = "",
): Frame {
  const edge = edgeOf(width);
  const sizes = sizesOf(width);
  const room = width - 2 * edge;
  const titleLines = wrapText(title, sizes.title, room, "bold");
  const subtitleLines = wrapText(subtitle ?? "", sizes.subtitle, room);
  const sourceLines = wrapText(source, sizes.source, room);
  const heading = linesHeight(titleLines, sizes.title) + TITLE_GAP + linesHeight(subtitleLines, sizes.subtitle);
  const keyTop = edge + heading + 6;
  const placed = placeKey(key, { left: edge, right: width - edge, top: keyTop, fontSize: sizes.label });
  const captionY = placed.length > 0 ? placed[placed.length - 1].y + KEY_ROW / 2 + 4 : keyTop;
  const captionLines = wrapText(caption, sizes.label, room);
  const top = captionY + linesHeight(captionLines, sizes.label) + (captionLines.length > 0 ? 8 : 0);
  const bottom = linesHeight(sourceLines, sizes.source) + edge / 2 + 4;
  return {
    width,
    isNarrow: isNarrowWidth(width),
    edge,
    sizes,
    titleLines,
    subtitleLines,
    sourceLines,
    key: placed,
    captionLines,
    captionY,
    top,
    bottom,
  };
}

interface KeyRoom {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly fontSize: number;
}

function placeKey(key: readonly KeyItem[], { left, right, top, fontSize }: KeyRoom): PlacedItem[] {
  let x = left;
  let y = top + KEY_ROW / 2;
  return key.map((item) => {
    const width = SWATCH + 6 + textWidth(item.text, fontSize);
    if (x > left && x + width > right) {
      x = left;
      y += KEY_ROW;
    }
    const placed = { ...item, x: Math.round(x), y };
    x += width + KEY_GAP;
    return placed;
  });
}

/** Height of some lines of a font size, in pixels. */
export function linesHeight(lines: readonly string[], fontSize: number): number {
  return lines.length * fontSize * LINE_HEIGHT;
}
