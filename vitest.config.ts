import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["@sufficiency/source", "node"] } },
  test: {
    include: [
      "packages/*/test/**/*.test.ts",
      "services/*/test/**/*.test.ts",
      "fixtures/**/*.test.ts",
      "notebooks/test/**/*.test.ts",
      "test/**/*.test.ts",
    ],
    // As many as the computer has, not one fewer: on two that halves the time.
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
