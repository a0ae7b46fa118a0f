import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { importsOf } from "./imports-of.ts";
import { ENTRIES, PACKAGES, SCOPE, STAGES } from "./rules.ts";

/** What is wrong with the imports of the packages under `root`, one line an import; empty where nothing is. */
export function importFaults(root: string): string[] {
  return readdirSync(join(root, "packages")).flatMap((name) => {
    const rule = PACKAGES[name];
    return rule ? packageFaults(root, name) : [`packages/${name}: no rule says what this package may import`];
  });
}

function packageFaults(root: string, name: string): string[] {
  const src = join(root, "packages", name, "src");
  const { dependencies = {} } = JSON.parse(readFileSync(join(src, "../package.json"), "utf8"));
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.sort().flatMap((file) =>
    importsOf(file, readFileSync(join(src, file), "utf8")).flatMap((imported) => {
      const fault = imported.startsWith(".")
        ? relativeFault(name, file, imported)
        : namedFault(name, file, imported, Object.keys(dependencies));
      return fault ? [`packages/${name}/src/${slashed(file)} imports ${imported}: ${fault}`] : [];
    }),
  );
}

function relativeFault(name: string, file: string, imported: string): string | undefined {
  const target = relative(".", join(dirname(file), imported));
  if (target.startsWith("..")) return "a relative import stays within its package's src";
  if (name !== "core" || ENTRIES.includes(file)) return undefined;
  const [from] = slashed(file).split("/");
  const [to] = slashed(target).split("/");
  const order: readonly string[] = STAGES;
  if (!order.includes(from)) return `${from} is not a stage of core`;
  if (!order.includes(to)) return `${to} is not a stage of core`;
  if (order.indexOf(to) > order.indexOf(from)) return `the stage ${to} comes after ${from}`;
  return undefined;
}

function namedFault(name: string, file: string, imported: string, dependencies: readonly string[]): string | undefined {
  const { mayImport, needsNode } = PACKAGES[name];
  const mayUseNode = typeof needsNode === "boolean" ? needsNode : needsNode.includes(slashed(file));
  if (isBuiltin(imported)) return mayUseNode ? undefined : `${name} does without Node`;
  const parts = imported.split("/");
  const wanted = imported.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
  if (wanted.startsWith(SCOPE) && !mayImport.includes(wanted.slice(SCOPE.length))) {
    return `${name} may import ${mayImport.length > 0 ? mayImport.join(", ") : "no other package"}`;
  }
  const isListed = dependencies.includes(wanted) || dependencies.includes(`@types/${wanted}`);
  return isListed ? undefined : `${wanted} is not among the dependencies of ${name}`;
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
