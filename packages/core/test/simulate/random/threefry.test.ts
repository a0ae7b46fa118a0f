import { expect, test } from "vitest";
import { threefry } from "../../../src/simulate/random/threefry.ts";

function words(text: string): Int32Array {
  return Int32Array.from(text.split(" "), (word) => Number.parseInt(word, 16) | 0);
}

/** Source: Random123 (D. E. Shaw Research), tests/kat_vectors, lines "threefry4x32 13". */
test.each([
  ["00000000 00000000 00000000 00000000", "00000000 00000000 00000000 00000000", "531c7e4f 39491ee5 2c855a92 3d6abf9a"],
  ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff ffffffff ffffffff", "c4189358 1c9cc83a d5881c67 6a0a89e0"],
  ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0 082efa98 ec4e6c89", "4aa71d8f 734738c2 431fc6a8 ae6debf1"],
])("the published answer for counter %s and key %s", (counter, key, answer) => {
  const given = new Int32Array(4);
  threefry(words(key), words(counter), given);
  expect(given).toEqual(words(answer));
});

test("key and counter are left as they were", () => {
  const key = words("00000001 00000002 00000003 00000004");
  const counter = words("00000005 00000006 00000007 00000008");
  threefry(key, counter, new Int32Array(4));
  expect([...key, ...counter]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
