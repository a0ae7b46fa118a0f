/** Whole numbers in words, runs drawn together: [2017, 2018, 2020] gives "2017 to 2018, 2020". */
export function spans(numbers: Iterable<number>): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(", ");
}
