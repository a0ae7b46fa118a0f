/** What the page's address says of a choice, so that a link opens the page as it was seen. */
export function fromLink(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** Keeps a choice in the page's address, without a step in the browser's history. */
export function toLink(name: string, value: string): void {
  const url = new URL(location.href);
  url.searchParams.set(name, value);
  history.replaceState(history.state, "", url);
}
