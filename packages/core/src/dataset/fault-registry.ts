/**
 * Every fault and every warning with its words. `problem` follows the value that is wrong, or stands alone; `expected` says what
 * would be right. {braces} are filled in where the fault is found.
 */
interface FaultWords {
  readonly problem: string;
  readonly expected: string;
}

type Words = Record<string, FaultWords>;

/** An input with any of these is refused. */
export const FAULTS = {
  // the folder and its files
  no_folder: { problem: "there is no such folder", expected: "give a folder that holds a datapackage.json" },
  no_file: { problem: "there is no such file", expected: "give the name of a file that is there" },
  missing_file: {
    problem: "the file is not in the dataset folder",
    expected: "put it there, or take its resource out of datapackage.json",
  },
  not_a_file: { problem: "this is not a file", expected: "put a file of that name in its place" },
  outside_folder: {
    problem: "leads out of the dataset folder",
    expected: "give a path within the folder, as counts.csv",
  },
  cannot_read: { problem: "the file cannot be read ({reason})", expected: "check that you are allowed to read it" },
  too_big: { problem: "the file holds {size} MB", expected: "give a file of at most {limit} MB" },
  too_many_lines: { problem: "the file has {found} lines", expected: "give at most {most}" },
  empty_file: { problem: "the file is empty", expected: "give a header row and at least one row of data" },
  workbook: {
    problem: "the file is a spreadsheet workbook or an archive, not text",
    expected: "save the sheet as CSV with commas",
  },
  utf16: {
    problem: "the file is written in UTF-16 (Excel calls it Unicode Text)",
    expected: "save it as CSV with commas in UTF-8",
  },
  byte_order_mark: {
    problem: "the file begins with a byte-order mark, as Excel's CSV UTF-8 writes it",
    expected:
      'in Excel choose File, Save As and the type "CSV (Comma delimited) (*.csv)", which stands below "CSV UTF-8"; elsewhere save as UTF-8 without the mark',
  },
  not_utf8: {
    problem: "has a character that is not UTF-8",
    expected:
      'write it without its accent or sign (a long dash as -) and save again; in Excel as "CSV (Comma delimited) (*.csv)", since CSV UTF-8 adds a mark that is refused',
  },
  nul_bytes: {
    problem: "has a NUL byte, so the file is damaged or is not text",
    expected: "export the file again",
  },

  // datapackage.json
  bad_json: { problem: "the file is not JSON ({reason})", expected: "mend it, or copy one from a dataset that works" },
  package_form: { problem: "the file has no list of resources", expected: 'give "resources": [{"name", "path"}, …]' },
  package_name: {
    problem: "is no name for a dataset",
    expected: "give a name of small letters, digits, dots and hyphens, as leicestershire",
  },
  package_title: { problem: "is no title for a dataset", expected: "give one line of text" },
  unknown_table: { problem: "is not a table that a dataset has", expected: "give one of {allowed}{nearest}" },
  repeated_table: { problem: "is named twice among the resources", expected: "give one file a table" },
  missing_table: { problem: "there is no resource {table}", expected: "add a table {table}: every dataset needs one" },
  resource_path: {
    problem: "is no path to the table {table}",
    expected: "give one relative path within the folder, as {table}.csv",
  },

  // the form of a table
  wrong_separator: {
    problem: "the columns are kept apart by {separator}",
    expected: "save the file as CSV with commas",
  },
  unclosed_quote: {
    problem: "a quotation mark is opened and never closed",
    expected: "close it, or export the file again in case it was cut short",
  },
  stray_quote: {
    problem: "has a quotation mark in the middle of a cell",
    expected: 'put the whole cell in quotation marks and write "" for one within it',
  },
  unknown_column: { problem: "is not a column of the table {table}", expected: "give {allowed}{nearest}" },
  too_many_columns: {
    problem: "the header has {found} columns, so this is some other file",
    expected: "give the columns {allowed}",
  },
  missing_column: { problem: "the column is missing", expected: "add it: {description}" },
  repeated_column: { problem: "stands twice in the header", expected: "keep one of the two" },
  no_rows: {
    problem: "the table has a header but no rows",
    expected: "give its rows, or take an optional table out of datapackage.json",
  },
  blank_row: { problem: "the row is empty", expected: "take it out" },
  cell_count: { problem: "the row has {found} cells", expected: "give {wanted}, one for each column" },
  row_cut_short: {
    problem: "the last row has only {found} of {wanted} cells, so the file was cut short",
    expected: "export the file again",
  },
  duplicate_row: {
    problem: "the row repeats row {earlier} ({key})",
    expected: "keep one of the two, or add their figures up",
  },
  too_many_faults: {
    problem: "there are more faults than the {shown} shown",
    expected: "mend these first, then check again",
  },

  // cells
  blank: { problem: "the cell is empty", expected: "fill it: {wanted}" },
  stray_space: { problem: "has a space before or after it", expected: "take the space out" },
  control_character: { problem: "has a line break or another invisible character", expected: "take it out" },
  thousands_separator: {
    problem: "has a thousands separator or a currency sign",
    expected: "give {wanted}, digits only",
  },
  date_for_number: { problem: "looks like a date made by a spreadsheet", expected: "give {wanted}" },
  scientific: { problem: "is in scientific notation, which may have lost digits", expected: "give {wanted}" },
  fraction: { problem: "is not a whole number", expected: "give {wanted}" },
  leading_zero: { problem: "begins with a zero or a plus sign", expected: "give {wanted} without it" },
  negative: { problem: "is negative", expected: "give {wanted}" },
  out_of_range: { problem: "is out of range", expected: "give {wanted}" },
  too_large: { problem: "is more than {beyond}", expected: "give {wanted}" },
  hidden_figure: {
    problem: "is a mark for a hidden or missing figure",
    expected: "give {wanted}, or take the row out",
  },
  spreadsheet_error: {
    problem: "is a spreadsheet's error",
    expected: "mend the formula: what belongs here is {wanted}",
  },
  not_a_number: { problem: "is not a number", expected: "give {wanted}" },
  not_one_of: { problem: "is not one of the values that may stand here", expected: "give {wanted}{nearest}" },
  wrong_form: { problem: "has the wrong form", expected: "what belongs here: {wanted}" },

  // one table against another
  unknown_need: { problem: "is not a SEN2 need code", expected: "give one of {allowed}{nearest}" },
  unknown_setting: { problem: "is not in {list}", expected: "give one of {allowed}{nearest}" },
  unknown_locality: { problem: "is not in {list}", expected: "give one of {allowed}{nearest}" },
  unknown_age_band: { problem: "is not an age band", expected: "give one of {allowed}{nearest}" },
  reserved_code: { problem: "stands for a total in the results", expected: "give another code" },
  point_outside_england: {
    problem: "is not in or near England",
    expected: "give the longitude first, then the latitude, as -1.13, 52.64",
  },
  no_positive_count: { problem: "every count is 0", expected: "give at least one plan" },
  total_too_large: {
    problem: "{what} add up to {sum}, more than any English council has ({known})",
    expected: "give figures that add up to at most {most}",
  },
  too_many_codes: {
    problem: "the table has {found} rows, more than a forecast can hold",
    expected: "give at most {most}, each of them larger",
  },
  missing_census: {
    problem: "census {year} is missing between {first} and {last}",
    expected: "add its counts, or take the earlier years out",
  },
  two_bases: {
    problem: "is both observed (row {earlier}) and inferred ({key})",
    expected: "keep one of the two",
  },
  no_side: {
    problem: "both the before side and the after side are empty",
    expected: "fill at least one: a joiner has only the after side, a leaver only the before side",
  },
  half_empty_side: {
    problem: "the {side} side is half empty",
    expected: "fill need_{side}, locality_{side} and setting_{side}, or none of them",
  },
  before_birth: {
    problem: "is the age now of a child who had a plan at the census before",
    expected: "give an age of at least 1, or leave the before side empty",
  },
  too_old: {
    problem: "is too old for a plan: only a leaver can have that age, as if still here",
    expected: "leave the after side empty",
  },
  transition_year: {
    problem: "has no counts at both ends: counts run from {first} to {last}",
    expected: "give a census year from {from} to {last}, or add the counts",
  },
  not_capped: {
    problem: "is a setting where places do not bind",
    expected: "give a capped setting ({allowed}), or set capped to yes in {list}",
  },
  ncy_order: { problem: "is after ncy_to, {to}", expected: "give a year no later than ncy_to" },
  academic_year: {
    problem: "is no academic year: its two halves do not follow one another",
    expected: "give {wanted}",
  },
  held_by_others: { problem: "is more than the {places} places", expected: "give at most {places}" },
  wanted_is_held: { problem: "is both wanted and held", expected: "give two different settings, or take the row out" },
  unmet_without_places: {
    problem: "has no places in {file}, so nobody can be said to want one in vain",
    expected: "give its places, or take the row out",
  },
  unmet_exceeds_held: {
    problem: "is more than the {held} plans held there at census {year}{sum}",
    expected: "give at most {held}",
  },
  prior_out_of_range: { problem: "is out of range for {name}", expected: "give a number from {from} to {to}" },
  no_such_census: { problem: "is a census that {file} does not have", expected: "add its counts, or take the row out" },
  no_such_date: { problem: "is no date in the calendar", expected: "give a date as 2020-01-16" },
} as const satisfies Words;

