/** What is asked to be explained: the change of some plans up to a year. */
export interface Ask {
  readonly need?: string;
  readonly setting?: string;
  readonly locality?: string;
  readonly age_band?: string;
  readonly phase?: string;
  readonly year?: number;
}
