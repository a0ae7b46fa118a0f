import { DIMENSIONS } from "@sufficiency/core";
import { type TSchema, Type } from "typebox";
import { REPLIES } from "./examples.ts";

const list = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 2000, description }));
const codes = (column: string) => list(`Rows with these values of ${column} alone, apart by commas.`);

const format = Type.Enum(["json", "csv"], { default: "json" });
const census_year = list("Rows of these Januaries alone, apart by commas; spans as 2026..2030.");
const status = codes("status (observed, forecast)");

function query<Properties extends Record<string, TSchema>>(properties: Properties) {
  return Type.Object({ format, census_year, ...properties }, { additionalProperties: false });
}

export const CountsQuery = query({
  by: Type.String({
    default: "setting",
    pattern: "^[a-z_,]*$",
    maxLength: 200,
    description: `Dimensions apart by commas, in the order of the columns: ${DIMENSIONS.join(", ")}; all is the full grid, nothing is all plans together.`,
  }),
  view: codes("view (demand: where children would be if places did not bind; placed: where they are)"),
  status,
  ...Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, codes(dimension)])),
});

export const FlowsQuery = query({ setting: codes("setting"), flow: codes("flow (joiner, leaver, mover)"), status });

export const PlacesQuery = query({ setting: codes("setting"), phase: codes("phase"), locality: codes("locality") });

export const OverflowQuery = query({ setting: codes("setting"), need: codes("need"), locality: codes("locality") });

/** A picture of a run, and as what. */
export const ChartName = Type.Enum(
  ["fan", "needs", "settings", "places"].flatMap((chart) => [`${chart}.svg`, `${chart}.png`]),
  { examples: ["places.png"] },
);

const Cell = Type.Unknown();

/** A table of results; as CSV its rows alone. */
export const TABLE = {
  description: "The rows, observed and forecast.",
  content: {
    "application/json": {
      schema: Type.Object(
        {
          run: Type.String(),
          table: Type.String(),
          unit: Type.String(),
          rows: Type.Array(Type.Record(Type.String(), Cell)),
        },
        { examples: [REPLIES.table] },
      ),
    },
    "text/csv": { schema: Type.String() },
  },
};

export const PENDING = {
  description: "Not kept, so being made again from the seed: ask again in a moment.",
  content: {
    "application/json": {
      schema: Type.Object({ state: Type.String(), detail: Type.String() }, { examples: [REPLIES.pending] }),
    },
  },
};
