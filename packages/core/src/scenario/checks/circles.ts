import type { PlacedLever } from "../parse-scenario.ts";
import { provisionsOf } from "../provision-changes.ts";
import type { ReportFault } from "../scenario-faults.ts";

/**
 * Levers that wait for a provision whose places wait for them. A lever depends on every lever that changes the places of what
 * it requires. True where there are some.
 */
export function checkCircles(levers: readonly PlacedLever[], report: ReportFault): boolean {
  const dependsOn = levers.map(({ lever }) =>
    levers.flatMap(({ lever: other }, i) =>
      provisionsOf(other).some((provision) => lever.requires?.includes(provision)) ? [i] : [],
    ),
  );
  const told = new Set<number>();
  levers.forEach((_, first) => {
    const circle = circleThrough(first, dependsOn);
    if (!circle || circle.some((i) => told.has(i))) return;
    for (const i of circle) told.add(i);
    const chain = [...circle, first].map((i) => levers[i].lever.name).join(" needs ");
    report("circular", { path: `levers[${levers[first].index}].requires` }, { chain });
  });
  return told.size > 0;
}

/** The shortest way from a lever back to itself along what levers depend on. */
function circleThrough(first: number, dependsOn: readonly (readonly number[])[]): number[] | undefined {
  const seen = new Set<number>();
  let paths: number[][] = [[first]];
  while (paths.length > 0) {
    const longer: number[][] = [];
    for (const path of paths) {
      for (const next of dependsOn[path[path.length - 1]]) {
        if (next === first) return path;
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...path, next]);
      }
    }
    paths = longer;
  }
  return undefined;
}
