import { describe, expect, test } from "vitest";
import { testService } from "../helpers/test-service.ts";

const service = testService();

interface Schema {
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, { readonly items?: Schema }>>;
}

interface MediaType {
  readonly schema: Schema;
  readonly example?: unknown;
}

interface Content {
  readonly content?: Readonly<Record<string, MediaType>>;
}

interface Operation {
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** Its own, or one of what it lists. */
function hasExample({ example, schema: { examples, properties = {} } }: MediaType): boolean {
  return (example ?? examples) !== undefined || Object.values(properties).some(({ items }) => items?.examples);
}

describe("every reply", () => {
  test.each(["/healthz", "/v1/datasets", "/nowhere"])(
    "of %s has the model's version, a number and a policy",
    async (url) => {
      const { headers } = await service.app.inject({ url });
      expect(headers["sufficiency-version"]).toMatch(/^\d+\.\d+\.\d+$/);
      expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers["content-security-policy"]).toContain("default-src 'self'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    },
  );
});

describe("the service", () => {
  test("lives and is ready", async () => {
    for (const url of ["/healthz", "/readyz"]) {
      const reply = await service.app.inject({ url });
      expect([reply.statusCode, reply.json()]).toEqual([200, { status: "ok" }]);
    }
  });

  test("describes itself in OpenAPI 3.1, every route with what it may answer", async () => {
    const { openapi, paths, components } = (await service.app.inject({ url: "/openapi.json" })).json();
    expect(openapi).toBe("3.1.0");
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(["Problem", "Fault"]));
    for (const path of Object.values<Record<string, { summary?: string; responses: object }>>(paths)) {
      for (const { summary, responses } of Object.values(path)) {
        expect(summary).toBeTruthy();
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(["4XX", "5XX"]));
      }
    }
  });

  test("shows an example of everything that is sent and answered as JSON", async () => {
    const { paths } = (await service.app.inject({ url: "/openapi.json" })).json();
    const missing = Object.entries<Record<string, Operation>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { requestBody, responses }]) =>
        [requestBody, ...Object.entries(responses).flatMap(([status, reply]) => (/^2/.test(status) ? [reply] : []))]
          .flatMap((each) => each?.content?.["application/json"] ?? [])
          .filter((content) => !hasExample(content) && !/\/files\/\{name\}$/.test(path))
          .map((content) => `${method} ${path} ${JSON.stringify(content).slice(0, 100)}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test("counts what it does, for Prometheus", async () => {
    await service.app.inject({ url: "/v1/runs?limit=3" });
    const { body, headers } = await service.app.inject({ url: "/metrics" });
    expect(headers["content-type"]).toMatch(/^text\/plain/);
    expect(body).toMatch(/sufficiency_request_seconds_count\{method="GET",route="\/v1\/runs",status="200"\} 1/);
    expect(body).toMatch(/nodejs_eventloop_lag_seconds/);
  });

  test("has a page that needs nothing from elsewhere", async () => {
    const page = await service.app.inject({ url: "/docs/" });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("swagger-ui");
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page.headers["content-security-policy"]).not.toMatch(/https?:\/\/(?!.*validator)/);
  });

  test("leads who opens it in a browser to the notebooks", async () => {
    const { statusCode, headers } = await service.app.inject({ url: "/" });
    expect([statusCode, headers.location]).toEqual([302, "/notebooks/"]);
  });

  test("refuses what is nested too deep to be looked at, and goes on", async () => {
    const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
    for (const url of ["/v1/scenarios", "/v1/runs", "/v1/compare", "/v1/seek"]) {
      const scenario = `{"name": "x", "levers": ${nested(45_000)}}`;
      const reply = await service.app.inject({
        method: "POST",
        url,
        headers: { "content-type": "application/json" },
        payload: `{"dataset": "x", "why": "x", "scenario": ${scenario}, "scenarios": [{"scenario": ${scenario}}]}`,
      });
      expect([reply.statusCode, reply.json().detail]).toEqual([400, "The body is nested more than 30 levels deep."]);
    }
    expect((await service.app.inject({ url: "/v1/runs" })).statusCode).toBe(200);
  });

  test("answers what is not there, and what is malformed, with a problem", async () => {
    const nowhere = await service.app.inject({ url: "/v1/nothing?x=1" });
    expect(nowhere.statusCode).toBe(404);
    expect(nowhere.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(nowhere.json()).toEqual({ title: "Not found", status: 404, detail: "There is nothing at GET /v1/nothing." });
    const broken = await service.app.inject({
      method: "POST",
      url: "/v1/datasets",
      headers: { "content-type": "application/json" },
      payload: "{",
    });
    expect(broken.statusCode).toBe(400);
    expect(broken.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(broken.body).not.toContain("at ");
  });
});
