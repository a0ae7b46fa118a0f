/** Draws numbered `from` to `to` - 1, that one thread does in one go. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** Shares draws out into chunks: small enough to keep every thread busy to the end, large enough to be worth a message. */
export function chunksOf(draws: number): Chunk[] {
  const size = Math.min(100, Math.max(10, Math.ceil(draws / 20)));
  return Array.from({ length: Math.ceil(draws / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(draws, (i + 1) * size),
  }));
}
