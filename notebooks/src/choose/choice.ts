import { html } from "htl";
import { fromLink, toLink } from "./in-link.ts";

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** An element whose value may be chosen: `view(element)` in a cell gives the value, and again whenever it changes. */
export type Choice<Value> = HTMLElement & { value: Value };

/**
 * A list to choose one of. The choice is kept in the page's address under `name`, so a link shows what was chosen.
 *
 * @param initial what is chosen where the address says nothing; the first option where not given
 */
export function choice<Value extends string>(
  name: string,
  label: string,
  options: readonly Option<Value>[],
  { initial, hint }: { readonly initial?: Value | undefined; readonly hint?: string } = {},
): Choice<Value> {
  const id = `choose-${name}`;
  const wanted = fromLink(name);
  const chosen = options.find(({ value }) => value === wanted) ?? options.find(({ value }) => value === initial);
  const select = html`<select class="govuk-select" id=${id} name=${name} aria-describedby=${hint ? `${id}-hint` : null}>
    ${options.map(
      (option) =>
        html`<option value=${option.value} selected=${option.value === chosen?.value}>${option.label}</option>`,
    )}
  </select>` as HTMLSelectElement;
  select.addEventListener("change", () => toLink(name, select.value));
  const group = html`<div class="govuk-form-group">
    <label class="govuk-label" for=${id}>${label}</label>
    ${hint ? html`<div class="govuk-hint" id=${`${id}-hint`}>${hint}</div>` : null}
    ${select}
  </div>`;
  return Object.defineProperty(group, "value", {
    get: () => select.value,
    set: (value: string) => {
      select.value = value;
    },
  }) as Choice<Value>;
}
