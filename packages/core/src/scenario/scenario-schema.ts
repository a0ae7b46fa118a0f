import Type, { type Static } from "typebox";
import { LEVER_SCHEMAS, type Lever } from "./lever-schemas.ts";
import { NAME, text } from "./schema-parts.ts";

export const MOST_LEVERS = 100;
export const SCHEMA_ID = "https://sufficiency.invalid/schema/scenario-1.json";

/** What a scenario has beside its levers. */
export const SCENARIO_FIELDS = {
  $schema: Type.Optional(Type.String({ description: "where the schema is, for editors" })),
  name: Type.String({ pattern: NAME, description: "its name in results: small letters, digits and _" }),
  title: text("its name in words"),
  description: Type.Optional(text("what it supposes, in words")),
  sources: Type.Optional(
    Type.Array(text("a publication, with its date"), { maxItems: 100, description: "what it rests on as a whole" }),
  ),
};

const Fields = Type.Object(SCENARIO_FIELDS);

/** A named set of levers over a dataset. Levers are applied in the order of METHOD.md, within a kind in the order of the file. */
export type Scenario = Static<typeof Fields> & { levers: Lever[] };

/** The published JSON Schema of a scenario. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const levers = Object.values(LEVER_SCHEMAS);
  const schema = Type.Object(
    {
      ...SCENARIO_FIELDS,
      levers: Type.Array(Type.Unsafe<Lever>({ oneOf: levers, discriminator: { propertyName: "lever" } }), {
        maxItems: MOST_LEVERS,
        description: "the levers; none for the baseline",
      }),
    },
    { additionalProperties: false },
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: SCHEMA_ID,
    title: "Scenario",
    description: "A named set of dated, ramped levers over a dataset. SCENARIO.md explains every lever.",
    ...JSON.parse(JSON.stringify(schema, (key, value) => (key === "actsOn" ? undefined : value))),
  };
}
