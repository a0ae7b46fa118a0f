import { readFileSync } from "node:fs";

/** Version of the model and of the service, as the package.json has it; it stands on every reply. */
export const VERSION: string = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
