const FORMAT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** A moment in words, such as 26 November 2026 at 01:29. */
export function dateWords(moment: string): string {
  return FORMAT.format(new Date(moment));
}
