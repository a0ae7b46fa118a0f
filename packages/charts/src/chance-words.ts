/**
 * How likely something is, in words: the calibrated language of the IPCC, whose "about as likely as not" is here "about even".
 * Mastrandrea et al. 2010, Guidance note for lead authors of the IPCC Fifth Assessment Report on consistent treatment of uncertainties.
 */
export function chanceWords(probability: number): string {
  if (probability >= 0.9) return "very likely";
  if (probability >= 0.66) return "likely";
  if (probability >= 0.33) return "about even";
  return probability >= 0.1 ? "unlikely" : "very unlikely";
}

/** A probability as a whole percentage; simulation cannot tell what is nearer to 0 or 1 than that. */
export function chancePercent(probability: number): string {
  if (probability < 0.005) return "<1%";
  return probability >= 0.995 ? ">99%" : `${Math.round(probability * 100)}%`;
}
