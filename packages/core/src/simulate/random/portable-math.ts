/**
 * Exponential and logarithm from exactly rounded operations only (+, -, *, /). ECMAScript lets each engine round Math.exp
 * and Math.log its own way; a draw must be the same bytes in every one.
 *
 * Source of both approximations: the algorithms of fdlibm (Sun Microsystems, 1993), e_exp.c and e_log.c; errors below one
 * unit in the last place.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const EXP_LIMIT = 708;

/** 2^n for n from -1022 to 1023, made by exact doubling and halving. */
const POWER_OF_TWO = (() => {
  const powers = new Float64Array(2046);
  powers[1022] = 1;
  for (let n = 1023; n < 2046; n++) powers[n] = powers[n - 1] * 2;
  for (let n = 1021; n >= 0; n--) powers[n] = powers[n + 1] / 2;
  return powers;
})();

/** e^x; 0 below -708 and Infinity above 708. */
export function exp(x: number): number {
  if (x < -EXP_LIMIT) return 0;
  if (x > EXP_LIMIT) return Number.POSITIVE_INFINITY;
  const n = Math.round(x * Math.LOG2E);
  const high = x - n * LN2_HIGH;
  const low = n * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return y * POWER_OF_TWO[n + 1022];
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** Where the sign and exponent stand: engines follow the machine's byte order. */
const HIGH_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Natural logarithm; -Infinity at 0 and NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x < POWER_OF_TWO[0]) return logOfNormal(x * POWER_OF_TWO[1076], -54);
  if (x > POWER_OF_TWO[2044]) return x === Number.POSITIVE_INFINITY ? x : logOfNormal(x / 4, 2);
  return logOfNormal(x, 0);
}

/** log(x * 2^exponent) for x from 2^-1022 to 2^1022, found from x as 2^n m with m between √½ and √2. */
function logOfNormal(x: number, exponent: number): number {
  float[0] = x;
  const high = words[HIGH_WORD];
  // 1 where the leading bits of x stand for more than √2: worked out, since a processor could only guess at a branch.
  const above = ((high & 0x000fffff) + 0x95f64) >>> 20;
  const n = (high >>> 20) - 1023 + above;
  const m = x * POWER_OF_TWO[1022 - n];
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const t2 = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  const k = n + exponent;
  return k * LN2_HIGH - (half - (s * (half + t1 + t2) + k * LN2_LOW) - f);
}

/**
 * log(1 + x) for x from 0, without the loss of a small x in 1 + x.
 * Source: Goldberg, "What every computer scientist should know about floating-point arithmetic" (1991), theorem 4.
 */
export function log1p(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : log(sum) * (x / (sum - 1));
}

/** base^n for a whole number n from 0, by repeated squaring. */
export function powerOf(base: number, n: number): number {
  let result = 1;
  for (let square = base, left = n; left > 0; left >>>= 1) {
    if (left & 1) result *= square;
    square *= square;
  }
  return result;
}
