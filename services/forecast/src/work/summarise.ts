import { gzipSync } from "node:zlib";
import { countsBy, type Forecast, fanOf, provenanceOf, tablesOf } from "@sufficiency/cli/forecast";
import { type Columns, emptyTally, mergeTally, type Tally } from "@sufficiency/core";
import { countsName } from "./counts-name.ts";
import { datasetOf } from "./dataset-of.ts";
import { unpack } from "./packed.ts";
import { picturesOf } from "./pictures.ts";
import { type Drawn, preparedOf } from "./prepared-of.ts";

export interface SummariseTask extends Drawn {
  /** What the chunks counted, packed, in any order. */
  readonly tallies: readonly Uint8Array[];
  /** True to make all of a run; false for its tables of counts alone. */
  readonly whole: boolean;
}

/** What is kept of a run: its tables and pictures, packed, and what it takes to make it again. */
export interface Summarised {
  readonly summaries: readonly { readonly name: string; readonly content: Uint8Array }[];
  readonly provenance: object;
}

/** Puts the chunks of a run together, the same whatever their order, and makes its tables as the command line makes them. */
export async function summarise(task: SummariseTask): Promise<Summarised> {
  const prepared = await preparedOf(task);
  if ("cannot" in prepared) throw new Error(prepared.cannot);
  const { dataset, warnings } = await datasetOf(task.datasetId, task.files);
  const { run } = prepared;
  const tally = emptyTally(run.plan);
  for (const packed of task.tallies) mergeTally(tally, unpack<Tally>(packed));
  const { as_at, to, draws, seed, by } = task.request;
  const options = {
    ...(as_at === undefined ? {} : { asAt: as_at }),
    ...(to === undefined ? {} : { to }),
    draws,
    seed,
    by: by.length > 0 ? by : [["setting" as const]],
    threads: 1,
    format: "csv" as const,
    quiet: true,
  };
  const forecast: Forecast = { options, whole: dataset, warnings, run, tally };
  const tables = new Map<string, Columns>(task.by.map((each) => [countsName(each), countsBy(forecast, each)]));
  const summaries = [...tables].map(([name, columns]) => ({ name, content: pack(JSON.stringify(columns)) }));
  if (task.whole) summaries.push(...(await wholeOf(forecast)));
  return { summaries, provenance: provenanceOf(forecast) };
}

async function wholeOf(forecast: Forecast): Promise<Summarised["summaries"]> {
  return [
    ...[...tablesOf(forecast)].map(([name, columns]) => ({ name, content: pack(JSON.stringify(columns)) })),
    { name: "fan.svg", content: pack(await fanOf(forecast)) },
    ...[...picturesOf(forecast)].map(([name, svg]) => ({ name, content: pack(svg) })),
  ];
}

function pack(text: string): Uint8Array {
  return gzipSync(text);
}
