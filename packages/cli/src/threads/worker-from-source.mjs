/**
 * Loads worker.ts in a thread where the sources are run as they are. Left to Piscina, which asks `require` first, tsx would
 * make CommonJS of them, where each use of an import is a call: a draw would take half as long again.
 */
import { register } from "tsx/esm/api";

register();
export default (await import("./worker.ts")).default;
