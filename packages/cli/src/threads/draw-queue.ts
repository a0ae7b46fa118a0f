/** Draws numbered `from` to `to` - 1, that one thread does in one go. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** The draws of one run, in memory that all threads see: each takes chunks of them until none is left. */
export type DrawQueue = Int32Array<SharedArrayBuffer>;

/** What the queue's numbers are: how many draws there are, were taken, and are done. */
const [ALL, TAKEN, DONE] = [0, 1, 2];

/** Few enough to keep every thread busy to the end, and as many as are counted at once. */
const CHUNK = 16;

export function createDrawQueue(draws: number): DrawQueue {
  return new Int32Array(new SharedArrayBuffer(12)).fill(draws, ALL, ALL + 1);
}

/** Takes the next chunk, or says by undefined that all are taken. */
export function takeChunk(queue: DrawQueue): Chunk | undefined {
  const from = Atomics.add(queue, TAKEN, CHUNK);
  return from < queue[ALL] ? { from, to: Math.min(from + CHUNK, queue[ALL]) } : undefined;
}

/** Says that a chunk is done. */
export function markDone(queue: DrawQueue, { from, to }: Chunk): void {
  Atomics.add(queue, DONE, to - from);
}

/** How many draws are done, by any thread. */
export function drawsDone(queue: DrawQueue): number {
  return Atomics.load(queue, DONE);
}

/** Leaves nothing for any thread to take. */
export function stopQueue(queue: DrawQueue): void {
  Atomics.store(queue, TAKEN, queue[ALL]);
}
