/**
 * The most that a figure of one council can be without being a mistake: about five times what the largest English council has, so that no
 * council, nor a merger of several, is refused. A figure beyond it would only make a forecast run out of time or memory.
 *
 * Sources: plans: DfE, Education, health and care plans 2025 (Kent, 20,635 in January 2025). People: ONS mid-year estimates (Kent, 1.6 million of
 * all ages, so about 20,000 of one age and 500,000 aged 0 to 25).
 */
export const LARGEST_COUNCIL = {
  plans: { most: 100_000, known: "the largest, Kent, had 20,635 plans in January 2025" },
  places: { most: 100_000, known: "the largest, Kent, had 20,635 plans in January 2025" },
  peopleOfAge: { most: 100_000, known: "the largest, Kent, has about 20,000 people of any one age" },
  people: { most: 2_500_000, known: "the largest, Kent, has about 500,000 people aged 0 to 25" },
} as const;

/** Plans in any forecast year above this are taken for the work of a wrong figure. */
export const MOST_PLANS_FORECAST = 3 * LARGEST_COUNCIL.plans.most;
