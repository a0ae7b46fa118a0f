import { isJoiner, isLeaver, type TransitionRow } from "@sufficiency/core";
import type { ImportedTransitions } from "@sufficiency/io";
import { bullets, wrap } from "../text/wrap.ts";
import { textTable } from "../text-table.ts";

/** What was read, what it became and what to do next. */
export function transitionsWords(imported: ImportedTransitions, out: string): string {
  const { content, files, notes, ruledOut, questions } = imported;
  const dir = /\s/.test(out) ? `"${out}"` : out;
  return [
    `Files read: ${files.join(", ")}`,
    content.title,
    censusTable(imported),
    bullets(notes),
    ...(ruledOut.length === 0
      ? []
      : [`Occurs in transitions.csv though valid-states.csv rules it out; it was kept:\n\n${bullets(ruledOut)}`]),
    `Only you can say:\n\n${bullets(questions)}`,
    wrap(`Written to ${out}. Next: sufficiency check ${dir}, then sufficiency forecast ${dir}`),
  ].join("\n\n");
}

function censusTable({ censuses, content }: ImportedTransitions): string {
  const rows = (content.tables.transitions ?? []) as readonly TransitionRow[];
  const plans = (year: number, is: (row: TransitionRow) => boolean) =>
    rows.filter((row) => row.census_year === year && is(row)).reduce((sum, row) => sum + row.count, 0);
  return textTable(
    ["January", "plans", "joiners", "leavers", "changed setting"],
    censuses.map(({ year, bySecondStates, byFirstStates }) => {
      const changes = (is: (row: TransitionRow) => boolean) => (bySecondStates === undefined ? "" : plans(year, is));
      return [
        String(year),
        bySecondStates ?? byFirstStates ?? 0,
        changes(isJoiner),
        changes(isLeaver),
        changes((row) => !isJoiner(row) && !isLeaver(row) && row.setting_before !== row.setting_after),
      ];
    }),
  );
}
