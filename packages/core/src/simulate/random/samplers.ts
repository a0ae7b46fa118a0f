import { exp, log, log1p, powerOf } from "./portable-math.ts";
import { type Stream, uniform } from "./stream.ts";

/** Greatest mean of a count that one uniform number gives: above it the first probability might underflow. */
export const GREATEST_MEAN = 100;

/**
 * A binomial count: how many of `n` children, each with probability `p`, by inversion. With one uniform number the count
 * rises with n and with p, so two scenarios that differ a little differ a little. Means above 100 are split in two halves,
 * each with a number of its own.
 */
export function binomial(stream: Stream, n: number, p: number): number {
  if (p <= 0 || n <= 0) return 0;
  if (p >= 1) return n;
  if (isSplit(n, p)) {
    const half = n >>> 1;
    return binomial(stream, half, p) + binomial(stream, n - half, p);
  }
  return binomialQuantile(uniform(stream), n, p);
}

/** Whether a binomial count takes more than one uniform number. */
export function isSplit(n: number, p: number): boolean {
  return n * Math.min(p, 1 - p) > GREATEST_MEAN;
}

/** The binomial count that a uniform number gives; for counts that are not split. */
export function binomialQuantile(u: number, n: number, p: number): number {
  return p <= 0.5 ? binomialAt(u, n, p) : n - binomialAt(1 - u, n, 1 - p);
}

function binomialAt(u: number, n: number, p: number): number {
  // (1 - p)^n is at least 1 - np (Bernoulli's inequality): most counts of small groups are 0.
  if (u <= 1 - n * p) return 0;
  const odds = p / (1 - p);
  let probability = powerOf(1 - p, n);
  let cumulative = probability;
  let count = 0;
  while (u > cumulative && count < n) {
    count++;
    probability *= (odds * (n - count + 1)) / count;
    cumulative += probability;
    if (probability === 0) break;
  }
  return count;
}

/**
 * A negative binomial count with mean `mean` and variance mean + mean² / size, by inversion. As size grows it becomes a
 * Poisson count, which `size` = Infinity gives.
 *
 * A negative binomial of mean m and size k is the sum of two of mean m / 2 and size k / 2, so means above 100 are split.
 */
export function negativeBinomial(stream: Stream, mean: number, size: number): number {
  if (mean <= 0) return 0;
  if (mean > GREATEST_MEAN) {
    return negativeBinomial(stream, mean / 2, size / 2) + negativeBinomial(stream, mean / 2, size / 2);
  }
  return negativeBinomialQuantile(uniform(stream), mean, size);
}

/** The negative binomial count that a uniform number gives, for means up to 100. */
export function negativeBinomialQuantile(u: number, mean: number, size: number): number {
  // (1 + m/k)^-k is at least e^-m, and that at least 1 - m.
  if (u <= 1 - mean) return 0;
  const poisson = size === Number.POSITIVE_INFINITY;
  const ratio = poisson ? 0 : mean / (size + mean);
  let probability = exp(poisson ? -mean : -size * log1p(mean / size));
  let cumulative = probability;
  let count = 0;
  while (u > cumulative) {
    count++;
    probability *= poisson ? mean / count : (ratio * (size + count - 1)) / count;
    cumulative += probability;
    if (probability < 1e-18 && count > mean) break;
  }
  return count;
}

/**
 * A standard normal number: the inverse of the normal distribution function at a uniform number.
 * Source: Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477-484.
 */
export function normal(stream: Stream): number {
  return normalQuantile(uniform(stream));
}

/** Quantile of the standard normal distribution, 0 < p < 1, to about 16 figures (AS 241, PPND16). */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    );
  }
  const tail = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const value = tail <= 5 ? nearTail(tail - 1.6) : farTail(tail - 5);
  return q < 0 ? -value : value;
}

function nearTail(r: number): number {
  return (
    (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
      1)
  );
}

function farTail(r: number): number {
  return (
    (((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}

/**
 * A gamma number of the given shape and scale 1; 0 for shape 0.
 * Source: Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000), 363-372; a shape
 * below 1 by their boost, gamma(shape + 1) * u^(1 / shape).
 */
export function gamma(stream: Stream, shape: number): number {
  if (shape <= 0) return 0;
  if (shape < 1) {
    const boost = exp(log(uniform(stream)) / shape);
    return boost === 0 ? 0 : boost * gamma(stream, shape + 1);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(stream);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = uniform(stream);
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v;
  }
}

/**
 * Dirichlet shares with parameters `alpha`, written to `out` from place `to`. Where every gamma is too small to tell, all
 * goes to one, picked by its weight; a parameter of 0 gets nothing.
 */
export function dirichlet(stream: Stream, alpha: Float64Array, out: Float64Array, to: number): void {
  const size = alpha.length;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const share = alpha[i] > 0 ? gamma(stream, alpha[i]) : 0;
    out[to + i] = share;
    sum += share;
  }
  if (sum > 0) {
    for (let i = 0; i < size; i++) out[to + i] /= sum;
    return;
  }
  let weight = 0;
  for (let i = 0; i < size; i++) weight += alpha[i];
  let left = uniform(stream) * weight;
  let chosen = 0;
  while (chosen < size - 1 && left >= alpha[chosen]) left -= alpha[chosen++];
  if (weight > 0) out[to + chosen] = 1;
}

/**
 * Place of the first cumulative share above `u`, counted from `from`. Counts the shares that are not above instead of
 * stopping at the first that is: a processor cannot guess where to stop, and wrong guesses cost more than comparing them
 * all. Four at a time, which takes fewer steps.
 */
export function pick(cumulative: Float64Array, from: number, size: number, u: number): number {
  const last = from + size - 1;
  let place = 0;
  let i = from;
  for (; i + 3 < last; i += 4) {
    place += Number(u >= cumulative[i]) + Number(u >= cumulative[i + 1]);
    place += Number(u >= cumulative[i + 2]) + Number(u >= cumulative[i + 3]);
  }
  for (; i < last; i++) place += Number(u >= cumulative[i]);
  return place;
}

/** As `pick`, with whole counts in the place of cumulative shares: the group of the child numbered `place` from 0. */
export function pickCounted(counts: Int32Array, from: number, size: number, place: number): number {
  let group = 0;
  let passed = 0;
  for (let i = from; i < from + size - 1; i++) {
    passed += counts[i];
    group += Number(place >= passed);
  }
  return group;
}
