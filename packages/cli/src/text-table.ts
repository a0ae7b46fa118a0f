import Table from "cli-table3";

type TableCell = string | number;

const RULES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "  ",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ",
};

/** A small table in plain text; columns of numbers stand to the right, thousands are set apart. */
export function textTable(head: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  const isNumeric = head.map((_, c) => rows.length > 0 && rows.every((row) => isFigure(row[c])));
  const table = new Table({
    head: [...head],
    chars: RULES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 1 },
    colAligns: isNumeric.map((numeric) => (numeric ? "right" : "left")),
  });
  table.push(...rows.map((row) => row.map(cellText)));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** A number, or one in words with its sign, such as +1,200; an empty cell stands with numbers. */
function isFigure(cell: TableCell): boolean {
  return typeof cell === "number" || cell === "" || /^[+-]?\d[\d,]*$/.test(cell);
}

function cellText(cell: TableCell): string {
  return typeof cell === "number" ? cell.toLocaleString("en-GB") : cell;
}
