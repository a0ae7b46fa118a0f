import { expect, test } from "vitest";
import {
  beta,
  binomial,
  dirichletCumulative,
  gamma,
  negativeBinomial,
  normal,
} from "../../../src/simulate/random/samplers.ts";
import {
  createStream,
  keyStream,
  openStream,
  PURPOSE,
  type Stream,
  uniform,
} from "../../../src/simulate/random/stream.ts";

/** Four draws of a sampler one after another from seed 20200116, draw 7, joiners of cell 3 in year 2. */
function four(sample: (stream: Stream) => number): number[] {
  const stream = createStream();
  keyStream(stream, 20_200_116, 7);
  openStream(stream, PURPOSE.joiners, 2, 3);
  return Array.from({ length: 4 }, () => sample(stream));
}

function firstShare(stream: Stream): number {
  const out = new Float64Array(3);
  dirichletCumulative(stream, Float64Array.of(0.5, 2, 9), 0, 3, out, 0);
  return out[1];
}

test("seeded numbers do not change, except for a major version", () => {
  expect({
    uniform: four(uniform),
    binomial: four((stream) => binomial(stream, 40, 0.2)),
    splitBinomial: four((stream) => binomial(stream, 5000, 0.4)),
    negativeBinomial: four((stream) => negativeBinomial(stream, 12, 3)),
    splitNegativeBinomial: four((stream) => negativeBinomial(stream, 900, 30)),
    poisson: four((stream) => negativeBinomial(stream, 12, Number.POSITIVE_INFINITY)),
    normal: four(normal),
    gamma: four((stream) => gamma(stream, 2.5)),
    smallGamma: four((stream) => gamma(stream, 0.2)),
    beta: four((stream) => beta(stream, 2, 30)),
    dirichlet: four(firstShare),
  }).toMatchInlineSnapshot(`
    {
      "beta": [
        0.01604194291145746,
        0.0863133336931477,
        0.06089531993116815,
        0.009062505255451183,
      ],
      "binomial": [
        5,
        9,
        9,
        8,
      ],
      "dirichlet": [
        0.18116725569558287,
        0.19211262790661826,
        0.11920120277716284,
        0.31598553848414906,
      ],
      "gamma": [
        0.8120323973053235,
        2.9690234949547754,
        3.833605029019341,
        3.3360121396482945,
      ],
      "negativeBinomial": [
        4,
        14,
        14,
        12,
      ],
      "normal": [
        -1.2320906076732865,
        0.41516376580695724,
        0.4889554813780558,
        0.22882137735014865,
      ],
      "poisson": [
        8,
        13,
        14,
        13,
      ],
      "smallGamma": [
        0.00002017000873810867,
        0.1467950623042055,
        0.09183286126183629,
        0.000016516376011417575,
      ],
      "splitBinomial": [
        1988,
        2064,
        1969,
        1983,
      ],
      "splitNegativeBinomial": [
        830,
        858,
        1335,
        869,
      ],
      "uniform": [
        0.10895761975552887,
        0.6609889889368787,
        0.6875633924501017,
        0.5904961245832965,
      ],
    }
  `);
});
