import { afterAll, beforeAll, test } from "vitest";
import { killAtRandom } from "./helpers/killed-at-random.ts";
import { type Team, teamOfThree } from "./helpers/team.ts";

let team: Team;

beforeAll(async () => {
  team = await teamOfThree();
});

afterAll(() => team.close());

test("a service and workers that are killed again and again, with a PostgreSQL of the council, lose nothing", () =>
  killAtRandom(team));
