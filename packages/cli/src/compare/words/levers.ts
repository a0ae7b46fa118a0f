import { leverText } from "../../scenario/lever-text.ts";
import { bullets } from "../../text/wrap.ts";
import type { Compared } from "../compared.ts";

/** What the levers of each scenario do, from when and by whose word; nothing where there are none. */
export function leversWords({ scenarios, levers }: Compared): string {
  return scenarios
    .flatMap(({ name }, i) =>
      levers[i].length === 0 ? [] : [`Levers of ${name}\n\n${bullets(levers[i].map(leverText))}`],
    )
    .join("\n\n");
}
