/** A National Curriculum Year in words: Reception and the years of school by name, before and after them by age. */
export function ncyLabel(ncy: number): string {
  if (ncy === 0) return "Reception";
  return ncy > 0 && ncy <= 14 ? `Year ${ncy}` : `age ${ncy + 4}`;
}
