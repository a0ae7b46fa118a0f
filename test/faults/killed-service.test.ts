import { afterAll, beforeAll, test } from "vitest";
import { killAtRandom } from "./helpers/killed-at-random.ts";
import { type Team, teamOfOne } from "./helpers/team.ts";

let team: Team;

beforeAll(async () => {
  team = await teamOfOne();
});

afterAll(() => team.close());

test("a service that is killed again and again, with the database that comes with it, loses nothing", () =>
  killAtRandom(team));
