import { bullets, wrap } from "../../text/wrap.ts";
import { type Compared, yearsOfLevers } from "../compared.ts";
import { changeText } from "./change-text.ts";
import { differenceOf } from "./figures.ts";

/** The scenarios after the first held against it; nothing where it is the baseline, which all are held against already. */
export function againstFirst(all: Compared): string {
  const { scenarios, compared } = all;
  if (compared.againstFirst.length === 0) return "";
  const [{ name: reference }] = scenarios;
  const sentences = compared.againstFirst.map(({ scenario, pair }) => {
    const both = scenarios.filter(({ name }) => name === scenario || name === reference);
    const parts = yearsOfLevers(all, both).map((year) => {
      const difference = differenceOf(all, pair, year, "demand");
      return `January ${year}: ${changeText(difference, `probability that ${scenario} has fewer`)}.`;
    });
    return `${scenario} less ${reference}. ${parts.join(" ")}`;
  });
  return `${wrap(`Against ${reference}, in the same draws (forecast, mean of the differences; the range of 4 in 5 futures in brackets)`)}\n\n${bullets(sentences)}`;
}
