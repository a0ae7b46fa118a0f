import { probability } from "../../text/numbers.ts";
import { bullets, wrap } from "../../text/wrap.ts";
import { type Compared, yearsOf } from "../compared.ts";
import { differenceOf, signed, signedInterval } from "./figures.ts";
import { planOf } from "./plan-of.ts";

/** The scenarios after the first held against it; nothing where it is the baseline, which all are held against already. */
export function againstFirst(all: Compared): string {
  const { scenarios, first } = all;
  if (!first) return "";
  const [reference, ...others] = scenarios;
  const sentences = others.map(({ name }) => {
    const parts = yearsOf(all).map((year) => {
      const difference = differenceOf(first, planOf(first, name), year, "demand");
      return `January ${year}: ${signed(difference.mean)} plans (${signedInterval(difference)}; probability that ${name} has fewer ${probability(difference.pLower)}).`;
    });
    return `${name} less ${reference.name}. ${parts.join(" ")}`;
  });
  return `${wrap(`Against ${reference.name}, in the same draws (forecast; 80% interval in brackets)`)}\n\n${bullets(sentences)}`;
}
