/** Every buffer that some counts, as plain data, are made of, so that they can be handed to another thread, not copied. */
export function buffersOf(counted: unknown): ArrayBuffer[] {
  if (typeof counted !== "object" || counted === null) return [];
  if (ArrayBuffer.isView(counted)) return [counted.buffer as ArrayBuffer];
  return Object.values(counted).flatMap(buffersOf);
}
