const KEY = "sufficiency-token";

/** The token that was given in this tab; it is forgotten when the tab is closed. */
export function keptToken(): string | undefined {
  return sessionStorage.getItem(KEY) ?? undefined;
}

export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}
