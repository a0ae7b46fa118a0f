/** Groupings that notebooks read beside those that every run keeps: ask for them with a run, and its pages are there at once. */
export const READ_BY: readonly ("ncy" | "setting")[][] = [["ncy", "setting"]];
