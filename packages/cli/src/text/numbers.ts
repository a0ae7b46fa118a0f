/** A number rounded to the nearest whole, thousands set apart. */
export function whole(number: number): string {
  return Math.round(number).toLocaleString("en-GB");
}

/** How many there are of something, as `write` has the number: "1 plan", "4,751 plans". */
export function counted(number: number, noun: string, write: (number: number) => string = whole): string {
  return `${write(number)} ${noun}${Math.round(number) === 1 ? "" : "s"}`;
}

/** A figure as words should give it, without false exactness: to the nearest 100 from 1,000, to the nearest 10 from 100. */
export function about(number: number): string {
  const step = number >= 1000 ? 100 : number >= 100 ? 10 : 1;
  return whole(Math.round(number / step) * step);
}

/** An interval, each end as `write` has it. */
export function interval(low: number, high: number, write: (number: number) => string = about): string {
  return `${write(low)} to ${write(high)}`;
}

/** A probability in per cent; never 0% or 100%, which draws cannot show. */
export function probability(share: number): string {
  if (share >= 0.995) return "over 99%";
  return share < 0.005 ? "under 1%" : `${Math.round(100 * share)}%`;
}

/** Pounds to three figures: £12.3 million, £845,000. */
export function pounds(amount: number): string {
  const rounded = Number(amount.toPrecision(3));
  return Math.abs(rounded) >= 1e6 ? `£${rounded / 1e6} million` : `£${whole(rounded)}`;
}

/** A change rounded to the nearest whole with its sign; 0 has none, nor has what rounds to it. */
export function signed(number: number): string {
  const rounded = Math.round(number);
  return rounded > 0 ? `+${whole(rounded)}` : whole(rounded + 0);
}

/** A share in per cent, to a tenth. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
