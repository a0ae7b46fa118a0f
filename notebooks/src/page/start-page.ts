/** What every page does as it opens. */
export {};
