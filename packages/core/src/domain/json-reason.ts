/** Why a text is not JSON, in the words of JSON.parse, with the line and column in the place of a position. */
export function jsonReason(error: unknown, text: string): string {
  return (error as Error).message.replace(/(in JSON )?at position (\d+)( \(line.*\))?/, (_, _json, position) => {
    const before = text.slice(0, Number(position)).split("\n");
    return `at line ${before.length}, column ${before[before.length - 1].length + 1}`;
  });
}
