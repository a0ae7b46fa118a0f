export { leverText } from "../scenario/lever-text.ts";
export { fitScenario } from "../scenario/load-scenario.ts";
export { fanOf } from "./fan.ts";
export { countsBy, type Forecast, flowsOf, overflowOf, placesOf } from "./forecast.ts";
export { provenanceOf } from "./provenance.ts";
