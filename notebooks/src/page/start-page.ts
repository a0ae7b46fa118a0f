import { runtime } from "@observablehq/notebook-kit/runtime";

/** The page's cells and their values, for those who look into it at the browser's console, and for tests. */
Object.assign(globalThis, { notebook: runtime });
