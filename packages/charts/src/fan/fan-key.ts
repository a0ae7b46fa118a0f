import type { KeyItem } from "../frame/key-item.ts";
import { FAN_TINTS, PALETTE } from "../palette.ts";

/**
 * What the marks of a fan stand for.
 *
 * @param actual what the key calls the figures that came since; undefined where there are none
 */
export function fanKey(actual: string | undefined): KeyItem[] {
  return [...seenKey(actual), ...forecastKey()];
}

/** What was counted before the forecast and what came since. */
export function seenKey(actual: string | undefined): KeyItem[] {
  return [
    { mark: "dots", colour: PALETTE.darkGrey, text: "observed" },
    ...(actual === undefined ? [] : [{ mark: "diamonds", colour: PALETTE.darkPink, text: actual } as const]),
  ];
}

/** What a forecast's line and bands are. */
export function forecastKey(): KeyItem[] {
  return [
    { mark: "line", colour: PALETTE.darkBlue, text: "middle forecast" },
    { mark: "band", colour: FAN_TINTS.half, text: "50%" },
    { mark: "band", colour: FAN_TINTS.most, text: "80%" },
    { mark: "band", colour: FAN_TINTS.widest, text: "90% of simulated futures" },
  ];
}
