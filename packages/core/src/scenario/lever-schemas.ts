import Type, { type Static, type TProperties } from "typebox";
import {
  cells,
  cellsOfPlaced,
  cellsWithSettings,
  codeOf,
  codes,
  month,
  NAME,
  ramp,
  size,
  text,
  whole,
} from "./schema-parts.ts";

const MOST_PLACES = 5000;

const startsAt = month("first month in which it acts, as 2021-09");
const optional = {
  requires: Type.Optional(
    codes(
      "provisions that must be open: the lever starts when they have places, if that is later, and ends if one closes",
    ),
  ),
  evidence: Type.Optional(text("what makes one think that it works, and how well")),
};

/** The schema of one ready-made lever. `acts` says what it acts on and how, for the docs. */
function lever<const Kind extends string, Properties extends TProperties>(
  kind: Kind,
  words: { readonly title: string; readonly actsOn: string; readonly description: string },
  properties: Properties,
) {
  return Type.Object(
    {
      name: Type.String({
        pattern: NAME,
        description: "its own name within the scenario: small letters, digits and _",
      }),
      lever: Type.Literal(kind, { description: "which ready-made lever this is" }),
      owner: text("who answers for it"),
      ...properties,
      start: startsAt,
      ...optional,
      source: text("where its size comes from, or that it is an assumption and whose"),
    },
    { additionalProperties: false, ...words },
  );
}

const ramped = {
  end: Type.Optional(month("first month in which it no longer acts; it goes on where not given")),
  ramp: Type.Optional(ramp),
};

const ended = { end: ramped.end };
const SHARE = [0, 1] as const;

