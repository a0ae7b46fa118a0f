import type { Forecast } from "../forecast.ts";

/** Label of a setting by its code. */
export function labelOfSetting({ whole }: Forecast, code: string): string {
  return whole.settings.find((row) => row.code === code)?.label ?? code;
}
