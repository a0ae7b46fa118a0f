import type { CheckContext } from "../check-context.ts";
import type { PlacedLever } from "../parse-scenario.ts";
import { placesAt, provisionChanges, provisionsOf } from "../provision-changes.ts";
import type { ReportFault } from "../scenario-faults.ts";

/** Provisions that levers would leave with fewer than no places. */
export function checkPlaces(
  levers: readonly PlacedLever[],
  { dataset, baseYear, to }: CheckContext,
  report: ReportFault,
): void {
  const { changes } = provisionChanges(
    dataset.places,
    levers.map(({ lever }) => lever),
  );
  const told = new Set<string>();
  for (const { lever, index } of levers) {
    for (const provision of provisionsOf(lever).filter((each) => !told.has(each))) {
      for (let year = baseYear + 1; year <= to; year++) {
        const places = placesAt(changes(provision), year);
        if (places >= 0) continue;
        told.add(provision);
        report("negative_places", { path: `levers[${index}]`, value: lever.name }, { provision, places, year });
        break;
      }
    }
  }
}
