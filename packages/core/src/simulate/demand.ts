import { cellCount, rowCount } from "../dataset/shape.ts";
import { AGE_COUNT, MAX_AGE } from "../domain/ages.ts";
import { drawnRates } from "./draw-rates.ts";
import type { DemandModel } from "./model.ts";
import { exp } from "./random/portable-math.ts";
import { binomial, negativeBinomial, normal, pick } from "./random/samplers.ts";
import { createStream, keyStream, openStream, PURPOSE, uniform } from "./random/stream.ts";
import type { Uncertainty } from "./uncertainty.ts";

/** What happened in one year, child by child, in the order in which it was drawn. */
export interface YearEvents {
  /** Leavers, movers and children recorded with another need. */
  count: number;
  /** Cell at the earlier census. */
  from: Int32Array;
  /** Cell at the later census (a year older); -1 for a leaver. */
  to: Int32Array;
  /** Children who were in the `from` cell when this one was picked from it, this one included. */
  remaining: Int32Array;
  joiners: number;
  /** Cell of each joiner at the later census. */
  joined: Int32Array;
}

/**
 * One simulated future of demand, a year at a time: whole children by the setting that they want. Nothing here knows of
 * places, so demand is the same whatever is built.
 */
export interface Demand {
  /** Plans by cell. */
  readonly stock: Int32Array;
  /** Plans by row, all localities. */
  readonly rowStock: Int32Array;
  readonly events: YearEvents;
  /** Goes back to the base census, for the draw with this number. */
  begin(seed: number, draw: number): void;
  /** Goes on to forecast year `year` (1 is the year after the base census); years must come in order. */
  advance(year: number): void;
}

/**
 * Prepares the simulation of demand. From one census to the next, in this order: some leave, some who stay move or are
 * recorded with another need, all turn a year older, and joiners arrive. Stock = stock before - leavers + joiners, exactly.
 *
 * Localities share the probabilities of a row, so what happens is drawn for the row and dealt to its children at random.
 */
