import { type ChartTable, type TableCell, tableFigure } from "../chart-table.ts";
import type { FlowFigure, FlowsInput } from "./flows-input.ts";

/** The figures of each panel, year by year. */
export function flowsChartTable({ panels }: FlowsInput): ChartTable {
  const columnsOf = (flow: string) => [
    { name: flow, unit: "children, mean of futures where forecast" },
    { name: `${flow}, lower end of 80%`, unit: "children" },
    { name: `${flow}, upper end of 80%`, unit: "children" },
  ];
  return {
    columns: [
      { name: "setting", unit: "" },
      { name: "year to", unit: "January" },
      { name: "status", unit: "" },
      ...columnsOf("joiners"),
      ...columnsOf("leavers"),
    ],
    rows: panels.flatMap(({ label, years }) =>
      years.map(({ year, status, joiners, leavers }) => [
        label,
        year,
        status,
        ...cells(joiners, status),
        ...cells(leavers, status),
      ]),
    ),
  };
}

function cells({ mean, p10, p90 }: FlowFigure, status: string): TableCell[] {
  return status === "forecast" ? [mean, p10, p90].map(tableFigure) : [tableFigure(mean), null, null];
}
