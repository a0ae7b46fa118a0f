import { NEEDS } from "@sufficiency/core";
import type { Explained } from "../explained.ts";

/** Whom the figures are about, such as "Leicestershire: ASD, State special school, Charnwood, ages 11 to 15". */
export function who({ whole, selection }: Explained): string {
  const { need, setting, locality, ages } = selection;
  const label = (list: Explained["whole"]["settings"] | Explained["whole"]["localities"], code: string): string =>
    list.find((row) => row.code === code)?.label ?? code;
  const parts = [
    need === undefined ? "" : `${NEEDS.find(({ code }) => code === need)?.label ?? need} (${need})`,
    setting === undefined ? "" : label(whole.settings, setting),
    locality === undefined ? "" : label(whole.localities, locality),
    ages === undefined ? "" : `ages ${ages[0]} to ${ages[1]}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? whole.title : `${whole.title}: ${parts.join(", ")}`;
}