/** Odd though valid: said, and the dataset is taken. */
export const WARNINGS = {
  no_final_newline: {
    problem: "the file does not end with a line end",
    expected: "check that its last row is whole, in case the file was cut short",
  },
  unlisted_table: {
    problem: "the file lies in the folder but datapackage.json does not name it, so it is not read",
    expected: "add it to the resources, or take it away",
  },
  named_total: {
    problem: "sounds like a total of the others",
    expected: "if it is one, take it out: each plan must be counted once",
  },
  total_with_parts: {
    problem: "is exactly the sum of all the others in {column} ({what}, {years})",
    expected: "if it is their total, take it out: each plan must be counted once",
  },
  joiners_doubled: {
    problem: "census {year} has {joiners} joiners, exactly twice the {needed} that stocks and leavers leave room for",
    expected: "check whether a total was added to its parts",
  },
  bands_do_not_add_up: {
    problem: "{area} {year}: the age bands make {sum} {what} but the band all says {all}{twice}",
    expected: "give bands that add up, or only the band all",
  },
  stock_and_flows: {
    problem:
      "census {year}: {before} before - {leavers} leavers + {joiners} joiners = {expected}, but {after} are counted ({difference})",
    expected: "check the two files against each other",
  },
  sides_and_counts: {
    problem:
      "census {year}: the {side} sides make {found} of {column} {member} but census {census} counts {counted} plans{others}",
    expected: "check the two files against each other: transitions have a row for stayers too",
  },
  recoded: {
    problem: "from {earlier} to {year} {from} fell by {fall} and {to} rose by {rise} points of the share of all plans",
    expected: "if plans were recoded from one to the other, recode the earlier years too",
  },
  transitions_missing_year: {
    problem: "there are no transitions for census {year}",
    expected: "add them if you can: rates will be estimated without that year",
  },
  plans_without_transitions: {
    problem: "transitions to {years} lead to only {found} of the {plans} plans counted there of {members}",
    expected:
      "add the rest, with who joined and left: joiners that are not there are forecast as none, so the forecast comes out too low",
  },
  no_transitions: {
    problem: "there is no table transitions",
    expected: "add one, or the counts of a second census, before you forecast",
  },
  transitions_inferred: {
    problem:
      "there is no table transitions: a forecast infers from the counts of {years} who joined, moved and left, and of these only the net numbers",
    expected: "add one if you can",
  },
  no_population: {
    problem: "there is no table population",
    expected: "add one if you can: without it joiners are forecast as counts, not as rates",
  },
  population_missing: {
    problem: "no people are given for {where}, or 0",
    expected: "add them (mid-2024 serves census 2025): until then the nearest year's stand in their place",
  },
  population_unknown: {
    problem: "no year has people of {locality} at ages {ages}",
    expected: "add them if any live there: without them no joiners of these ages are forecast there",
  },
  plans_exceed_population: {
    problem: "census {year}, age {age}, {locality}: {plans} plans but a population of {population}",
    expected: "check the two files against each other: where nobody is left without a plan, no joiners are forecast",
  },
  unknown_prior: {
    problem: "is no prior that a forecast uses, so it changes nothing",
    expected: "give one of {allowed}{nearest}",
  },
  no_places: {
    problem: "there is no table places",
    expected: "add one to hold demand against places: without it there is only the demand view",
  },
  unserved_holders: {
    problem: "census {year}: {plans} plans are in {setting} at ages {ages} but no provision there serves them",
    expected: "add the provision, or check ncy_from and ncy_to",
  },
} as const satisfies Words;

export type FaultCode = keyof typeof FAULTS;
export type WarningCode = keyof typeof WARNINGS;
