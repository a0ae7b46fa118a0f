import {
  type Fault,
  type FaultCode,
  type FaultDetails,
  jsonReason,
  makeFault,
  nearestHint,
  TABLES,
  type TableName,
} from "@sufficiency/core";
import { PACKAGE_FILE } from "./data-package.ts";

/** What a `datapackage.json` says: the dataset's name and title, and the file of each of its tables. */
export interface PackageContent {
  readonly name: string;
  readonly title: string;
  readonly files: ReadonlyMap<TableName, string>;
  readonly faults: readonly Fault[];
}

const TABLE_NAMES: readonly string[] = TABLES.map((schema) => schema.name);
/** More resources are not looked at one by one. */
const MOST_RESOURCES = 100;
const REQUIRED: readonly TableName[] = ["settings", "localities", "counts"];

/** Reads the text of a `datapackage.json`. Properties that a dataset does not need are left alone. */
export function parsePackage(text: string): PackageContent {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, value?: unknown, details?: FaultDetails) => {
    faults.push(makeFault(code, { file: PACKAGE_FILE, ...shown(value) }, details));
  };
  const content = parseObject(text, fault);
  const files = new Map<TableName, string>();
  if (content === undefined) return { name: "", title: "", files, faults };

  const { name, title = name, resources } = content;
  if (typeof name !== "string" || !/^[a-z0-9][a-z0-9._-]*$/.test(name)) fault("package_name", name);
  else if (typeof title !== "string" || /\p{Cc}|^\s*$/u.test(title)) fault("package_title", title);
  readResources(resources, files, fault);
  return { name: String(name), title: String(title), files, faults };
}

type Report = (code: FaultCode, value?: unknown, details?: FaultDetails) => void;

function parseObject(text: string, fault: Report): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === "object" && content !== null && !Array.isArray(content)) {
      return content as Record<string, unknown>;
    }
    fault("package_form");
  } catch (error) {
    fault("bad_json", undefined, { reason: jsonReason(error, text) });
  }
  return undefined;
}

function readResources(resources: unknown, files: Map<TableName, string>, fault: Report): void {
  if (!Array.isArray(resources)) {
    fault("package_form");
    return;
  }
  for (const resource of resources.slice(0, MOST_RESOURCES)) readResource(resource, files, fault);
  if (resources.length > MOST_RESOURCES) fault("too_many_faults", undefined, { shown: MOST_RESOURCES });
  const missing = REQUIRED.filter((table) => !resources.some((resource) => resource?.name === table));
  for (const table of missing) fault("missing_table", undefined, { table });
}

function readResource(resource: unknown, files: Map<TableName, string>, fault: Report): void {
  const { name, path } = (resource ?? {}) as { name?: unknown; path?: unknown };
  if (!TABLE_NAMES.includes(name as string)) {
    const nearest = nearestHint(String(name), TABLE_NAMES);
    fault("unknown_table", name ?? "", { allowed: TABLE_NAMES.join(", "), nearest });
  } else if (files.has(name as TableName)) fault("repeated_table", name);
  else if (!isInnerPath(path)) fault("resource_path", path ?? "", { table: name as string });
  else files.set(name as TableName, path);
}

/** True for one relative path that stays within the folder. */
function isInnerPath(path: unknown): path is string {
  if (typeof path !== "string" || path === "" || path === PACKAGE_FILE || path.length > 200) return false;
  return !/[\\:\p{Cc}]/u.test(path) && path.split("/").every((part) => part !== "" && part !== ".." && part !== ".");
}

function shown(value: unknown): { value?: string } {
  if (value === undefined) return {};
  return { value: typeof value === "string" ? value : (JSON.stringify(value) ?? "") };
}
