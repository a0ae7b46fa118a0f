import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";

/** A box around England with its nearest neighbours, in degrees. */
const BOX = { west: -8, east: 3, south: 49, north: 57 };

/** Points of localities that are not in England: most often longitude and latitude are the wrong way round. */
export function checkPoints({ localities }: LoadedTables): Fault[] {
  if (localities === undefined) return [];
  const log = createFaultLog(localities.file);
  localities.rows.forEach(({ point }, r) => {
    if (point === undefined) return;
    const [longitude, latitude] = point.split(",").map(Number);
    const inside = longitude >= BOX.west && longitude <= BOX.east && latitude >= BOX.south && latitude <= BOX.north;
    if (!inside) log.add("point_outside_england", { row: localities.rowNumbers[r], column: "point", value: point });
  });
  return log.faults();
}
