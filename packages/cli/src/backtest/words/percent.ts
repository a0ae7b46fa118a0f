/** A score in per cent to one place; nothing where it has no value. */
export function percent(score: number | undefined): string {
  return score === undefined ? "" : score.toFixed(1);
}

/** A bias with its sign. */
export function signedPercent(score: number | undefined): string {
  return score === undefined ? "" : `${score > 0 ? "+" : ""}${score.toFixed(1)}`;
}
