import { type FanInput, fanChart, fanChartTable } from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { quantiles, SAMPLE } from "./sample.ts";

/** Every text of an SVG, by its element; throws where it is not well-formed XML. */
function textsOf(svg: string): { title: string[]; desc: string[]; text: string[] } {
  const texts: ReturnType<typeof textsOf> = { title: [], desc: [], text: [] };
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => open.push(tag.name));
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    const element = open[open.length - 1];
    if (element === "title" || element === "desc" || element === "text") texts[element].push(text);
  });
  parser.write(svg).close();
  return texts;
}

/** Whether anything in the picture has a coordinate that is not a number. */
const isBroken = (svg: string): boolean => /NaN|undefined|Infinity/.test(svg);

describe("fanChart", () => {
  const svg = chartSvg(fanChart, SAMPLE);

  it("is one well-formed SVG element with a size, a role and a name", () => {
    expect(() => textsOf(svg)).not.toThrow();
    expect(svg).toMatch(/^<svg [^>]*>/);
    const [opening] = svg.split(">");
    expect(opening).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(opening).toMatch(/viewBox="0 0 \d+ \d+"/);
    expect(opening).toContain('role="img"');
    expect(opening).toContain('aria-label="Plans in Anyshire"');
    expect(isBroken(svg)).toBe(false);
  });

  it("says what it shows, in which unit, at which time, and from where", () => {
    const { text } = textsOf(svg);
    expect(text).toEqual(
      expect.arrayContaining([
        "Plans in Anyshire",
        "Invented figures",
        "Plans",
        "At the January census of each year",
        "forecast from January 2020",
        "observed",
        "published",
        "middle forecast",
        "50%",
        "80%",
        "90% of simulated futures",
        "4,751 observed",
        "5,813 published",
        "6,500 middle",
        "Source: invented for a test.",
      ]),
    );
  });

  it("begins the axis of plans at zero and names whole years", () => {
    const { text } = textsOf(svg);
    expect(text.filter((label) => /^[\d,]+$/.test(label) && !/^20\d\d$/.test(label))).toEqual(
      expect.arrayContaining(["0", "2,000", "10,000"]),
    );
    expect(text.filter((label) => /^20\d\d$/.test(label))).toEqual([
      "2018",
      "2019",
      "2020",
      "2021",
      "2022",
      "2023",
      "2024",
    ]);
  });

  it("gives the figures in words as well", () => {
    expect(textsOf(svg).desc).toEqual([
      "Plans at the January census of each year. Observed: 3,703 in 2018, 4,222 in 2019, 4,751 in 2020. " +
        "Forecast for January 2024: 6,500 in the middle; half of simulated futures from 5,460 to 7,540, " +
        "80% from 4,420 to 8,580, 90% from 3,900 to 9,100. Published since: 5,288 in 2021, 5,813 in 2022.",
    ]);
  });

  it("is the same, byte for byte, each time", () => {
    expect(chartSvg(fanChart, SAMPLE)).toBe(svg);
  });

  it.each(["nothing", "an empty list"])("leaves out what was published where there is %s", (kind) => {
    const { actual: _, ...rest } = SAMPLE;
    const { text } = textsOf(chartSvg(fanChart, kind === "nothing" ? rest : { ...rest, actual: [] }));
    expect(text.filter((label) => label.includes("published"))).toEqual([]);
    expect(text).toContain("4,751 observed");
  });

  it("draws one year observed and one forecast", () => {
    const input: FanInput = {
      title: "One",
      observed: [{ year: 2020, plans: 3 }],
      forecast: [quantiles(2021, 4, 2)],
      source: "",
    };
    const one = chartSvg(fanChart, input);
    const { text } = textsOf(one);
    expect(isBroken(one)).toBe(false);
    expect(text).toEqual(expect.arrayContaining(["2020", "2021", "0", "1", "6", "4 middle"]));
    expect(text.filter((label) => label.includes("."))).toEqual([]);
  });

  it("draws no plans at all", () => {
    const none = chartSvg(fanChart, {
      ...SAMPLE,
      observed: [{ year: 2020, plans: 0 }],
      forecast: [quantiles(2021, 0, 0)],
      actual: [],
    });
    expect(isBroken(none)).toBe(false);
    expect(textsOf(none).text).toContain("0 middle");
  });

  it("makes room for huge numbers", () => {
    const huge = chartSvg(fanChart, { ...SAMPLE, forecast: [quantiles(2021, 3e9, 1e9)] });
    const plotLeft = Number(/data-mark="y-grid"[^>]*><line[^>]* x1="([\d.]+)"/.exec(huge)?.[1]);
    expect(isBroken(huge)).toBe(false);
    expect(textsOf(huge).text).toEqual(expect.arrayContaining(["4,000,000,000", "3,000,000,000 middle"]));
    expect(plotLeft).toBeGreaterThan("4,000,000,000".length * 7);
  });

  it("breaks long titles and keeps odd characters", () => {
    const title = `Plans <of> "Anyshire" & Sons ${"many words ".repeat(20).trim()}`;
    const texts = textsOf(chartSvg(fanChart, { ...SAMPLE, title }));
    expect(texts.title).toEqual([title]);
    expect(texts.text).not.toContain(title);
    expect(texts.text.join(" ")).toContain(title);
  });

  it("draws expected values over the fan, or alone, and says that they have no interval", () => {
    const expected = { label: "your scenario", years: [2021, 2022].map((year) => ({ year, plans: 4321 })) };
    const over = chartSvg(fanChart, { ...SAMPLE, expected });
    expect(textsOf(over).text).toEqual(
      expect.arrayContaining(["your scenario: expected values, no interval", "4,321 expected", "6,500 middle"]),
    );
    expect(textsOf(over).desc[0]).toContain(
      "your scenario, expected values, no interval: 4,321 in 2021, 4,321 in 2022.",
    );
    const alone = chartSvg(fanChart, { ...SAMPLE, forecast: [], actual: [], expected });
    expect(isBroken(alone)).toBe(false);
    expect(textsOf(alone).text.join(" ")).not.toMatch(/middle|%/);
    expect(fanChartTable({ ...SAMPLE, expected }).rows).toContainEqual([
      2022,
      "your scenario, expected",
      4321,
      ...Array(6).fill(null),
    ]);
  });

  it.each([{ observed: [] }, { forecast: [] }])("refuses an empty side: %o", (empty) => {
    expect(() => chartSvg(fanChart, { ...SAMPLE, ...empty })).toThrow(RangeError);
  });
});
