import type { FaultCode } from "../fault-registry.ts";
import type { FaultDetails } from "../make-fault.ts";
import { nearestHint } from "../nearest.ts";
import type { FieldSchema } from "../table-schema.ts";
import { numberWords } from "./number-words.ts";
import { wrongNumber } from "./wrong-number.ts";

/** A cell read: its value (undefined where it is rightly empty), or what is wrong with it. */
export type CellReading =
  | { readonly ok: true; readonly value: string | number | undefined }
  | { readonly ok: false; readonly code: FaultCode; readonly details: FaultDetails };

const WHOLE = /^(0|-?[1-9]\d*)$/;
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

/** A reader of one column's cells. It never throws. */
export function cellReader(field: FieldSchema): (text: string) => CellReading {
  const read = field.type === "string" ? textReader(field) : numberReader(field);
  const wanted = field.type === "string" ? field.description : numberWords(field);
  return (text) => {
    if (text !== "") return read(text);
    if (field.constraints?.required && !field.optionalColumn) return wrong("blank", wanted);
    return { ok: true, value: field.type === "string" && !field.optionalColumn ? "" : undefined };
  };
}

function numberReader(field: FieldSchema): (text: string) => CellReading {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = field.constraints ?? {};
  const wanted = numberWords(field);
  const isWhole = field.type === "integer";
  return (text) => {
    if (!(isWhole ? WHOLE : DECIMAL).test(text)) return wrong(wrongNumber(text), wanted);
    const value = Number(text);
    if (value < 0 && minimum >= 0) return wrong("negative", wanted);
    if (value > maximum && field.beyond)
      return { ok: false, code: "too_large", details: { wanted, beyond: field.beyond } };
    if (value < minimum || value > maximum || !Number.isFinite(value)) return wrong("out_of_range", wanted);
    return { ok: true, value };
  };
}

function textReader(field: FieldSchema): (text: string) => CellReading {
  const { enum: allowed, pattern } = field.constraints ?? {};
  const form = pattern === undefined ? undefined : new RegExp(pattern, "u");
  return (text) => {
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return wrong("control_character", field.description);
    if (text !== text.trim()) return wrong("stray_space", field.description);
    if (allowed && !allowed.includes(text)) {
      return wrong("not_one_of", `one of ${allowed.join(", ")}`, nearestHint(text, allowed));
    }
    if (wrongNumber(text) === "spreadsheet_error") return wrong("spreadsheet_error", field.description);
    if (form && !form.test(text)) return wrong("wrong_form", field.description);
    return { ok: true, value: text };
  };
}

function wrong(code: FaultCode, wanted: string, nearest = ""): CellReading {
  return { ok: false, code, details: { wanted, nearest } };
}
