import { SaxesParser } from "saxes";
import { expect } from "vitest";

/** The texts of an SVG in the order in which they stand, its style apart; throws where it is not well-formed XML. */
export function textsOf(svg: string): string[] {
  const texts: string[] = [];
  let isStyle = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    isStyle = name === "style";
  });
  parser.on("closetag", () => {
    isStyle = false;
  });
  parser.on("text", (text) => {
    if (!isStyle) texts.push(text);
  });
  parser.write(svg).close();
  return texts;
}

/** Expects one well-formed, named SVG element of a width, whose every coordinate is a number. */
export function expectDrawn(svg: string, title: string, width: number): void {
  const [opening] = svg.split(">");
  expect(opening).toMatch(new RegExp(`^<svg [^>]*viewBox="0 0 ${width} \\d+"`));
  expect(opening).toContain('role="img"');
  expect(textsOf(svg)).toContain(title);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
}
