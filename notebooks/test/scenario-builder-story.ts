import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFaults, evaluated, keepScreenshot } from "./page.ts";

const LONG = 240_000;
const DRAWN = /1,000 futures drawn/;

interface StoredScenario {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** What a planner does with the scenario builder, told as tests; `open` opens a page of the service at `host`. */
export function scenarioBuilderStory(host: () => string, open: (path: string, width?: number) => Promise<Page>): void {
  const get = async (path: string) => (await fetch(`${host()}${path}`)).json();
  const openBuilder = async (hash = "") => {
    const page = await open(`scenario-builder.html${hash}`);
    page.setDefaultTimeout(LONG / 2);
    await page.getByRole("slider", { name: "Early support" }).waitFor();
    return page;
  };
  const drawn = (page: Page) => page.locator(".app-status").filter({ hasText: DRAWN }).waitFor();
  const story = (page: Page) =>
    page
      .getByText(/plans, in 8 of 10 futures/)
      .first()
      .textContent();

  test(
    "a planner sees by key alone what a year's delay costs in places, saves the scenario, prints it and passes it on",
    async () => {
      const page = await openBuilder();
      await page.getByLabel("Name of your scenario").focus();
      await page.keyboard.type("Early help, school late");
      const slider = page.getByRole("slider", { name: "Early support" });
      await slider.focus();
      for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
      expect(await slider.getAttribute("aria-valuetext")).toBe("10% of new plans are not needed");
      const delay = page.getByRole("button", { name: "Try a year’s delay" });
      await delay.focus();
      await drawn(page);
      expect(await delay.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");

      const cost = page.getByText(/takes away 140 places in January 2023 \(state special school\)/);
      await cost
        .filter({ hasText: /In January 2023 about \d+ more children lack a place, in 8 of 10 futures/ })
        .waitFor();
      await drawn(page);
      expect(await story(page)).toMatch(
        /about \d+ fewer plans against the baseline \(80% likely to be [\d,]+ to [\d,]+ fewer\)/,
      );
      await page.getByText(/^By itself, in January 2030: about \d+ fewer plans/).waitFor();
      await page.getByText(/^By itself, in January 2023: about \d+ more places short/).waitFor();
      await keepScreenshot(page, "scenario-builder-story");
      expect(await axeFaults(page)).toEqual([]);
      expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);

      await page.getByLabel("Why do you save it?").fill("For the forum in March");
      await page.getByRole("button", { name: "Save as a scenario of its own" }).press("Enter");
      await page.getByText("Saved: Early help, school late, version 1").waitFor();
      const { scenarios } = (await get("/v1/scenarios")) as { scenarios: StoredScenario[] };
      expect(scenarios.map(({ title }) => title)).toContain("Early help, school late");

      await page.getByRole("button", { name: "Copy a link to it" }).press("Enter");
      const link = new URL(await page.getByLabel(/^The link/).inputValue());
      const again = await openBuilder(link.hash);
      await drawn(again);
      expect(await story(again)).toBe(await story(page));
      expect(await again.getByLabel("Name of your scenario").inputValue()).toBe("Early help, school late");
      await again.close();
      await page.close();
    },
    LONG,
  );

  test(
    "a school that is not planned yet is added by key alone, makes places less short, and comes back with the link",
    async () => {
      const page = await openBuilder();
      const school = page.getByRole("group", { name: "A new school or base" });
      const name = school.getByLabel("Its name");
      await name.fill("Harborough Autism School");
      for (const words of ["State special", "Harborough", "Year 7", "Year 11"]) {
        await page.keyboard.press("Tab");
        await page.keyboard.type(words);
      }
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await school.getByLabel("Autistic spectrum disorder").press("Space");
      const places = school.getByRole("slider", { name: "A new school or base" });
      await places.focus();
      await page.keyboard.press("End");
      expect(await places.getAttribute("aria-valuetext")).toBe("200 places");
      await school.getByLabel("A new school or base: the number").fill("240");
      expect(await places.getAttribute("aria-valuetext")).toBe("240 places");
      await school
        .getByText(/^By itself, in January \d+: about \d+ fewer places short \(state special school\)/)
        .waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await keepScreenshot(page, "scenario-builder-new-school");

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download its JSON" }).click(),
      ]);
      const { levers } = JSON.parse(await readFile(await download.path(), "utf8"));
      expect(levers).toMatchObject([
        {
          name: "new_school",
          lever: "places_added",
          provision: "new_school",
          places: 240,
          start: "2020-09",
          opens: { name: "Harborough Autism School", setting: "special", needs: ["ASD"], ncy_from: 7, ncy_to: 11 },
        },
      ]);
      await page.getByRole("button", { name: "Copy a link to it" }).click();
      const again = await openBuilder(new URL(await page.getByLabel(/^The link/).inputValue()).hash);
      const theirs = again.getByRole("group", { name: "A new school or base" });
      expect(await theirs.getByLabel("Its name").inputValue()).toBe("Harborough Autism School");
      expect(await theirs.getByLabel("Autistic spectrum disorder").isChecked()).toBe(true);

      const faultOf = (label: string) => theirs.locator(".govuk-form-group", { has: again.getByLabel(label) });
      await theirs.getByLabel("Last year group").selectOption("Reception");
      await faultOf("Last year group")
        .getByText(/7 to 0 ends before it begins/)
        .waitFor();
      await theirs.getByLabel("Its name").fill("");
      await faultOf("Its name")
        .getByText(/give text of 1 to 2000 characters/)
        .waitFor();
      expect(await axeFaults(again)).toEqual([]);
      await keepScreenshot(again, "scenario-builder-faults");
      await again.close();
      await page.close();
    },
    LONG,
  );

  test(
    "what the page draws are the bytes that a run for the record gives, and its JSON goes to the command line",
    async () => {
      const page = await openBuilder();
      await page
        .getByLabel("Begin from")
        .selectOption({ label: "Early support, more in mainstream and bases, step-down, version 1" });
      await page.getByRole("button", { name: "Begin", exact: true }).click();
      await page.getByText(/You have begun from Early support/).waitFor();
      await drawn(page);
      await page.getByRole("button", { name: "Make a run for the record" }).click();
      const link = page.getByRole("link", { name: "read it in the notebook Sufficiency" });
      await link.waitFor();
      const run = new URL((await link.getAttribute("href")) ?? "", host()).searchParams.get("run");
      const counts = await (await fetch(`${host()}/v1/runs/${run}/counts?by=setting`)).json();
      const places = await (await fetch(`${host()}/v1/runs/${run}/places`)).json();
      const inPage = await page.evaluate(() => {
        type Bench = { results: { known(): { drawn: { scenario: { counts: object[]; places: object } } } } };
        type Variable = { _name: string; _value: Bench };
        const { notebook } = globalThis as unknown as { notebook: { _variables: Set<Variable> } };
        const bench = [...notebook._variables].find(({ _name, _value }) => _name === "bench" && _value)?._value;
        return bench?.results.known().drawn.scenario;
      });
      const rows = (columns: Readonly<Record<string, readonly unknown[]>>) =>
        Object.values(columns)[0].map((_, i) => Object.fromEntries(Object.entries(columns).map(([k, v]) => [k, v[i]])));
      expect(counts.rows.length).toBeGreaterThan(100);
      expect(JSON.stringify(rows(inPage?.counts[1] as never))).toBe(JSON.stringify(counts.rows));
      expect(JSON.stringify(rows(inPage?.places as never))).toBe(JSON.stringify(places.rows));

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download its JSON" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("mitigated.json");
      const fixture = JSON.parse(
        await readFile(new URL("../../fixtures/leicestershire/scenarios/mitigated.json", import.meta.url), "utf8"),
      );
      expect(JSON.parse(await readFile(await download.path(), "utf8"))).toEqual(fixture);
      await page.close();
    },
    LONG,
  );

  test(
    "a colleague's version in between is explained, and nothing typed is lost",
    async () => {
      const page = await openBuilder();
      await page.getByLabel("Name of your scenario").fill("More bases");
      const slider = page.getByRole("slider", { name: "Mainstream or a base instead of special" });
      await slider.fill("20");
      await page.getByLabel("Why do you save it?").fill("First thought");
      await page.getByRole("button", { name: "Save as a scenario of its own" }).click();
      await page.getByText("Saved: More bases, version 1").waitFor();

      const { scenarios } = (await get("/v1/scenarios")) as { scenarios: StoredScenario[] };
      const { id } = scenarios.find(({ title }) => title === "More bases") as StoredScenario;
      const { scenario } = (await get(`/v1/scenarios/${id}/versions/1`)) as {
        scenario: { levers: { size: number }[] };
      };
      scenario.levers[0].size = 0.3;
      await fetch(`${host()}/v1/scenarios/${id}/versions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ from: 1, scenario, why: "The forum wants more" }),
      });

      await slider.fill("25");
      await page.getByLabel("Why do you save it?").fill("Second thought");
      await page.getByRole("button", { name: "Save as the next version" }).click();
      const refused = page.getByRole("alert");
      await refused.getByText(/saved version 2 since you began: The forum wants more/).waitFor();
      await refused.getByText(/size from 0\.2 to 0\.3/).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.getByLabel("Why do you save it?").inputValue()).toBe("Second thought");
      await refused.getByRole("button", { name: "Save mine as version 3 of More bases" }).click();
      await page.getByText("Saved: More bases, version 3").waitFor();

      await page.getByLabel("More bases, version 3").check();
      await page.getByRole("button", { name: "Compare them" }).click();
      await page.getByRole("row", { name: /More bases 2030/ }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    },
    LONG,
  );

  test(
    "a lost connection and an expired token are explained while saving, and nothing typed is lost",
    async () => {
      const page = await openBuilder();
      await page.getByLabel("Name of your scenario").fill("Fewer exits");
      await page.getByRole("slider", { name: "Plans that end after 16" }).fill("5");
      const why = page.getByLabel("Why do you save it?");
      await why.fill("To see what reviews do");
      const save = page.getByRole("button", { name: "Save as a scenario of its own" });
      await page.route("**/v1/scenarios", (route) =>
        route.request().method() === "POST" ? route.abort() : route.continue(),
      );
      await save.click();
      await page.getByText(/The service could not be reached, so this may not have been done/).waitFor();
      expect(await why.inputValue()).toBe("To see what reviews do");

      await page.unroute("**/v1/scenarios");
      // The service has no tokens here, and so takes none.
      await page.route("**/v1/**", async (route) => {
        const { authorization: _, ...headers } = await route.request().allHeaders();
        await route.continue({ headers });
      });
      await page.route(
        "**/v1/scenarios",
        (route) =>
          route.fulfill({
            status: 401,
            contentType: "application/problem+json",
            body: JSON.stringify({ title: "Unauthorized", status: 401, detail: "The token has expired." }),
          }),
        { times: 1 },
      );
      await save.click();
      const dialog = page.getByRole("dialog", { name: "Who is asking?" });
      await dialog.getByText(/The token has expired. What is on this page stays as it is/).waitFor();
      await dialog.getByLabel("Your token").fill("sufficiency_renewed");
      await page.keyboard.press("Enter");
      await page.getByText("Saved: Fewer exits, version 1").waitFor();
      // A request that is being passed on while the page closes would be an error of no test.
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.close();
    },
    LONG,
  );

  test(
    "what cannot be is said at its lever, and the figures stay as they were",
    async () => {
      const page = await openBuilder();
      await page.getByRole("slider", { name: "Places added" }).fill("20");
      await drawn(page);
      const lever = page.getByRole("group", { name: "Places added" });
      await lever.getByLabel("Starts in").fill("2010-09");
      await lever.getByText(/2010-09 is before the last census, January 2020/).waitFor();
      await page.getByText(/these figures are of before/).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await lever.getByLabel("Starts in").fill("2021-09");
      await drawn(page);
      expect(await lever.getByText(/is before the last census/).count()).toBe(0);
      expect((await evaluated(page)).failed).toEqual([]);
      await page.close();
    },
    LONG,
  );
}
