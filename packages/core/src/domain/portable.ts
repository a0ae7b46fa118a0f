/** A number to ten figures: engines may round Math.exp and Math.log their own way in the last ones of sixteen. */
export function portable(value: number): number {
  return Number(value.toPrecision(10));
}
