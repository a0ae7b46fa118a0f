/** Differences between scenarios could give away the small counts that readers may not see. */
export const FOR_PLANNERS = {
  role: "planner" as const,
  why: "Differences between scenarios, and how far a forecast was off, could give away small counts of children.",
};
