import { faultText } from "@sufficiency/core";
import { readDataset } from "@sufficiency/io";
import { describeCounts } from "../describe/counts.ts";
import { describePlaces } from "../describe/places.ts";
import { describePopulation } from "../describe/population.ts";
import { describeSources } from "../describe/sources.ts";
import { describeTables } from "../describe/tables.ts";
import { describeWhole } from "../describe/whole.ts";
import type { Streams } from "../streams.ts";
import { untilMended } from "../text/until-mended.ts";

/** Says in words and small tables what a dataset holds, and gives exit code 0; or its faults, and gives 1. */
export async function runDescribe(dir: string, { stdout, stderr }: Streams): Promise<number> {
  const reading = await readDataset(dir);
  if (!reading.ok) {
    stderr.write(`${dir} cannot be described ${untilMended(reading.faults)}.\n\n`);
    for (const fault of reading.faults) stderr.write(`- ${faultText(fault)}\n`);
    return 1;
  }
  const { dataset } = reading;
  const sections = [
    describeWhole(dataset),
    ...describeCounts(dataset),
    describePopulation(dataset),
    describePlaces(dataset),
    describeSources(dataset),
    describeTables(dataset),
  ];
  stdout.write(`${sections.filter((section) => section !== "").join("\n\n")}\n`);
  return 0;
}
