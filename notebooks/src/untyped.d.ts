declare module "@observablehq/inputs";

declare module "htl" {
  /** An element of a template of HTML; what is put in is escaped. */
  export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): HTMLElement;
  export function svg(strings: TemplateStringsArray, ...values: readonly unknown[]): SVGElement;
}
