import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const COMMON = {
  extends: true as const,
  ssr: { resolve: { conditions: ["@sufficiency/source", "node"] } },
};

export default defineConfig({
  test: {
    // As many as the computer has, not one fewer: on two that halves the time.
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: "test/build.ts",
    projects: [
      {
        ...COMMON,
        // These keep nothing between files, so modules need not be loaded anew for each.
        test: { name: "packages", include: ["packages/*/test/**/*.test.ts"], isolate: false },
      },
      {
        ...COMMON,
        test: {
          name: "whole",
          include: [
            "services/*/test/**/*.test.ts",
            "fixtures/**/*.test.ts",
            "notebooks/test/**/*.test.ts",
            "test/**/*.test.ts",
          ],
        },
      },
    ],
  },
});
