import Type, { type Static } from "typebox";
import { MAX_AGE, PHASES } from "../domain/ages.ts";

/** The parts that several levers' schemas share. One source: types, validation, the published schema and its docs come from it. */

export const NAME = "^[a-z][a-z0-9_]{0,59}$";
const MONTH = "^(19|20|21)\\d\\d-(0[1-9]|1[0-2])$";
export const LONGEST_FORMULA = 500;
const LONGEST_TEXT = 2000;

export const text = (description: string) =>
  Type.String({ minLength: 1, maxLength: LONGEST_TEXT, pattern: "\\S", description });

export const codeOf = (description: string) => Type.String({ minLength: 1, maxLength: 100, description });

export const codes = (description: string) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
    minItems: 1,
    maxItems: 100,
    uniqueItems: true,
    description,
  });

export const month = (description: string) => Type.String({ pattern: MONTH, description });

export const whole = (least: number, most: number, description: string) =>
  Type.Integer({ minimum: least, maximum: most, description });

/** How large a lever is: a number, a triangular distribution or a formula. Low, central, high and the formula's values share the range. */
export const size = (least: number, most: number, description: string) => {
  const number = Type.Number({ minimum: least, maximum: most });
  const bounds = Type.Object(
    {
      low: Type.Number({ minimum: least, maximum: most, description: "the least it is thought to be" }),
      central: Type.Number({ minimum: least, maximum: most, description: "the most likely" }),
      high: Type.Number({ minimum: least, maximum: most, description: "the most it is thought to be" }),
      drawn: Type.Optional(
        Type.Boolean({
          default: true,
          description:
            "true: each draw takes one value from the triangular distribution and keeps it through all its years; false: it stands at central",
        }),
      ),
    },
    { additionalProperties: false },
  );
  const formula = Type.Object(
    {
      formula: Type.String({
        minLength: 1,
        maxLength: LONGEST_FORMULA,
        description: "over year (the census year at which the step ends), age (at that census) and the parameters",
      }),
      parameters: Type.Optional(
        Type.Record(Type.String({ pattern: "^[a-z][a-z0-9_]{0,59}$" }), Type.Number(), {
          description: "numbers that the formula names",
        }),
      ),
    },
    { additionalProperties: false },
  );
  return Type.Union([number, bounds, formula], { description });
};

export type Size = Static<ReturnType<typeof size>>;

const needs = Type.Optional(codes("SEN2 primary need codes; every need where not given"));
const localities = Type.Optional(codes("home localities; every one where not given"));
const settings = Type.Optional(codes("settings; every one where not given"));
const pair = (least: number, most: number, description: string) =>
  Type.Tuple([whole(least, most, "first"), whole(least, most, "last")], { description });
const ages = {
  ages: Type.Optional(pair(0, MAX_AGE, "first and last age at the later census, at 31 August before it")),
  ncy: Type.Optional(
    pair(-4, MAX_AGE - 4, "instead of ages: first and last National Curriculum Year (Reception is 0)"),
  ),
  phases: Type.Optional(
    Type.Array(Type.Enum(PHASES.map((phase) => phase.code)), {
      minItems: 1,
      uniqueItems: true,
      description: "instead of ages: phases at the later census",
    }),
  ),
};

/** Which children a lever is about. All that is given must hold; what is not given is every one. */
export const cells = Type.Object(
  { needs, ...ages, localities },
  { additionalProperties: false, description: "which children; every one where not given" },
);
export const cellsWithSettings = Type.Object(
  { needs, ...ages, localities, settings },
  { additionalProperties: false, description: "which children; every one where not given" },
);
export const cellsOfPlaced = Type.Object(
  { ...ages, localities, settings },
  { additionalProperties: false, description: "which children; every one where not given" },
);

export type Cells = Static<typeof cellsWithSettings>;

export const ramp = Type.Object(
  {
    shape: Type.Enum(["step", "linear", "s_curve"], {
      description: "step: all at once; linear; s_curve: slow, fast, slow (3x² - 2x³ of the part x of its months)",
    }),
    months: Type.Optional(whole(1, 240, "months from the start until the lever acts in full; not for a step")),
  },
  { additionalProperties: false, description: "how the lever comes in; a step where not given" },
);

export type Ramp = Static<typeof ramp>;
