import type { Fault } from "@sufficiency/core";

/** Words of each fault of a file to import: a published one, or another model's. {braces} are filled in where it is found. */
export const IMPORT_FAULTS = {
  no_such_path: {
    problem: "there is no such file or folder",
    expected: "give the folder or zip that holds the files",
  },
  cannot_read: { problem: "cannot be read ({reason})", expected: "check that you are allowed to read it" },
  bad_zip: { problem: "is no zip that can be opened ({reason})", expected: "make or download it again" },
  too_many_files: { problem: "holds more than {most} files", expected: "give the folder of the files themselves" },
  too_big: {
    problem: "holds {size} MB",
    expected: "give a file of at most {most} MB",
  },
  not_a_file: { problem: "is neither a file nor a folder", expected: "give the file or folder itself" },
  zip_bomb: {
    problem: "would grow from {packed} MB to {size} MB when unpacked",
    expected: "unpack it yourself and check what it holds",
  },
  not_text: { problem: "is not text: it has a NUL byte", expected: "give the CSV file as it was first made" },
  long_line: {
    problem: "has a line of more than {most} characters",
    expected: "give the CSV file as it was first made",
  },
  broken_quotes: { problem: "has a quotation mark that is not closed", expected: "make or download the file again" },
  cell_count: {
    problem: "the row has {found} cells",
    expected: "give {wanted}, one for each column; or make or download the file again",
  },
  no_rows: { problem: "has a header but no rows", expected: "make or download the file again" },
  wrong_time: { problem: "is no year", expected: "give a year as 2022 or an academic year as 202425" },
  not_a_figure: {
    problem: "is neither a number of plans nor a symbol for one that is not known",
    expected: "give a whole number, digits only, or one of x, z, c, low, :",
  },
  two_figures: {
    problem: "is a second figure for the same thing, which was {earlier} in row {row}",
    expected: "keep one",
  },
  nothing_known: {
    problem: "holds no file of an EHC plans release ({found})",
    expected:
      "give the folder or zip of a release of Education, health and care plans from Explore Education Statistics",
  },
  no_totals: {
    problem: "the files hold no total of plans at any January{until}",
    expected: "add sen2_age_caseload, caseload or sen_needs_all_plans",
  },
  no_council: { problem: "is the name or code of no council in the files", expected: "{nearest}" },
  too_many_faults: {
    problem: "there are more faults than the {shown} shown",
    expected: "mend these first, then import again",
  },
  missing_column: { problem: "the column is missing", expected: "give {wanted}" },
  wrong_number: { problem: "is not {wanted}", expected: "give {wanted}" },
  blank: { problem: "the cell is empty", expected: "give {wanted}" },
  repeated: { problem: "stands twice", expected: "keep one" },
  shares_sum: { problem: "the shares make {sum}", expected: "give shares that make 1" },
  no_population_of: {
    problem: "holds no population of {council}",
    expected: "give a file that names it by its E-code, its three-digit code or its name",
  },
  file_not_there: { problem: "is not there", expected: "add it, with the columns {columns}" },
  second_file: {
    problem: "is a second file of that name beside {earlier}",
    expected: "give the folder that holds just one",
  },
  counting_column: {
    problem: "is a column that counts children, but one row must be one child",
    expected: "write a row for each child and take the column out",
  },
  no_code: { problem: "can be no code ({reason})", expected: "give another" },
  half_nonsend: {
    problem: "is NONSEND but the {other} beside it is not",
    expected: "give NONSEND for both where no plan is held, or for neither",
  },
  no_plan: { problem: "no plan is held in either year", expected: "take the row out" },
  years_do_not_follow: {
    problem: "does not follow academic-year-1, {before}",
    expected: "give {next}, or at most a year less or more for one kept down or moved up",
  },
  empty_census: {
    problem: "no row has a plan at January {year}, though censuses run from {first} to {last}",
    expected: "add the rows of calendar-year {from} or {year}",
  },
  min_after_max: { problem: "is after max-academic-year, {max}", expected: "give a year no later than that" },
} as const;

export type ImportFaultCode = keyof typeof IMPORT_FAULTS;

type Place = Pick<Fault, "file" | "row" | "column" | "value">;

/** The fault of that code, its words filled in. */
export function importFault(
  code: ImportFaultCode,
  place: Place,
  details: Readonly<Record<string, string | number>> = {},
): Fault {
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ""));
  return { code, ...place, problem: fill(IMPORT_FAULTS[code].problem), expected: fill(IMPORT_FAULTS[code].expected) };
}

/** More distinct faults than this are not listed one by one. */
const MOST_LISTED = 1000;

/** Gathers faults; the same fault in many rows of a file is told once, with how many more have it. */
export interface ImportLog {
  add(code: ImportFaultCode, place: Place, details?: Readonly<Record<string, string | number>>): void;
  faults(): Fault[];
}

export function importLog(): ImportLog {
  const found = new Map<string, { fault: Fault; more: number }>();
  let unlisted: Fault | undefined;
  return {
    add(code, place, details) {
      const key = [code, place.file, place.column, place.value].join("\t");
      const before = found.get(key);
      if (before) before.more++;
      else if (found.size < MOST_LISTED) found.set(key, { fault: importFault(code, place, details), more: 0 });
      else unlisted = importFault("too_many_faults", { file: place.file }, { shown: MOST_LISTED });
    },
    faults: () => [
      ...[...found.values()].map(({ fault, more }) => (more > 0 ? { ...fault, moreRows: more } : fault)),
      ...(unlisted ? [unlisted] : []),
    ],
  };
}
