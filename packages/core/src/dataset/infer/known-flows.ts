/**
 * What is known of the flows between two censuses beside the stocks, all in plans. Figures need not be whole; what is
 * not known is absent.
 */
export interface KnownFlows {
  /** The later of the two censuses. */
  readonly censusYear: number;
  /** Plans new to the council, without transfers in unless the source counts them. */
  readonly joiners: {
    readonly total: number;
    /** By age at the later census, 0 to 25, with that total. */
    readonly byAge: ArrayLike<number>;
    /** Shares by setting code; absent where not known. */
    readonly bySetting?: Readonly<Record<string, number>>;
    /** Shares by need code; absent where not known. */
    readonly byNeed?: Readonly<Record<string, number>>;
  };
  readonly leavers?: {
    /** Plans that ceased, transfers out among them. */
    readonly total: number;
    /** By age at the later census as if still here, 0 to 26, with that total; absent where not known. */
    readonly byAge?: ArrayLike<number>;
  };
}
