/** Fonts that the reader's machine has; the last is the one of PNG files. */
export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

const SVG = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element of the given document. */
export function svgElement(document: Document, name: string, attributes: Attributes, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** A line of text that begins at the left, in the colour of the figure. */
export function svgLine(document: Document, text: string, attributes: Attributes): SVGElement {
  return svgElement(document, "text", { "text-anchor": "start", fill: "currentColor", ...attributes }, text);
}

/** Widths of characters in ems, from DejaVu Sans: the widest of the fonts that figures are seen in. */
const NARROW = /[ijlI'.,:;/|![\] ]/;
const SLIM = /[ftrJ()-]/;
const WIDE = /[mwMWOQGD%−+–→]/;
const BOLD = 1.12;

/** About how wide a text is, in pixels: there is nothing to measure it with outside a page, so this is on the wide side. */
export function textWidth(text: string, fontSize: number, weight: "normal" | "bold" = "normal"): number {
  let ems = 0;
  for (const char of text) ems += NARROW.test(char) ? 0.33 : SLIM.test(char) ? 0.41 : WIDE.test(char) ? 0.88 : 0.635;
  return ems * fontSize * (weight === "bold" ? BOLD : 1);
}

/** The width of the widest of some texts, in whole pixels; 0 where there are none. */
export function widest(texts: readonly string[], fontSize: number, weight: "normal" | "bold" = "normal"): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, fontSize, weight))));
}

/** Breaks a text at spaces into lines of about `width` pixels; a longer word has a line of its own. */
export function wrapText(
  text: string,
  fontSize: number,
  width: number,
  weight: "normal" | "bold" = "normal",
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`;
    if (lines.length > 0 && textWidth(longer, fontSize, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
