/**
 * Continuous ranked probability score of some draws, in plans: the mean distance of the draws from what came, less half the
 * mean distance between two draws. It rewards being near and being as sure as is right; for draws that are all the same it
 * is the absolute error, so a method without a spread can be held against one with.
 *
 * Source: Gneiting and Raftery, "Strictly proper scoring rules, prediction, and estimation", JASA 102 (2007), equation 21;
 * the distances between draws by their order, after Zamo and Naveau, Mathematical Geosciences 50 (2018), INT form.
 *
 * @param values ascending, with the number of draws of each
 */
export function crps(values: readonly { readonly value: number; readonly draws: number }[], actual: number): number {
  const n = values.reduce((sum, { draws }) => sum + draws, 0);
  let fromActual = 0;
  let between = 0;
  let below = 0;
  for (const { value, draws } of values) {
    fromActual += draws * Math.abs(value - actual);
    // Each draw is above `below` others and under the rest, its equals aside: pairs of equals add nothing.
    between += draws * value * (below - (n - below - draws));
    below += draws;
  }
  return fromActual / n - between / n ** 2;
}
