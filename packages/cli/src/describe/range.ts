/** The least and the greatest of some whole numbers, of which there is at least one, and the two in words. */
export function range(numbers: readonly number[]): { from: number; to: number; words: string } {
  const from = numbers.reduce((least, number) => Math.min(least, number));
  const to = numbers.reduce((most, number) => Math.max(most, number));
  return { from, to, words: from === to ? `${from}` : `${from} to ${to}` };
}
