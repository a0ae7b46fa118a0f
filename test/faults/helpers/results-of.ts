import type { Caller } from "../../helpers/caller.ts";

const TABLES = ["counts?by=need,setting&format=csv", "flows?format=csv", "places?format=csv"];

/** All that a run is known by, in one text: to be held against that of another run byte for byte. */
export async function resultsOf(caller: Caller, run: string): Promise<string> {
  return (await Promise.all(TABLES.map((table) => caller.text(`/v1/runs/${run}/${table}`)))).join("\n");
}
