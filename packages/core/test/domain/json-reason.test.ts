import { expect, test } from "vitest";
import { jsonReason } from "../../src/domain/json-reason.ts";

function reasonOf(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    return jsonReason(error, text);
  }
}

test("a fault in JSON has its line and column", () => {
  expect(reasonOf('{\n  "name": "mine",\n  levers: []\n}')).toContain("at line 3, column 3");
  expect(reasonOf('{"a": 1 "b": 2}')).toContain("at line 1, column 9");
});

test("an end that comes too soon is told as it is", () => {
  expect(reasonOf("")).toBe("Unexpected end of JSON input");
});
