import { liveFigure, type Shown } from "./live-figure.ts";

/** What a figure of a notebook is made of. */
export interface FigureParts extends Shown {
  /** Name of its files, such as plans-by-need. */
  readonly name: string;
  /** What the table of its figures is called: "Plans by primary need". */
  readonly caption: string;
}

/** A figure with the table of its figures and files of both: see liveFigure, for one that changes in place. */
export function figure({ name, caption, ...shown }: FigureParts): HTMLElement {
  const { element, show } = liveFigure(name, caption);
  show(shown);
  return element;
}
