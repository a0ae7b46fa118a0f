/** A scenario of the small dataset: fewer join from 2020 on. */
export function fewer(size: unknown = 0.3, name = "fewer") {
  return {
    name,
    title: "Fewer need a plan",
    levers: [
      {
        name: "early",
        lever: "early_support",
        owner: "Jo",
        cells: { ages: [2, 12] },
        size,
        start: "2020-09",
        source: "Invented",
      },
    ],
  };
}
