/** Draws `first` to `last` - 1, done in one go by one worker. */
export interface Chunk {
  readonly first: number;
  readonly last: number;
}

/** Shares draws out: small enough that little is lost with a worker, large enough to be worth a job. */
export function chunksOf(draws: number): Chunk[] {
  const size = Math.min(100, Math.max(10, Math.ceil(draws / 20)));
  return Array.from({ length: Math.ceil(draws / size) }, (_, i) => ({
    first: i * size,
    last: Math.min(draws, (i + 1) * size),
  }));
}
