import { describe, expect, it } from "vitest";
import type { PlaceRow } from "../../src/dataset/tables.ts";
import { leveredPlaces } from "../../src/scenario/levered-places.ts";
import { placesAt, provisionChanges } from "../../src/scenario/provision-changes.ts";
import { type GivenLever, scenarioOf } from "../helpers/scenarios.ts";

const row = (provision: string, academic_year: string, places: number, held_by_others?: number): PlaceRow => ({
  provision,
  name: provision,
  setting: "special",
  locality: "town",
  needs: "ASD",
  ncy_from: 0,
  ncy_to: 6,
  academic_year,
  places,
  ...(held_by_others === undefined ? {} : { held_by_others }),
});

/** Oak has 50 places, 60 from September 2021; Elm opens in September 2022 with 80, 20 of them held by others. */
const PLACES = [row("oak", "2018/19", 50), row("oak", "2021/22", 60), row("elm", "2022/23", 80, 20)];
const BASE = { name: "New base", setting: "special", locality: "town", ncy_from: 0, ncy_to: 6 };

/** Places of a provision in January 2021 to 2025. */
function placesOf(provision: string, ...levers: GivenLever[]): number[] {
  const { changes } = provisionChanges(PLACES, scenarioOf(levers).levers);
  return [2021, 2022, 2023, 2024, 2025].map((year) => placesAt(changes(provision), year));
}

describe("places by January, worked by hand", () => {
  it("as the table has them: September 2021 counts in January 2022", () => {
    expect(placesOf("oak")).toEqual([50, 60, 60, 60, 60]);
    expect(placesOf("elm")).toEqual([0, 0, 80, 80, 80]);
  });

  it("added in January count at once, in February a year later; until an end they are there no more", () => {
    const added = { lever: "places_added", provision: "oak", places: 7 };
    expect(placesOf("oak", { ...added, start: "2022-01" })).toEqual([50, 67, 67, 67, 67]);
    expect(placesOf("oak", { ...added, start: "2022-02", end: "2024-01" })).toEqual([50, 60, 67, 60, 60]);
  });

  it("moved from one to the other", () => {
    const moved = { lever: "places_moved", from: "oak", to: "elm", places: 10, start: "2022-09" };
    expect(placesOf("oak", moved)).toEqual([50, 60, 50, 50, 50]);
    expect(placesOf("elm", moved)).toEqual([0, 0, 90, 90, 90]);
  });

  it("delayed: changes from the start on come later, by four months in time for January, by five a year late", () => {
    const delayed = (months: number, start = "2020-09") => ({
      lever: "places_delayed",
      provision: "elm",
      months,
      start,
    });
    expect(placesOf("elm", delayed(4))).toEqual([0, 0, 80, 80, 80]);
    expect(placesOf("elm", delayed(5))).toEqual([0, 0, 0, 80, 80]);
    expect(placesOf("elm", delayed(24))).toEqual([0, 0, 0, 0, 80]);
    expect(placesOf("elm", delayed(24, "2022-10"))).toEqual([0, 0, 80, 80, 80]);
  });

  it("closed", () => {
    expect(placesOf("oak", { lever: "provision_closed", provision: "oak", start: "2022-09" })).toEqual([
      50, 60, 0, 0, 0,
    ]);
  });

  it("in the order of the file: added and then delayed is not delayed and then added", () => {
    const added = { lever: "places_added", provision: "oak", places: 7, start: "2021-09" };
    const delayed = { lever: "places_delayed", provision: "oak", months: 12, start: "2021-09" };
    expect(placesOf("oak", added, delayed)).toEqual([50, 50, 67, 67, 67]);
    expect(placesOf("oak", delayed, added)).toEqual([50, 57, 67, 67, 67]);
  });
});

describe("a lever that requires a provision", () => {
  const windowOf = (...levers: GivenLever[]) =>
    provisionChanges(PLACES, scenarioOf(levers).levers).window(levers.length - 1);
  const rate = { lever: "joiner_rate", size: -0.1, start: "2021-09" };
  const september = (year: number): number => 12 * year + 8;

  it("waits until it opens, as late as other levers make it", () => {
    expect(windowOf({ ...rate, requires: ["elm"] })).toEqual({ start: september(2022), end: Number.POSITIVE_INFINITY });
    const late = { lever: "places_delayed", provision: "elm", months: 12 };
    expect(windowOf(late, { ...rate, requires: ["elm"] }).start).toBe(september(2023));
  });

  it("ends when it closes, and never starts where it never opens", () => {
    const closed = { lever: "provision_closed", provision: "oak", start: "2023-09" };
    expect(windowOf(closed, { ...rate, requires: ["oak"] })).toEqual({ start: september(2021), end: september(2023) });
    const never = { lever: "provision_closed", provision: "elm", start: "2022-09" };
    expect(windowOf(never, { ...rate, requires: ["elm"] }).start).toBe(Number.POSITIVE_INFINITY);
  });

  it("waits for what another lever opens, which waits itself", () => {
    const base = { lever: "places_added", provision: "base", places: 9, opens: BASE, requires: ["elm"] };
    expect(windowOf(base, { ...rate, requires: ["base"] }).start).toBe(september(2022));
  });
});

describe("the places table under levers", () => {
  const under = (levers: readonly GivenLever[], acting: (index: number) => boolean = () => true) => {
    const scenario = scenarioOf(levers);
    const { window } = provisionChanges(PLACES, scenario.levers);
    return leveredPlaces(PLACES, scenario.levers, acting, window, 2020, 3);
  };

  it("has the rows of a changed provision anew, one a forecast year, and leaves the others", () => {
    const rows = under([{ lever: "places_added", provision: "oak", places: 7, start: "2022-01" }]);
    expect(
      rows.filter(({ provision }) => provision === "oak").map((each) => [each.academic_year, each.places]),
    ).toEqual([
      ["2018/19", 50],
      ["2020/21", 50],
      ["2021/22", 67],
      ["2022/23", 67],
    ]);
    expect(rows.filter(({ provision }) => provision === "elm")).toEqual([PLACES[2]]);
  });

  it("keeps what others hold, up to all the places", () => {
    const [elm] = under([{ lever: "places_added", provision: "elm", places: -70, start: "2022-09" }]).slice(-1);
    expect(elm).toMatchObject({ academic_year: "2022/23", places: 10, held_by_others: 10 });
  });

  it("is the very table where nothing changes, and where no lever acts", () => {
    expect(under([{ lever: "joiner_rate", size: 0.1 }])).toBe(PLACES);
    expect(under([{ lever: "places_added", provision: "oak", places: 7 }], () => false)).toBe(PLACES);
    expect(under([{ lever: "places_delayed", provision: "elm", months: 4 }])).toEqual(PLACES);
  });

  it("has a new provision with all that it says of itself", () => {
    const rows = under([
      {
        lever: "places_added",
        provision: "base",
        places: 12,
        opens: { ...BASE, needs: ["ASD", "SEMH"] },
        start: "2021-09",
      },
    ]);
    expect(rows.slice(-2)).toEqual([
      { provision: "base", ...BASE, needs: "ASD;SEMH", academic_year: "2021/22", places: 12 },
      { provision: "base", ...BASE, needs: "ASD;SEMH", academic_year: "2022/23", places: 12 },
    ]);
  });
});
