import { expect, test } from "vitest";
import { binomial, dirichlet, gamma, negativeBinomial, normal } from "../../../src/simulate/random/samplers.ts";
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
  dirichlet(stream, Float64Array.of(0.5, 2, 9), out, 0);
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
    dirichlet: four(firstShare),
  }).toMatchInlineSnapshot(`
    {
      "binomial": [
        9,
        8,
        7,
        8,
      ],
      "dirichlet": [
        0.12788357155293203,
        0.11033625803981854,
        0.16649522887909587,
        0.275245554055377,
      ],
      "gamma": [
        2.935915270687051,
        1.5876165044731483,
        5.517957229756363,
        1.7875990876752932,
      ],
      "negativeBinomial": [
        14,
        11,
        8,
        10,
      ],
      "normal": [
        0.47065566079026266,
        0.11523198846780762,
        -0.4347921657149125,
        -0.06512773412796595,
      ],
      "poisson": [
        13,
        12,
        10,
        12,
      ],
      "smallGamma": [
        0.1433657799502817,
        0.08152766792366953,
        0.009508936837460468,
        0.006860729642866137,
      ],
      "splitBinomial": [
        2017,
        2074,
        1991,
        2066,
      ],
      "splitNegativeBinomial": [
        936,
        976,
        1219,
        1085,
      ],
      "uniform": [
        0.681056673754938,
        0.5458693777909502,
        0.33185664599295706,
        0.4740361493313685,
      ],
    }
  `);
});
