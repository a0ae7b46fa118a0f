/**
 * Guards text against being taken for a formula when its CSV is opened in a spreadsheet: an apostrophe is put before
 * text that begins with = + - @, a tab or a return. Text that already begins so gets one more, so that
 * `unguardFormula` gives back exactly what was there.
 *
 * Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Takes away the guard that `guardFormula` gave. */
export function unguardFormula(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE && /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

const APOSTROPHE = 0x27;
