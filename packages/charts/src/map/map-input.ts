import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { ChartText } from "../frame/chart-text.ts";
import type { LocalityFigure, MeasureWords } from "../localities/locality-figure.ts";

/** What a map shows. */
export interface MapInput extends ChartText, MeasureWords {
  readonly localities: readonly LocalityFigure[];
  /** The council's own areas, in longitude and latitude or in eastings and northings. */
  readonly areas: FeatureCollection<Polygon | MultiPolygon>;
  /** The property of an area that holds a locality's code. */
  readonly codeProperty: string;
}
