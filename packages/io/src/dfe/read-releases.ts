import type { Fault, PublishedArea } from "@sufficiency/core";
import type { CsvFile } from "./csv-file.ts";
import { BrokenCsv, csvRows } from "./csv-rows.ts";
import { createFigures, type FigureSource, type Figures } from "./figures.ts";
import { type FileKind, fileKindOf, type Row } from "./file-kinds.ts";
import { type ImportLog, importLog } from "./import-faults.ts";
import { openFiles } from "./open-files.ts";
import { censusOfPeriod, readFigure } from "./read-figure.ts";
import { areaOfRow, type RowArea } from "./read-geography.ts";

/** A file that was found: what it holds, in words, or that it is none that is known. */
export interface FileFound {
  readonly name: string;
  readonly words: string | undefined;
  readonly used: boolean;
}

/** A council as the files name it. */
export interface Council extends PublishedArea {
  readonly onsCode?: string;
  /** Every name that the files give it. */
  readonly names: readonly string[];
}

/** All that one or more releases publish, up to a January. */
export interface Releases {
  readonly england: PublishedArea | undefined;
  readonly regions: readonly PublishedArea[];
  /** In the order of their codes. */
  readonly councils: readonly Council[];
  readonly files: readonly FileFound[];
  /** Figures on which the files differ, by code of the council. */
  disagreements(code: string): string[];
  readonly faults: readonly Fault[];
}

/**
 * Reads every known file of a folder, zip or single file. Files are known by their columns, whatever they are called; those not
 * known are told and left alone. It does not throw: what is wrong comes back as faults.
 *
 * @param until takes only what had a reference date up to this January: stocks to it, flows of the calendar year before it
 */
export async function readReleases(path: string, until?: number): Promise<Releases> {
  const log = importLog();
  const figures = createFigures(log);
  const areas = new Map<string, { area: RowArea; names: Set<string> }>();
  const files: FileFound[] = [];
  const opened = await openFiles(path, log);
  for (const file of opened) files.push(await readFile(file, until, { figures, areas, log }));
  if (log.faults().length === 0 && !files.some((file) => file.used)) {
    const found = files.length === 0 ? "no CSV file" : files.map((file) => file.name).join(", ");
    log.add("nothing_known", { file: path }, { found: found.slice(0, 200) });
  }
  const published = [...areas.values()].map(({ area, names }) => ({
    ...area,
    names: [...names],
    years: figures.yearsOf(area.code),
  }));
  return {
    england: published.find(({ kind }) => kind === "England"),
    regions: published.filter(({ kind }) => kind === "region"),
    councils: published.filter(({ kind }) => kind === "council").sort((a, b) => (a.code < b.code ? -1 : 1)),
    files,
    disagreements: (code) => figures.disagreements(code),
    faults: log.faults(),
  };
}

interface Gathered {
  readonly figures: Figures;
  readonly areas: Map<string, { area: RowArea; names: Set<string> }>;
  readonly log: ImportLog;
}

async function readFile(file: CsvFile, until: number | undefined, gathered: Gathered): Promise<FileFound> {
  const { name } = file;
  let kind: FileKind | undefined;
  try {
    const stream = await file.open();
    let source: FigureSource | undefined;
    let header: readonly string[] | undefined;
    let columns: ReadonlyMap<string, number> = new Map();
    let rows = 0;
    for await (const { number, cells } of csvRows(stream)) {
      if (!header) {
        header = cells.map((cell) => cell.trim().toLowerCase());
        kind = fileKindOf(header);
        if (!kind?.used) break;
        source = { file: name, isSecondChoice: kind.isSecondChoice ?? false, newest: 0 };
        columns = new Map(header.map((column, c) => [column, c]));
      } else if (cells.length !== header.length) {
        const details = { found: cells.length, wanted: header.length };
        gathered.log.add("cell_count", { file: name, row: number }, details);
      } else if (kind && source) {
        rows++;
        const row: Row = (column) => cells[columns.get(column) ?? -1] ?? "";
        takeRow(row, { kind, header, number, source, until }, gathered);
      }
    }
    stream.destroy();
    if (kind?.used && rows === 0) gathered.log.add("no_rows", { file: name });
  } catch (error) {
    if (error instanceof BrokenCsv) gathered.log.add(error.code, { file: name, row: error.row }, { most: "1,000,000" });
    else gathered.log.add("cannot_read", { file: name }, { reason: (error as Error).message });
  }
  return { name, words: kind?.words, used: kind?.used ?? false };
}

interface RowPlace {
  readonly kind: FileKind;
  readonly header: readonly string[];
  readonly number: number;
  readonly source: FigureSource;
  readonly until: number | undefined;
}

function takeRow(row: Row, { kind, header, number, source, until }: RowPlace, { figures, areas, log }: Gathered): void {
  const area = areaOfRow(row);
  if (!area) return;
  const timeColumn = header.includes("time_period") ? "time_period" : "year";
  for (const { column, ...figure } of kind.figures(row, header)) {
    const year = censusOfPeriod(row(timeColumn), figure.flow);
    const place = { file: source.file, row: number };
    if (year === undefined) {
      log.add("wrong_time", { ...place, column: timeColumn, value: row(timeColumn) });
      return;
    }
    if (until !== undefined && year > until) return;
    source.newest = Math.max(source.newest, year);
    const value = readFigure(row(column));
    if (value === "wrong") log.add("not_a_figure", { ...place, column, value: row(column) });
    else if (value !== undefined) figures.add({ area: area.code, year, ...figure }, value, source, number, column);
    remember(areas, area);
  }
}

function remember(areas: Gathered["areas"], area: RowArea): void {
  const known = areas.get(area.code);
  if (known) {
    known.names.add(area.name);
    known.area = { ...known.area, ...area };
  } else areas.set(area.code, { area, names: new Set([area.name]) });
}
