import { answerOf } from "@sufficiency/client";
import { html } from "htl";
import { service } from "../service/service.ts";
import { dateWords } from "../words/dates.ts";
import { type Choice, choice } from "./choice.ts";
import type { StoredDataset } from "./choose-run.ts";

/** A list of the datasets to choose one of, the newest to begin with. Throws, in words, where there is none. */
export async function chooseDataset(): Promise<Choice<StoredDataset>> {
  const { datasets } = await answerOf(service.GET("/v1/datasets"));
  if (datasets.length === 0) throw new Error("There is no dataset yet. Send one on the home page.");
  const newestFirst = [...datasets].reverse();
  const options = newestFirst.map(({ id, title, created_at }) => ({
    value: id,
    label: `${title}, sent ${dateWords(created_at)}`,
  }));
  const list = choice("dataset", "Dataset", options);
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  return Object.defineProperty(html`<div>${list}</div>`, "value", {
    get: () => byId.get(list.value),
  }) as Choice<StoredDataset>;
}