/** Every ready-made lever by name. The order is that in which kinds are documented. */
export const LEVER_SCHEMAS = {
  joiner_rate: lever(
    "joiner_rate",
    {
      title: "Joiner rate up or down",
      actsOn: "joiners",
      description: "Joiners are multiplied by 1 + size: -0.1 is a tenth fewer new plans, 0.2 a fifth more.",
    },
    { cells: Type.Optional(cellsWithSettings), ...ramped, size: size(-1, 4, "relative change of joiners") },
  ),
  assessment_threshold: lever(
    "assessment_threshold",
    {
      title: "Assessment threshold",
      actsOn: "joiners",
      description:
        "The part of joiners who would no longer be given a plan at a higher threshold; below 0 where it is lowered. Joiners are multiplied by 1 - size. Those without a plan may join in later years, at the usual rate.",
    },
    { cells: Type.Optional(cells), ...ramped, size: size(-1, 1, "part of joiners that no longer get a plan") },
  ),
  early_support: lever(
    "early_support",
    {
      title: "Early support that keeps plans from starting",
      actsOn: "joiners",
      description:
        "The part of joiners whose needs are met without a plan. Joiners are multiplied by 1 - size. Ages 0 to 10 where no age is given.",
    },
    { cells: Type.Optional(cells), ...ramped, size: size(...SHARE, "part of joiners that need no plan") },
  ),
  backlog_release: lever(
    "backlog_release",
    {
      title: "A backlog of assessments released over months",
      actsOn: "joiners",
      description:
        "Children who wait for a plan get one, evenly over the months: extra joiners, dealt to ages, needs, localities and settings as the joiners of the data are.",
    },
    {
      cells: Type.Optional(cellsWithSettings),
      months: whole(1, 240, "months over which they are released"),
      size: size(0, 100_000, "plans released in all"),
    },
  ),
  leaver_rate: lever(
    "leaver_rate",
    {
      title: "Leaver rate up or down",
      actsOn: "leavers",
      description:
        "The probability of leaving is multiplied by 1 + size, and is at most 1. Acts on children already placed. Everyone leaves after 25 as before.",
    },
    { cells: Type.Optional(cellsWithSettings), ...ramped, size: size(-1, 4, "relative change of leaving") },
  ),
  post16_exits: lever(
    "post16_exits",
    {
      title: "Post-16 exits",
      actsOn: "leavers",
      description:
        "The part of those who would have kept their plan each year whose plan ends when it is reviewed. Acts on children already placed. Ages 16 to 25 where no age is given.",
    },
    { cells: Type.Optional(cellsWithSettings), ...ramped, size: size(...SHARE, "part of stayers who leave, a year") },
  ),
  neet_cleanup: lever(
    "neet_cleanup",
    {
      title: "Clean-up of plans of those no longer engaged (NEET)",
      actsOn: "leavers",
      description:
        "Plans that should have ended are ended, evenly over the months, once: the part of the plans in these cells at the start. Acts on children already placed. Ages 16 to 25, and settings of class elsewhere, where none is given.",
    },
    {
      cells: Type.Optional(cellsWithSettings),
      months: whole(1, 240, "months that the clean-up takes"),
      size: size(...SHARE, "part of the plans that end"),
    },
  ),
  setting_instead: lever(
    "setting_instead",
    {
      title: "Mainstream or a resource base instead of special, at entry or at phase transfer",
      actsOn: "setting on entry, movers",
      description:
        "The part of those who would come to one setting that comes to another instead: joiners, and movers on entering Reception, Year 7, Year 12 or Year 14. Children already there stay.",
    },
    {
      cells: Type.Optional(cells),
      from: codes("settings that they would have come to"),
      to: codeOf("setting that they come to instead"),
      at: Type.Optional(
        Type.Array(Type.Enum(["entry", "phase_transfer", "any_move"]), {
          minItems: 1,
          uniqueItems: true,
          default: ["entry", "phase_transfer"],
          description: "entry: joiners; phase_transfer: movers at a phase transfer; any_move: movers at any age",
        }),
      ),
      ...ramped,
      size: size(...SHARE, "part of them"),
    },
  ),
  step_down: lever(
    "step_down",
    {
      title: "Step-down from independent",
      actsOn: "movers",
      description:
        "The part of those who are in a setting, and would have stayed, that moves to another. Acts on children already placed. Those held there only for want of a place elsewhere are not among them.",
    },
    {
      cells: Type.Optional(cells),
      from: Type.Optional(codes("settings that they leave; those of class independent where not given")),
      to: codeOf("setting that they move to"),
      when: Type.Optional(
        Type.Enum(["phase_transfer", "every_year"], {
          default: "phase_transfer",
          description: "phase_transfer: on entering the next phase; every_year: at any age",
        }),
      ),
      ...ramped,
      size: size(...SHARE, "part of them, each time"),
    },
  ),
  setting_closed: lever(
    "setting_closed",
    {
      title: "A setting closed",
      actsOn: "setting on entry, movers",
      description:
        "Nobody comes to the setting any more: joiners and movers come to another. Children already there stay, unless include_placed is true: then all have moved by the first census after the start.",
    },
    {
      cells: Type.Optional(cells),
      setting: codeOf("setting that closes"),
      to: codeOf("setting that they come to instead"),
      include_placed: Type.Optional(
        Type.Boolean({ default: false, description: "whether those already there move too" }),
      ),
    },
  ),
  setting_opened: lever(
    "setting_opened",
    {
      title: "A setting opened",
      actsOn: "setting on entry, movers",
      description:
        "The part of those who would come to other settings, as joiners or movers at a phase transfer, that comes to a new one. The setting must be in the dataset's settings. Its places, if it is capped, are given by places_added.",
    },
    {
      cells: Type.Optional(cells),
      setting: codeOf("setting that opens"),
      from: codes("settings that they would have come to"),
      ...ramped,
      size: size(...SHARE, "part of them"),
    },
  ),
  places_added: lever(
    "places_added",
    {
      title: "Places added",
      actsOn: "places",
      description:
        "Places added to a provision, or taken away where below 0; with opens, a new provision. They count at a census if they are there by its January.",
    },
    {
      provision: codeOf("code of the school or base"),
      places: whole(-MOST_PLACES, MOST_PLACES, "places added"),
      opens: Type.Optional(
        Type.Object(
          {
            name: text("its name"),
            setting: codeOf("a capped setting"),
            locality: codeOf("locality of the site"),
            needs: Type.Optional(codes("needs it is designated for; every need where not given")),
            ncy_from: whole(-4, 21, "first National Curriculum Year it serves"),
            ncy_to: whole(-4, 21, "last National Curriculum Year it serves"),
          },
          { additionalProperties: false, description: "for a provision that the dataset does not have" },
        ),
      ),
      ...ended,
    },
  ),
  places_moved: lever(
    "places_moved",
    {
      title: "Places moved",
      actsOn: "places",
      description:
        "Places move from one provision to another. Children who are in them keep theirs, and are reported as over.",
    },
    {
      from: codeOf("provision that loses them"),
      to: codeOf("provision that gains them"),
      places: whole(0, MOST_PLACES, "places moved"),
      ...ended,
    },
  ),
  places_delayed: lever(
    "places_delayed",
    {
      title: "Places delayed",
      actsOn: "places",
      description:
        "Every change of a provision's places that was to come at the start or after it comes so many months later: those of the dataset (each September) and those of levers before this one in the file.",
    },
    { provision: codeOf("code of the school or base"), months: whole(0, 240, "months later") },
  ),
  provision_closed: lever(
    "provision_closed",
    {
      title: "A school or base closed",
      actsOn: "places",
      description:
        "The provision has no places from the start on. Children who hold one keep it, and are reported as over.",
    },
    { provision: codeOf("code of the school or base") },
  ),
  need_recoding: lever(
    "need_recoding",
    {
      title: "Need recoding, as for Down syndrome (DS)",
      actsOn: "need",
      description:
        "The part of children with some needs that is recorded with another: of joiners, and of those who have a plan, once, as the ramp goes. A child's place does not change. To recode to a need that no child has yet, give the dataset's counts a row for it with count 0.",
    },
    {
      cells: Type.Optional(cellsOfPlaced),
      from: codes("needs they would be recorded with"),
      to: codeOf("need they are recorded with"),
      include_placed: Type.Optional(
        Type.Boolean({ default: true, description: "whether those who have a plan are recoded too, or joiners alone" }),
      ),
      ramp: Type.Optional(ramp),
      size: size(...SHARE, "part of them"),
    },
  ),
  overflow_rule: lever(
    "overflow_rule",
    {
      title: "Where children go for whom there is no place",
      actsOn: "overflow rule",
      description:
        "Replaces the baseline's rule from the first census after the start on. Children already elsewhere stay there until they claim again.",
    },
    {
      to: codeOf("a setting that is not capped"),
      claims: Type.Enum(["phase_transfer", "every_year"], { description: "when they claim a place again" }),
    },
  ),
  population_variant: lever(
    "population_variant",
    {
      title: "Another population projection",
      actsOn: "population variant",
      description:
        "From the first census after the start on the population is that of a variant in the dataset's population table.",
    },
    { variant: codeOf("name of the variant") },
  ),
  reform_2026: lever(
    "reform_2026",
    {
      title: "The 2026 reform",
      actsOn: "joiners, leavers",
      description:
        "The reform announced in February 2026, off unless a scenario has it: fewer plans start from its start on; from reviews_from on a part of the plans in mainstream ends at a phase transfer, for an individual support plan; before its start more plans may be asked for. Children in other settings are protected. The Bill was not law when this was written: every figure is the user's.",
    },
    {
      joiner_change: Type.Optional(size(-1, 4, "relative change of joiners from the start on; none where not given")),
      reviewed_out: Type.Optional(size(...SHARE, "part of plans that end at a phase transfer; none where not given")),
      reviews_from: Type.Optional(
        month("month from which plans end at a phase transfer; a year after the start where not given"),
      ),
      phases: Type.Optional(
        Type.Array(Type.Enum(["primary", "secondary", "post16", "post18"]), {
          minItems: 1,
          uniqueItems: true,
          default: ["secondary", "post16", "post18"],
          description: "phases on entering which plans are reassessed",
        }),
      ),
      settings: Type.Optional(codes("settings whose plans are reassessed; those of class mainstream where not given")),
      surge: Type.Optional(size(0, 4, "relative rise of joiners in anticipation; none where not given")),
      surge_from: Type.Optional(
        month("month from which there is a surge, until the start; a year before the start where not given"),
      ),
      ramp: Type.Optional(ramp),
    },
  ),
} as const;

export type LeverKind = keyof typeof LEVER_SCHEMAS;
export const LEVER_KINDS = Object.keys(LEVER_SCHEMAS) as LeverKind[];

export type LeverOf<Kind extends LeverKind> = Static<(typeof LEVER_SCHEMAS)[Kind]>;
/** One lever of a scenario. */
export type Lever = { [Kind in LeverKind]: LeverOf<Kind> }[LeverKind];
