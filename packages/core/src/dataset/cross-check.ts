import { checkCensuses } from "./cross-checks/censuses.ts";
import { checkKnownCodes } from "./cross-checks/known-codes.ts";
import { checkMargins } from "./cross-checks/margins.ts";
import { checkOwnCodes } from "./cross-checks/own-codes.ts";
import { checkPlaces } from "./cross-checks/places.ts";
import { checkPoints } from "./cross-checks/points.ts";
import { checkPriors } from "./cross-checks/priors.ts";
import { checkReference } from "./cross-checks/reference.ts";
import { checkSizes } from "./cross-checks/sizes.ts";
import { checkTransitionSides } from "./cross-checks/transition-sides.ts";
import { checkTransitionYears } from "./cross-checks/transition-years.ts";
import { checkTwoBases } from "./cross-checks/two-bases.ts";
import { checkUnmet } from "./cross-checks/unmet.ts";
import type { Fault } from "./fault.ts";
import type { LoadedTables } from "./loaded-table.ts";

/**
 * Holds the tables of a dataset against one another and gives every fault. A check that needs the whole of a table is
 * left out while that table has faults of its own, so that one mistake is not told twice.
 */
export function crossCheck(tables: LoadedTables): Fault[] {
  const checks = [
    checkOwnCodes,
    checkSizes,
    checkPoints,
    checkKnownCodes,
    checkCensuses,
    checkTwoBases,
    checkTransitionSides,
    checkTransitionYears,
    checkPlaces,
    checkUnmet,
    checkReference,
    checkPriors,
    checkMargins,
  ];
  return checks.flatMap((check) => check(tables));
}
