/**
 * Moves positions apart until neighbours are at least `gap` apart, by the least squares of the moves: for labels at the
 * ends of lines that nearly meet. Positions come back in the order given.
 *
 * Less i times the gap, the i-th from the top must not fall: an isotonic regression, solved by pooling adjacent violators
 * (Barlow, Bartholomew, Bremner and Brunk 1972, Statistical Inference under Order Restrictions).
 */
export function spread(positions: readonly number[], gap: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b] || a - b);
  const blocks: { mean: number; size: number }[] = [];
  order.forEach((at, i) => {
    let block = { mean: positions[at] - i * gap, size: 1 };
    while (blocks.length > 0 && blocks[blocks.length - 1].mean > block.mean) {
      const last = blocks.pop() as { mean: number; size: number };
      const size = last.size + block.size;
      block = { mean: (last.mean * last.size + block.mean * block.size) / size, size };
    }
    blocks.push(block);
  });
  const spaced = [...positions];
  blocks
    .flatMap(({ mean, size }) => Array<number>(size).fill(mean))
    .forEach((mean, i) => {
      spaced[order[i]] = mean + i * gap;
    });
  return spaced;
}
