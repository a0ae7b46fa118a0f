/** "until this fault is mended" of one fault, "until these faults are mended" of several. */
export function untilMended(faults: { readonly length: number }): string {
  return faults.length === 1 ? "until this fault is mended" : "until these faults are mended";
}
