import { InvalidArgumentError } from "commander";
import { wholeNumber } from "./whole-number.ts";

const year = wholeNumber(1900, 2200);

/** Reads an option that is years with commas between, as 2017,2018; gives them ascending. */
export function yearList(text: string): number[] {
  if (text.includes("-")) throw new InvalidArgumentError("Give each year, with commas between, as 2017,2018,2019.");
  const years = text.split(",").map(year);
  const repeated = years.find((each, i) => years.indexOf(each) < i);
  if (repeated !== undefined) throw new InvalidArgumentError(`${repeated} is named twice. Name each year once.`);
  return years.sort((a, b) => a - b);
}
