/// <reference path="../src/untyped.d.ts" />
/**
 * What cells may use without importing it, beside the kit's own `display`, `view`, `width`, `Generators` and so on. It stands in
 * for the kit's longer list, whose libraries it would fetch from elsewhere.
 */
export const htl = () => import("htl");
export const html = () => import("htl").then((library) => library.html);
export const svg = () => import("htl").then((library) => library.svg);
export const Plot = () => import("@observablehq/plot");
export const Inputs = () => import("@observablehq/inputs");
