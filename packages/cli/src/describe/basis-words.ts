/** How much of some counts was observed: "all observed", "all inferred", or the share that was inferred. */
export function basisWords(rows: readonly { readonly basis: string; readonly count: number }[]): string {
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const inferred = rows.filter((row) => row.basis === "inferred").reduce((sum, row) => sum + row.count, 0);
  if (inferred === 0) return "all observed";
  return inferred === total ? "all inferred" : `${((100 * inferred) / total).toFixed(1)}% inferred, the rest observed`;
}
