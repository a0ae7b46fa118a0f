import type { ClassPlans } from "@sufficiency/core";

/** Every class but elsewhere, which is what the others leave of a total. */
export type PlacedClass = keyof ClassPlans;

/**
 * The class of a published type of establishment, whatever release it is from: "Mainstream - Academy - SEN unit", "Special -
 * academy/free school" or the column "mainstream_academy_senunit". Undefined for what counts as elsewhere (home education, not in education, awaiting
 * provision, early years, independent mainstream, not recorded) and for totals.
 *
 * SEN units and resourced provision are one class, since councils recode between them; so are independent and non-maintained special schools.
 */
export function classOfEstablishment(text: string): PlacedClass | undefined {
  const type = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  if (/\b(total|pc)\b/.test(type)) return undefined;
  if (type.startsWith("mainstream")) {
    if (/sen ?unit|resourced provision/.test(type)) return "resource_base";
    return type.includes("independent") ? undefined : "mainstream";
  }
  if (type.startsWith("special ") && !type.startsWith("specialist") && !type.startsWith("special post"))
    return /independent|non maintained/.test(type) ? "independent" : "special";
  if (type === "hospital school") return "special";
  if (type.startsWith("ap pru")) return "ap";
  return POST16.test(type) ? "post16" : undefined;
}

const POST16 =
  /^(fe )?(general fe\b|other fe$|sixth form college|specialist post 16|independent specialist provider|ukrlp provider)/;
