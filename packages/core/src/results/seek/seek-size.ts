/** A size that was tried and the figure that it gave. */
export interface Trial {
  readonly size: number;
  readonly figure: number;
}

/** What came of seeking a size. */
export interface Sought {
  /** `found`: the size; `already`: nothing is needed; `none`: no size reaches it. */
  readonly outcome: "found" | "already" | "none";
  /** The size found and its figure; where none reaches the target, the one that comes nearest. */
  readonly best: Trial;
  /** All sizes tried, in order. */
  readonly trials: readonly Trial[];
}

/** Sizes between which a lever may lie, and how near the answer must be. */
export interface SizeRange {
  readonly least: number;
  readonly most: number;
  /** Width of the bracket at which to stop. */
  readonly tolerance: number;
  /** Whether only whole numbers will do. */
  readonly whole: boolean;
}

const MOST_TRIALS = 40;

/**
 * The smallest size, up or down from none at all, with which a figure meets a target. The figure at no size and at either end of the range shows
 * on which side the target lies; there a bracket is narrowed by regula falsi, and by halving where the step before has not
 * halved it. What is returned meets the target, and a size smaller by the tolerance does not. All sizes are tried on the same draws, so the figure is a
 * fixed function of the size; a probability is a step function of it, which the bracket bears.
 * Source of the method: Dahlquist and Björck, Numerical Methods (1974), section 6.4, the Illinois variant.
 *
 * @param figureAt what a size gives
 * @param excess how far a figure is above what the target asks, below 0 where it does not meet it; `without` is that of no size
 */
export async function seekSize(
  range: SizeRange,
  figureAt: (size: number) => Promise<number>,
  excess: (figure: number, without: number) => number,
): Promise<Sought> {
  const trials: Trial[] = [];
  const tryOut = async (size: number): Promise<Trial> => {
    const known = trials.find((trial) => trial.size === size);
    if (known) return known;
    const trial = { size, figure: await figureAt(size) };
    trials.push(trial);
    return trial;
  };
  const none = await tryOut(Math.min(Math.max(0, range.least), range.most));
  const above = (figure: number): number => excess(figure, none.figure);
  const meets = ({ figure }: Trial): boolean => above(figure) >= 0;
  if (meets(none)) return { outcome: "already", best: none, trials };
  const reached: Trial[] = [];
  for (const end of [range.least, range.most]) {
    if (end === none.size) continue;
    const trial = await tryOut(end);
    if (meets(trial)) reached.push(await narrow(none, trial, range, tryOut, above));
  }
  if (reached.length === 0) {
    const nearest = trials.reduce((best, trial) => (above(trial.figure) > above(best.figure) ? trial : best));
    return { outcome: "none", best: nearest, trials };
  }
  const best = reached.reduce((a, b) => (Math.abs(b.size) < Math.abs(a.size) ? b : a));
  return { outcome: "found", best, trials };
}

/** Narrows a bracket of a size that does not meet the target and one that does; gives the latter. */
async function narrow(
  outside: Trial,
  inside: Trial,
  { tolerance, whole }: SizeRange,
  tryOut: (size: number) => Promise<Trial>,
  excess: (figure: number) => number,
): Promise<Trial> {
  let [no, yes] = [outside, inside];
  let [below, above] = [excess(no.figure), excess(yes.figure)];
  let isSlow = false;
  for (let i = 0; i < MOST_TRIALS && Math.abs(yes.size - no.size) > tolerance; i++) {
    const width = Math.abs(yes.size - no.size);
    const share: number = isSlow || above === 0 ? 0.5 : -below / (above - below);
    const between = no.size + Math.min(0.95, Math.max(0.05, share)) * (yes.size - no.size);
    const size = whole ? wholeBetween(no.size, yes.size, between) : between;
    if (size === no.size || size === yes.size) break;
    const trial = await tryOut(size);
    const value = excess(trial.figure);
    if (value >= 0) {
      [yes, above] = [trial, value];
      below /= 2;
    } else {
      [no, below] = [trial, value];
      above /= 2;
    }
    isSlow = Math.abs(yes.size - no.size) > width / 2;
  }
  return yes;
}

/** The whole number next to a size, strictly between two where there is one. */
function wholeBetween(a: number, b: number, size: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return Math.min(Math.ceil(high) - 1, Math.max(Math.floor(low) + 1, Math.round(size)));
}
