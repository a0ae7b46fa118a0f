import type { FaultLog } from "./fault-log.ts";
import { nearestHint } from "./nearest.ts";
import type { TableSchema } from "./table-schema.ts";

/** A header of more columns is not looked at one by one. */
const MOST_COLUMNS = 200;

/**
 * Holds a header against the schema, logs unknown, repeated and missing columns, and gives for each field of the schema
 * where its column stands: -1 where there is none.
 */
export function checkHeader(schema: TableSchema, header: readonly string[], log: FaultLog): number[] {
  const names = schema.fields.map((field) => field.name);
  if (header.length > MOST_COLUMNS) {
    log.add("too_many_columns", { row: 1 }, { found: header.length, allowed: names.join(", ") });
    return names.map(() => -1);
  }
  header.forEach((name, at) => {
    if (!names.includes(name)) {
      const allowed = names.filter((each) => !header.includes(each));
      const details = {
        table: schema.name,
        allowed: `the columns ${names.join(", ")}`,
        nearest: nearestHint(name, allowed),
      };
      log.add("unknown_column", { row: 1, value: name }, details);
    } else if (header.indexOf(name) < at) {
      log.add("repeated_column", { row: 1, value: name });
    }
  });
  for (const { name, description, optionalColumn } of schema.fields) {
    if (!header.includes(name) && !optionalColumn) {
      log.add("missing_column", { row: 1, column: name }, { description });
    }
  }
  return names.map((name) => header.indexOf(name));
}
