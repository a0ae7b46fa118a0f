import type { Trial } from "./seek-size.ts";

/**
 * The standard error of a size that was found: that of its figure over the slope of the figure by size. The slope is taken to the
 * nearest size tried whose figure differs by two standard errors at least, so that chance does not make it; undefined where
 * there is none, since the draws then do not tell sizes apart.
 *
 * @param error the standard error of the figure of `best`
 */
export function sizeError(best: Trial, trials: readonly Trial[], error: number): number | undefined {
  const far = trials
    .filter(({ size, figure }) => size !== best.size && Math.abs(figure - best.figure) >= 2 * error)
    .toSorted((a, b) => Math.abs(a.size - best.size) - Math.abs(b.size - best.size));
  if (far.length === 0) return undefined;
  const [{ size, figure }] = far;
  return figure === best.figure ? 0 : Math.abs(((size - best.size) / (figure - best.figure)) * error);
}
