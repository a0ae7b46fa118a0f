import type { ChartText } from "../frame/chart-text.ts";
import type { LocalityFigure, MeasureWords } from "../localities/locality-figure.ts";

/** A locality on a tile map. */
export interface Tile extends LocalityFigure {
  /** Where its tile stands, from 0 at the left and at the top; given for all localities or for none. */
  readonly column?: number;
  readonly row?: number;
  /** Where it is: longitude and latitude, or easting and northing. Tiles are laid out by these where all have them. */
  readonly point?: readonly [number, number];
}

/** What a tile map shows. */
export interface TilesInput extends ChartText, MeasureWords {
  readonly tiles: readonly Tile[];
}
