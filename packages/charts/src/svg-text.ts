/** Fonts that the reader's machine has. */
export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

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

/** About how wide a text is, in pixels: there is nothing to measure it with outside a page, so this is on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.6;
}

/** Breaks a text at spaces into lines of about `width` pixels; a longer word has a line of its own. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`;
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
