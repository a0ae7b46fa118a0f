/** The libraries that cells may import as `npm:NAME`; they come with the notebooks, since nothing is fetched from outside. */
export const BUNDLED: readonly string[] = ["@observablehq/inputs", "@observablehq/plot", "htl"];
