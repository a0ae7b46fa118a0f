/**
 * The three kinds of year. A census year is the January of the SEN2 census; it falls in the academic year that began
 * the September before.
 */

/** Academic year that a census falls in: 2025 gives "2024/25". */
export function academicYearOfCensus(censusYear: number): string {
  return `${censusYear - 1}/${String(censusYear % 100).padStart(2, "0")}`;
}

/** Census year that an academic year serves ("2024/25" gives 2025), or undefined where the text is no academic year. */
export function censusOfAcademicYear(academicYear: string): number | undefined {
  const match = /^(\d{4})\/(\d{2})$/.exec(academicYear);
  if (!match) return undefined;
  const census = Number(match[1]) + 1;
  return census % 100 === Number(match[2]) ? census : undefined;
}
