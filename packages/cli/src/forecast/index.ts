export { leverText } from "../scenario/lever-text.ts";
export { fitScenario } from "../scenario/load-scenario.ts";
export { fanOf } from "./fan.ts";
export { countsBy, type Forecast, placesOf, tablesOf } from "./forecast.ts";
export { provenanceOf } from "./provenance.ts";
