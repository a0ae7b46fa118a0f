/** One 32-bit key of two: that of a lever and a child's ordinal in its cell. Other ordinals of a lever never give the same. */
export function mixed(key: number, ordinal: number): number {
  return (key + Math.imul(ordinal + 1, 0x9e3779b1)) | 0;
}
