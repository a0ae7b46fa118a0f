import { expect, it } from "vitest";
import { bundle } from "./bundle/bundle.ts";

it("figures bring neither a document of their own nor what makes PNG files into a page", async () => {
  const code = await bundle("browser/page-code.ts");
  expect(code).toContain("A fan chart needs");
  expect(code).not.toMatch(/linkedom|resvg|dejavu-fonts-ttf/);
});
