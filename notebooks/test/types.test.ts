import { join } from "node:path";
import ts from "typescript-6";
import { describe, expect, test } from "vitest";
import { FOLDER, notebooks } from "./cells.ts";
import { typedCells } from "./typed-cells.ts";

const configPath = join(FOLDER, "tsconfig.json");
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(configPath, ts.sys.readFile).config,
  ts.sys,
  FOLDER,
);

/** What the compiler finds wrong in modules that are not files, each beside the notebooks. */
function faultsOf(modules: ReadonlyMap<string, string>): string[] {
  const texts = new Map([...modules].map(([name, text]) => [join(FOLDER, `${name}.ts`), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...more) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, version, ...more) : ts.createSourceFile(path, text, version, true);
  };
  const ambient = [join(FOLDER, "src/untyped.d.ts")];
  const program = ts.createProgram([...texts.keys(), ...ambient], options, host);
  return [...texts.keys()].flatMap((path) => {
    const file = program.getSourceFile(path) as ts.SourceFile;
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ messageText, start = 0 }) => {
      const line = file.text.split("\n")[file.getLineAndCharacterOfPosition(start).line].trim();
      return `${path.slice(FOLDER.length)}: ${ts.flattenDiagnosticMessageText(messageText, " ")} at: ${line}`;
    });
  });
}

describe("the cells of every notebook", () => {
  test("have right types", () => {
    const modules = new Map(notebooks().map((notebook) => [notebook.file, typedCells(notebook)]));
    expect(modules.size).toBeGreaterThan(2);
    expect(faultsOf(modules)).toEqual([]);
  });

  test("are found wrong where they are", () => {
    const cell = (id: number, mode: string, value: string) => ({ id, mode, value });
    const wrong = {
      file: "wrong.html",
      title: "",
      cells: [
        cell(1, "ts", 'import { about } from "./src/words/numbers.ts";\nconst plans: number = about(3);'),
        cell(2, "html", `<p>$\{about()} $\{plan}</p>`),
      ],
    };
    const faults = faultsOf(new Map([[wrong.file, typedCells(wrong)]]));
    expect(faults.join("\n")).toMatch(/'string' is not assignable to type 'number'/);
    expect(faults.join("\n")).toMatch(/Expected 1 arguments/);
    expect(faults.join("\n")).toMatch(/Cannot find name 'plan'/);
  });
});
