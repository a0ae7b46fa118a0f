import { html } from "htl";

/** Gives a file to whoever reads the page, as a download. */
export function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = html`<a download=${name} href=${href}></a>`;
  link.click();
  URL.revokeObjectURL(href);
}
