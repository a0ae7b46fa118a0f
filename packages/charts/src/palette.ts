/**
 * Colours of lines, dots and words, from the Government Analysis Function's palette; each is more than 3:1 against white.
 * https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/
 */
export const PALETTE = {
  darkBlue: "#12436D",
  darkPink: "#801650",
  darkGrey: "#3D3D3D",
} as const;

/** Lines that are to be seen least. */
export const GRID = "#DADADA";

/** Tints of dark blue for the intervals of a forecast, from the narrowest to the widest. */
export const FAN_TINTS = { half: "#7D9CBA", most: "#ABC1D5", widest: "#D6E1EB" } as const;
