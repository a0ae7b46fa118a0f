/**
 * Colours of lines, dots, bars and words, from the Government Analysis Function's palette; each is 3:1 or more against white.
 * https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/
 */
export const PALETTE = {
  darkBlue: "#12436D",
  darkPink: "#801650",
  turquoise: "#28A197",
  darkGrey: "#3D3D3D",
} as const;

/** Lines that are to be seen least. */
export const GRID = "#DADADA";

/** Tints of dark blue for the intervals of a forecast, from the narrowest to the widest. */
export const FAN_TINTS = { half: "#7D9CBA", most: "#ABC1D5", widest: "#D6E1EB" } as const;

/** A tint of dark pink, for what is forecast where dark pink stands for what is observed. */
export const PINK_TINT = "#DDB9CC";
