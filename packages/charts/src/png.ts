import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

const FONTS = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}`)),
);

/**
 * A figure's SVG text as a PNG file, for a slide or a paper: the same on every machine, since it brings its own font.
 *
 * @param svg the text that chartSvg gives
 * @param zoom pixels of the file for a pixel of the figure: 2 is sharp in print and on a fine screen
 */
export function chartPng(svg: string, zoom = 2): Uint8Array {
  const font = {
    loadSystemFonts: false,
    fontFiles: FONTS,
    defaultFontFamily: "DejaVu Sans",
    sansSerifFamily: "DejaVu Sans",
  };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } }).render().asPng();
}
