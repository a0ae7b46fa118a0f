import { beforeAll, expect, test } from "vitest";
import { DATASET_ID, REQUESTS } from "../src/schemas/examples.ts";
import { filesIn, LEICESTERSHIRE } from "./helpers/dataset-files.ts";
import { sendDataset } from "./helpers/finished-run.ts";
import { testService } from "./helpers/test-service.ts";

const service = testService();

beforeAll(async () => {
  expect(await sendDataset(service.app, await filesIn(LEICESTERSHIRE))).toBe(DATASET_ID);
});

test("every request that the service's page shows is taken as it stands", async () => {
  const post = async (url: string, payload: object) => {
    const { statusCode, body } = await service.app.inject({ method: "POST", url: `/v1/${url}`, payload });
    expect([201, 202, 200], body).toContain(statusCode);
    return JSON.parse(body);
  };
  const { id } = await post("scenarios", REQUESTS.scenario);
  await post(`scenarios/${id}/versions`, REQUESTS.version);
  for (const mark of ["approve", "lock"]) await post(`scenarios/${id}/${mark}`, REQUESTS.mark);
  await post("runs", REQUESTS.run);
  await post("compare", REQUESTS.compare);
  await post("seek", REQUESTS.seek);
  await post("backtests", REQUESTS.backtest);
  await post("tokens", REQUESTS.token);
});
