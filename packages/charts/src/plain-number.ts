const FORMAT = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** A number of plans in words: whole, with a comma at thousands. */
export function plainNumber(value: number): string {
  return FORMAT.format(value);
}
