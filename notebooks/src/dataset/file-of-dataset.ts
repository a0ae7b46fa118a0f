import { answerOf } from "@sufficiency/client";
import { service } from "../service/service.ts";

/** The text of a file of a dataset, as it was sent. Readers may not have it. */
export async function fileOfDataset(id: string, name: string): Promise<string> {
  const params = { path: { id, name } };
  const text = await answerOf(service.GET("/v1/datasets/{id}/files/{name}", { params, parseAs: "text" }));
  return String(text);
}
