import { LEVER_SCHEMAS, type Lever } from "./lever-schemas.ts";
import type { Size } from "./schema-parts.ts";

/** One size of a lever: most have one, named size; the reform has several. */
export interface NamedSize {
  readonly property: string;
  readonly size: Size;
  readonly least: number;
  readonly most: number;
}

interface SizeSchema {
  readonly anyOf?: readonly { readonly minimum?: number; readonly maximum?: number }[];
}

/** The sizes that a lever gives, each with the range that its schema allows. */
export function sizesOf(lever: Lever): NamedSize[] {
  const properties = LEVER_SCHEMAS[lever.lever].properties as Readonly<Record<string, SizeSchema>>;
  return Object.entries(properties).flatMap(([property, { anyOf }]) => {
    const size = (lever as unknown as Record<string, Size | undefined>)[property];
    if (!anyOf || size === undefined) return [];
    return [{ property, size, least: anyOf[0].minimum as number, most: anyOf[0].maximum as number }];
  });
}
