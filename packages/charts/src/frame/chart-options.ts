/** How a figure is drawn: where, and how wide. */
export interface ChartOptions {
  /** The document to make the element in: a page's, or one such as linkedom's where there is no page. */
  readonly document: Document;
  /** In pixels, 780 unless told; what does not fit into a narrow one is laid out otherwise, not made smaller. */
  readonly width?: number;
}

export const DEFAULT_WIDTH = 780;