export function createDemand(model: DemandModel, uncertainty: Uncertainty): Demand {
  const { shape, population, dispersion } = model;
  const needs = shape.needs.length;
  const settings = shape.settings.length;
  const localities = shape.localities.length;
  const rowsAtAge = needs * settings;
  const rows = rowCount(shape);
  const cells = cellCount(shape);

  const stock = new Int32Array(cells);
  const rowStock = new Int32Array(rows);
  const baseRowStock = sumLocalities(model.stock, localities);
  const basePlans = plansByPerson(model.stock, rowsAtAge, localities);
  /** Plans by (age, locality), to know how many people have none. */
  const plans = new Int32Array(AGE_COUNT * localities);
  const stream = createStream();
  const needStream = createStream();
  const rates = drawnRates(model, uncertainty);
  const { leave: leaving, move: moving, recode: recoding, event: happening, join: joining } = rates;
  const rowOfCell = Int32Array.from({ length: cells }, (_, cell) => Math.floor(cell / localities));
  const localityOfCell = Int32Array.from({ length: cells }, (_, cell) => cell % localities);
  const ageNeedOfRow = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / settings));
  const personOfCell = Int32Array.from({ length: cells }, (_, cell) => {
    return Math.floor(cell / (rowsAtAge * localities)) * localities + (cell % localities);
  });
  /** People without a plan by (age, locality), or 1 where joiners are counts. */
  const free = new Float64Array(AGE_COUNT * localities).fill(1);
  const events = emptyEvents();
  const weight = new Float64Array(localities);
  let walk = 0;

  function begin(seed: number, draw: number): void {
    keyStream(stream, seed, draw);
    keyStream(needStream, seed, draw);
    stock.set(model.stock);
    rowStock.set(baseRowStock);
    plans.set(basePlans);
    rates.begin(seed, draw);
    walk = 0;
  }

  function advance(year: number): void {
    events.count = 0;
    events.joiners = 0;
    leaveAndMove(year);
    everyoneTurnsAYearOlder();
    arrive();
    join(year);
  }

  function leaveAndMove(year: number): void {
    for (let row = 0; row < rows; row++) {
      const children = rowStock[row];
      if (children === 0) continue;
      if (row >= MAX_AGE * rowsAtAge) {
        everyoneLeaves(row);
        continue;
      }
      rates.row(row);
      openStream(stream, PURPOSE.events, year, row);
      const affected = binomial(stream, children, happening[row]);
      for (let i = 0; i < affected; i++) happen(year, row, i);
    }
  }

  /** One child of a row leaves, moves or is recorded anew. */
  function happen(year: number, row: number, ordinal: number): void {
    const cell = takeChild(row, (uniform(stream) * rowStock[row]) | 0);
    const luck = uniform(stream) * happening[row];
    const leave = leaving[row];
    if (luck < leave) {
      record(row, cell, -1);
      return;
    }
    /** Uniform on the chance that a child who stays moves or is recorded anew. */
    const rest = (luck - leave) / (1 - leave);
    const move = moving[row];
    const recode = recoding[ageNeedOfRow[row]];
    const moves = rest < move;
    const isRecorded = !moves || rest < move * recode;
    const setting = moves
      ? newSetting(row, isRecorded ? rest / (move * recode) : (rest / move - recode) / (1 - recode))
      : row % settings;
    const ageNeed = ageNeedOfRow[row] + needs + (isRecorded ? changeOfNeed(year, row, ordinal) : 0);
    record(row, cell, (ageNeed * settings + setting) * localities + localityOfCell[cell]);
  }

  /** Setting that a mover now wants, by a uniform number. */
  function newSetting(row: number, luck: number): number {
    return pick(rates.moveShares, rates.moveSplit(row), settings, luck);
  }

  /** Number of the new need less that of the old. */
  function changeOfNeed(year: number, row: number, ordinal: number): number {
    openStream(needStream, PURPOSE.newNeed, year, row, ordinal);
    const ageNeed = ageNeedOfRow[row];
    return pick(rates.recodeShares, rates.recodeSplit(ageNeed), needs, uniform(needStream)) - (ageNeed % needs);
  }

  /** Cell of the child at that place of its row, counted over localities. */
  function takeChild(row: number, place: number): number {
    let cell = row * localities;
    let left = place;
    while (left >= stock[cell]) left -= stock[cell++];
    return cell;
  }

  /** Takes a child out of the stock and notes where it went. */
  function record(row: number, from: number, to: number): void {
    const i = events.count++;
    if (i === events.from.length) growEvents(events);
    events.from[i] = from;
    events.to[i] = to;
    events.remaining[i] = stock[from]--;
    rowStock[row]--;
    if (to < 0) plans[personOfCell[from]]--;
  }

  function everyoneLeaves(row: number): void {
    for (let cell = row * localities; cell < (row + 1) * localities; cell++) {
      while (stock[cell] > 0) record(row, cell, -1);
    }
  }

  function everyoneTurnsAYearOlder(): void {
    ageByOne(stock, rowsAtAge * localities);
    ageByOne(rowStock, rowsAtAge);
    ageByOne(plans, localities);
  }

  /** Movers and children recorded anew arrive where they went. */
  function arrive(): void {
    const { to, count } = events;
    for (let i = 0; i < count; i++) {
      if (to[i] < 0) continue;
      stock[to[i]]++;
      rowStock[rowOfCell[to[i]]]++;
    }
  }

  function join(year: number): void {
    openStream(stream, PURPOSE.walk, year, 0);
    if (uncertainty.walk) walk += model.walkSd * normal(stream);
    const level = model.trend[year - 1] * exp(walk);
    if (population) {
      const first = (year - 1) * AGE_COUNT * localities;
      for (let i = 0; i < free.length; i++) free[i] = Math.max(0, population[first + i] - plans[i]);
    }
    for (let ageNeed = 0; ageNeed < AGE_COUNT * needs; ageNeed++) {
      const person = Math.floor(ageNeed / needs) * localities;
      const first = ageNeed * localities;
      let mean = 0;
      for (let locality = 0; locality < localities; locality++) {
        mean += joining[first + locality] * free[person + locality];
        weight[locality] = mean;
      }
      if (mean === 0) continue;
      openStream(stream, PURPOSE.joiners, year, ageNeed);
      const newcomers = negativeBinomial(stream, mean * level, dispersion);
      for (let i = 0; i < newcomers; i++) welcome(ageNeed, mean);
    }
    settleIn();
  }

  /** One joiner's locality and setting. */
  function welcome(ageNeed: number, mean: number): void {
    const locality = pick(weight, 0, localities, uniform(stream) * mean);
    const luck = uniform(stream);
    const setting = pick(rates.enterShares, rates.enterSplit(ageNeed), settings, luck);
    if (events.joiners === events.joined.length) events.joined = doubled(events.joined);
    events.joined[events.joiners++] = (ageNeed * settings + setting) * localities + locality;
  }

  function settleIn(): void {
    const { joined, joiners } = events;
    for (let i = 0; i < joiners; i++) {
      const cell = joined[i];
      stock[cell]++;
      rowStock[rowOfCell[cell]]++;
      plans[personOfCell[cell]]++;
    }
  }

  return { stock, rowStock, events, begin, advance };
}

/** Moves every age's block to the next; the youngest is left empty, the oldest falls off. */
function ageByOne(counts: Int32Array, block: number): void {
  counts.copyWithin(block, 0, counts.length - block);
  counts.fill(0, 0, block);
}

function sumLocalities(stock: Int32Array, localities: number): Int32Array {
  const sums = new Int32Array(stock.length / localities);
  for (let cell = 0; cell < stock.length; cell++) sums[Math.floor(cell / localities)] += stock[cell];
  return sums;
}

function plansByPerson(stock: Int32Array, rowsAtAge: number, localities: number): Int32Array {
  const plans = new Int32Array(AGE_COUNT * localities);
  stock.forEach((count, cell) => {
    plans[Math.floor(cell / (rowsAtAge * localities)) * localities + (cell % localities)] += count;
  });
  return plans;
}

function emptyEvents(): YearEvents {
  return {
    count: 0,
    from: new Int32Array(1024),
    to: new Int32Array(1024),
    remaining: new Int32Array(1024),
    joiners: 0,
    joined: new Int32Array(1024),
  };
}

function growEvents(events: YearEvents): void {
  events.from = doubled(events.from);
  events.to = doubled(events.to);
  events.remaining = doubled(events.remaining);
}

function doubled(values: Int32Array): Int32Array {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
