import { Settings } from "typebox/system";
import { Errors } from "typebox/value";
import { nearestHint } from "../dataset/nearest.ts";
import type { ReportFault } from "./scenario-faults.ts";

/** As many as are told of one part of a scenario. */
const MOST_ERRORS = 500;

/** The parts of a JSON Schema that are looked at. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly title?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface SchemaError {
  readonly keyword: string;
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What came of checking the form of a value. */
export interface CheckedForm {
  readonly isFine: boolean;
  /** Where the parts stand that cannot be read, as paths of keys: [] is the whole value. */
  readonly unreadable: readonly (readonly string[])[];
}

/** Reports all that is wrong with the form of a value, by its schema. `at` is the value's path in the scenario. */
export function checkForm(schema: object, value: unknown, at: string, report: ReportFault): CheckedForm {
  Settings.Set({ maxErrors: MOST_ERRORS });
  const errors = Errors(schema, value) as SchemaError[];
  const told = new Set<string>();
  const unreadable: string[][] = [];
  for (const error of errors) {
    if (!isOfChosenBranch(error, value)) continue;
    const place = `${error.instancePath} ${error.keyword === "additionalProperties" || error.keyword === "required" ? error.keyword : "value"}`;
    if (told.has(place)) continue;
    told.add(place);
    unreadable.push(...unreadableBy(error));
    reportError(error, schemaAt(schema, error.schemaPath), value, at, report);
  }
  if (errors.length > 0 && told.size === 0) reportCutOff(errors, schema, at, report);
  return { isFine: errors.length === 0, unreadable };
}

/** More properties than errors are told of may not stand there, so that the error that names them all is cut off: names the first. */
function reportCutOff(errors: readonly SchemaError[], schema: object, at: string, report: ReportFault): void {
  const error = errors.find(({ keyword }) => keyword === "boolean") ?? errors[0];
  const keys = keysOf(error.instancePath);
  const path = join(at, error.instancePath.split("/").slice(0, -1).join("/"));
  const parent = schemaAt(schema, error.schemaPath.replace(/\/additionalProperties$/, ""));
  const allowed = Object.keys(parent.properties ?? {}).join(", ");
  report("unknown_property", { path, value: keys.at(-1) }, { allowed, nearest: "" });
}

/** The parts that an error leaves unreadable: none where a part is missing or named twice, for what is there can be read. */
function unreadableBy({ keyword, instancePath, params }: SchemaError): string[][] {
  const path = keysOf(instancePath);
  if (keyword === "required" || keyword === "uniqueItems") return [];
  if (keyword !== "additionalProperties") return [path];
  return (params.additionalProperties as string[]).map((name) => [...path, name]);
}

/** Of a size's three forms, errors are told of the one that was meant: a number, low to high, or a formula. */
function isOfChosenBranch({ keyword, schemaPath, instancePath }: SchemaError, value: unknown): boolean {
  if (keyword === "boolean" || keyword === "anyOf") return false;
  const branch = /^(.*?)\/anyOf\/(\d)/.exec(schemaPath);
  if (!branch) return true;
  const depth = (branch[1].match(/\/properties\//g) ?? []).length;
  const meant = valueAt(
    value,
    instancePath
      .split("/")
      .slice(0, depth + 1)
      .join("/"),
  );
  if (typeof meant !== "object" || meant === null || Array.isArray(meant)) return branch[2] === "0";
  return branch[2] === ("formula" in meant ? "2" : "1");
}

function reportError(error: SchemaError, schema: Schema, whole: unknown, at: string, report: ReportFault): void {
  const path = join(at, error.instancePath);
  const value = valueAt(whole, error.instancePath);
  const allowed = Object.keys(schema.properties ?? {});
  switch (error.keyword) {
    case "additionalProperties":
      for (const name of error.params.additionalProperties as string[]) {
        report(
          "unknown_property",
          { path, value: name },
          { allowed: allowed.join(", "), nearest: nearestHint(name, allowed) },
        );
      }
      return;
    case "required":
      for (const property of error.params.requiredProperties as string[]) {
        report("missing_property", { path }, { property, wanted: wanted(schema.properties?.[property] ?? {}) });
      }
      return;
    case "minimum":
    case "maximum":
      report("out_of_range", { path, value }, { wanted: wanted(schema) });
      return;
    case "uniqueItems":
      report("repeated_item", { path, value });
      return;
    case "enum": {
      const values = (schema.enum ?? []).map(String);
      report(
        "not_one_of",
        { path, value },
        { allowed: values.join(", "), nearest: nearestHint(String(value), values) },
      );
      return;
    }
    default:
      report("wrong_value", { path, value }, { wanted: wanted(schema) });
  }
}

/** What a schema wants, in words. */
function wanted(schema: Schema): string {
  const meaning = schema.description ? `: ${schema.description}` : "";
  return `${formWords(schema)}${meaning}`;
}

function formWords(schema: Schema): string {
  const { type, minimum, maximum, anyOf } = schema;
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return `one of ${schema.enum.join(", ")}`;
  if (anyOf) return `${formWords(anyOf[0])}, {"low", "central", "high"} or {"formula"}`;
  switch (type) {
    case "integer":
      return `a whole number from ${minimum} to ${maximum}`;
    case "number":
      return minimum === undefined ? "a number" : `a number from ${minimum} to ${maximum}`;
    case "string":
      return schema.maxLength === undefined
        ? "text"
        : `text of ${schema.minLength ?? 0} to ${schema.maxLength} characters`;
    case "array":
      if (Array.isArray(schema.items)) return "a pair of whole numbers, the first and the last";
      return schema.minItems === undefined ? "a list" : `a list of at least ${schema.minItems}`;
    case "boolean":
      return "true or false";
    default:
      return `an object${schema.properties ? ` with ${Object.keys(schema.properties).join(", ")}` : ""}`;
  }
}

function schemaAt(schema: object, pointer: string): Schema {
  let found = schema as Record<string, unknown>;
  for (const part of pointer.replace(/^#\/?/, "").split("/").filter(Boolean)) {
    found = (found?.[unescaped(part)] ?? {}) as Record<string, unknown>;
  }
  return found as Schema;
}

function valueAt(value: unknown, pointer: string): unknown {
  let found = value;
  for (const part of pointer.split("/").filter(Boolean)) {
    found = (found as Record<string, unknown> | undefined)?.[unescaped(part)];
  }
  return found;
}

/** `levers[2]` and `/cells/needs/0` give `levers[2].cells.needs[0]`. */
function join(at: string, pointer: string): string {
  return keysOf(pointer).reduce(
    (path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part),
    at,
  );
}

function keysOf(pointer: string): string[] {
  return pointer.split("/").filter(Boolean).map(unescaped);
}

function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
