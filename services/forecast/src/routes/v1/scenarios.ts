import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { getDataset } from "../../datasets/dataset-store.ts";
import { Problem } from "../../problems/problem.ts";
import { diffWords } from "../../scenarios/diff-words.ts";
import { fittedLevers, leverWords } from "../../scenarios/fitted-levers.ts";
import { scenarioDiff } from "../../scenarios/scenario-diff.ts";
import { changedScenario, scenarioFound, versionFound } from "../../scenarios/scenario-found.ts";
import {
  addScenario,
  addVersion,
  approveVersion,
  getScenario,
  listScenarios,
  lockScenario,
} from "../../scenarios/scenario-store.ts";
import { shownScenario, shownVersion } from "../../scenarios/shown-scenario.ts";
import { DatasetId } from "../../schemas/dataset.ts";
import { REQUESTS } from "../../schemas/examples.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import {
  DiffSchema,
  ScenarioDocumentSchema,
  ScenarioId,
  ScenarioSchema,
  VersionNumber,
  VersionSchema,
  VersionText,
  Why,
} from "../../schemas/scenario.ts";
import type { Service } from "../../service.ts";

const OneScenario = Type.Object({ id: ScenarioId });
const OneVersion = Type.Object(
  { version: VersionNumber, why: Why },
  { additionalProperties: false, examples: [REQUESTS.mark] },
);

/** Scenarios that the team shares: store, change by versions, look at, hold against each other, approve, lock. */
export const scenarioRoutes: FastifyPluginAsyncTypebox<Service> = async (app, { pool, crew }) => {
  const tags = ["scenarios"];
  const parts = { pool, crew };

  app.post(
    "/scenarios",
    {
      schema: {
        tags,
        summary: "Store a scenario of a dataset; refuse it with all its faults",
        body: Type.Object(
          { dataset: DatasetId, scenario: ScenarioDocumentSchema, why: Why },
          { additionalProperties: false, examples: [REQUESTS.scenario] },
        ),
        response: { 201: ScenarioSchema, ...PROBLEMS },
      },
    },
    async ({ body: { dataset, scenario: document, why }, actor }, reply) => {
      if (!(await getDataset(pool, dataset))) throw new Problem(422, `There is no dataset ${dataset}.`);
      await fittedLevers(parts, dataset, document);
      const scenario = await addScenario(pool, { datasetId: dataset, document, why, by: actor.name });
      if (!scenario) {
        throw new Problem(
          409,
          `The dataset ${dataset} has a scenario named ${document.name}; store a version of that, or give another name.`,
        );
      }
      reply.code(201).header("location", `/v1/scenarios/${scenario.id}`);
      return shownScenario(scenario);
    },
  );

  app.get(
    "/scenarios",
    {
      schema: {
        tags,
        summary: "List scenarios, oldest first",
        querystring: Type.Object({ dataset: Type.Optional(DatasetId) }, { additionalProperties: false }),
        response: {
          200: Type.Object({ scenarios: Type.Array(ScenarioSchema) }, { description: "The list." }),
          ...PROBLEMS,
        },
      },
    },
    async ({ query: { dataset } }) => ({ scenarios: (await listScenarios(pool, dataset)).map(shownScenario) }),
  );

  app.get(
    "/scenarios/:id",
    {
      schema: {
        tags,
        params: OneScenario,
        summary: "Look at a scenario and who stored, approved and locked it, when and why",
        response: { 200: ScenarioSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id } }) => shownScenario(scenarioFound(await getScenario(pool, id), id)),
  );

  app.post(
    "/scenarios/:id/versions",
    {
      schema: {
        tags,
        params: OneScenario,
        summary: "Store a new version of a scenario",
        description:
          "from is the version that it was made from. Where a colleague has stored another since, it is refused (409): look at the difference, then send yours from theirs.",
        body: Type.Object(
          { from: VersionNumber, scenario: ScenarioDocumentSchema, why: Why },
          { additionalProperties: false, examples: [REQUESTS.version] },
        ),
        response: { 201: ScenarioSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id }, body: { from, scenario: document, why }, actor }, reply) => {
      const { dataset_id, name } = scenarioFound(await getScenario(pool, id), id);
      await fittedLevers(parts, dataset_id, document);
      if (document.name !== name) {
        throw new Problem(
          422,
          `The scenario is named ${name}, and keeps that name in all its versions; store ${document.name} as a scenario of its own.`,
        );
      }
      const scenario = changedScenario(await addVersion(pool, id, { from, document, why, by: actor.name }), id, from);
      const { version } = shownScenario(scenario);
      reply.code(201).header("location", `/v1/scenarios/${id}/versions/${version}`);
      return shownScenario(scenario);
    },
  );

  app.get(
    "/scenarios/:id/versions/:version",
    {
      schema: {
        tags,
        params: Type.Object({ id: ScenarioId, version: VersionText }),
        summary: "Look at a version of a scenario: its JSON, and what each lever does in words",
        response: { 200: VersionSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id, version } }) => {
      const scenario = scenarioFound(await getScenario(pool, id), id);
      const found = versionFound(scenario, Number(version));
      const words = [...(await leverWords(parts, scenario.dataset_id, found.document)).values()];
      return { ...shownVersion(found), scenario: found.document, words };
    },
  );

  app.get(
    "/scenarios/:id/diff",
    {
      schema: {
        tags,
        params: OneScenario,
        summary: "What differs between two versions: levers added, removed and changed, by parameter and in words",
        querystring: Type.Object({ from: VersionText, to: VersionText }, { additionalProperties: false }),
        response: { 200: DiffSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id }, query: { from, to } }) => {
      const scenario = scenarioFound(await getScenario(pool, id), id);
      const [before, after] = [from, to].map((version) => versionFound(scenario, Number(version)).document);
      const diff = scenarioDiff(before, after);
      const was = await leverWords(parts, scenario.dataset_id, before);
      const words = diffWords(diff, was, await leverWords(parts, scenario.dataset_id, after));
      const { added, removed, changed } = diff;
      return {
        from: Number(from),
        to: Number(to),
        added: [...added],
        removed: [...removed],
        changed: [...changed],
        words,
      };
    },
  );

  app.post(
    "/scenarios/:id/approve",
    {
      config: { role: "approver" as const },
      schema: {
        tags,
        params: OneScenario,
        summary: "Approve a version of a scenario",
        body: OneVersion,
        response: { 200: ScenarioSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id }, body: { version, why }, actor }) =>
      shownScenario(changedScenario(await approveVersion(pool, id, { version, why, by: actor.name }), id, version)),
  );

  app.post(
    "/scenarios/:id/lock",
    {
      config: { role: "approver" as const },
      schema: {
        tags,
        params: OneScenario,
        summary: "Lock a scenario, with an approved version, as the submission of its dataset, for good",
        description: "One scenario of a dataset can be locked. Nothing of it changes after that.",
        body: OneVersion,
        response: { 200: ScenarioSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id }, body: { version, why }, actor }) =>
      shownScenario(changedScenario(await lockScenario(pool, id, { version, why, by: actor.name }), id, version)),
  );
};
