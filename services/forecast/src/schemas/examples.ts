/**
 * Requests as they may be sent, and replies as they come, for the page that explains the service. The dataset is the one that is
 * there from the start, so its requests can be sent as they stand.
 */

export const DATASET_ID = "leicestershire-e6b25566381e";
const RUN_ID = "a61af9e5-105c-4041-be40-7afa5e05d304";
const SCENARIO_ID = "5ff88a67-165c-416c-8cc1-61c61a0d82a4";
const AT = "2026-11-26T09:30:00Z";

export const SCENARIO = {
  name: "help_early",
  title: "Help before a plan is needed",
  levers: [
    {
      name: "help",
      lever: "early_support",
      owner: "Head of early years",
      cells: { ages: [2, 7] },
      size: { low: 0.05, central: 0.1, high: 0.15 },
      start: "2020-09",
      source: "Our assumption",
    },
  ],
};

const SOONER = { ...SCENARIO, levers: [{ ...SCENARIO.levers[0], start: "2021-01" }] };

export const WHY = "What the early years team asks for";
const STORED = { version: 1, by: "Jo, planning", at: AT, why: WHY };
const APPROVED = { by: "Al, director", at: AT, why: "Agreed at the SEND board in June" };
const NOW = { created_at: AT, created_by: "Jo, planning" };

/** Bodies of requests. */
export const REQUESTS = {
  scenario: { dataset: DATASET_ID, why: WHY, scenario: SCENARIO },
  version: { from: 1, why: "The team cannot start before January", scenario: SOONER },
  mark: { version: 1, why: "Agreed at the SEND board in June" },
  run: { dataset: DATASET_ID, to: 2030, draws: 1000, seed: 1, by: [["need", "age_band"]] },
  compare: {
    dataset: DATASET_ID,
    scenarios: [{ scenario: SCENARIO }, { scenario: { ...SOONER, name: "help_later" } }],
    by: [["setting"], ["need", "setting"]],
    draws: 1000,
  },
  seek: { dataset: DATASET_ID, scenario: SCENARIO, vary: "help", target: "total[2028] = 9000", draws: 300 },
  backtest: { dataset: DATASET_ID, origins: [2018, 2019], draws: 300 },
  token: { name: "Jo, planning", role: "planner" },
};

const DATASET = {
  id: DATASET_ID,
  name: "leicestershire",
  title: "Leicestershire, January 2017 to January 2020 (synthetic)",
  hash: "e6b25566381e5cf0088735cbacb7133f180d1fb4c01414914c89808ba2889a23",
  tables: { counts: 7042, transitions: 7417, places: 205 },
  warnings: [],
  frozen: false,
  ...NOW,
};

const RUN = {
  id: RUN_ID,
  dataset: DATASET_ID,
  scenario: "help_early",
  scenario_id: SCENARIO_ID,
  version: 1,
  to: 2030,
  draws: 1000,
  seed: 1,
  by: [],
  state: "running",
  draws_done: 350,
  ...NOW,
};

const FAULT = {
  code: "bad_number",
  file: "counts.csv",
  row: 7,
  column: "count",
  value: "x",
  problem: "is a mark for a hidden or missing figure",
  expected: "give a whole number",
};

/** Bodies of replies. */
export const REPLIES = {
  dataset: DATASET,
  checked: {
    valid: false,
    errors: ['counts.csv, row 7, column count: "x" is a mark for a hidden or missing figure; give a whole number.'],
    faults: [FAULT],
    warnings: [],
  },
  files: { files: [{ name: "counts.csv", bytes: 243_870 }] },
  scenario: {
    id: SCENARIO_ID,
    dataset: DATASET_ID,
    name: "help_early",
    title: "Help before a plan is needed",
    version: 2,
    versions: [
      { ...STORED, approved: APPROVED },
      { ...STORED, version: 2, why: "The team cannot start before January" },
    ],
    locked: { version: 1, ...APPROVED, why: "Sent to the Department" },
  },
  version: {
    ...STORED,
    scenario: SCENARIO,
    words: [
      "Lever early_support (Early support that keeps plans from starting): 5% to 15% (most likely 10%) of joiners that need no plan, ages 2 to 7, from 2020-09 (Our assumption (owner: Head of early years); help).",
    ],
  },
  diff: {
    from: 1,
    to: 2,
    added: [],
    removed: [],
    changed: [{ lever: "help", parameter: "start", from: "2020-09", to: "2021-01" }],
    words: ["The lever help changes: start from 2020-09 to 2021-01."],
  },
  run: RUN,
  table: {
    run: RUN_ID,
    table: "counts",
    unit: "plans",
    rows: [
      {
        census_year: 2030,
        setting: "special",
        view: "placed",
        status: "forecast",
        mean: 1683.9,
        p10: 1176,
        p50: 1781,
        p90: 1904,
      },
    ],
  },
  pending: { state: "running", detail: "This is not kept, so it is made from the seed. Ask again in a moment." },
  analysis: {
    id: "0b3f7c52-6a8c-4a0e-9d55-2f6d0c6d8f11",
    kind: "compare",
    dataset: DATASET_ID,
    asked: { dataset: DATASET_ID, scenarios: [{ scenario_id: SCENARIO_ID }], draws: 1000 },
    scenarios: [{ name: "help_early", scenario_id: SCENARIO_ID, version: 2 }],
    state: "finished",
    steps_done: 0,
    steps: 0,
    ...NOW,
    finished_at: AT,
    files: ["compare.csv", "compare.json", "run.json", "words.txt"],
  },
  token: { id: "7d6f2f5e-3c9b-4c59-8b1f-6b1d3f0f1a2b", name: "Jo, planning", role: "planner", created_at: AT },
  audit: {
    id: "1042",
    at: AT,
    request_id: "0f8b1d7e-5a59-4f62-8d4e-0f3f0a6c9f10",
    actor: "Jo, planning",
    role: "planner",
    method: "POST",
    path: "/v1/runs",
    outcome: "allowed",
    detail: null,
  },
  problem: {
    title: "The input is refused",
    status: 422,
    detail: "The dataset has 1 fault. Mend it, then send it again.",
    errors: ['counts.csv, row 7, column count: "x" is a mark for a hidden or missing figure; give a whole number.'],
    faults: [FAULT],
  },
  explained: {
    run: { scenario: "baseline", draws: 1000, seed: 1 },
    parts: [{ part: "joiners", mean: 402, unit: "plans" }],
  },
} as const;
