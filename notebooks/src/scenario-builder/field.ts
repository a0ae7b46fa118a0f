import { html } from "htl";

/** What is wrong with a value of a lever; `path` is where it stands in the lever's JSON, such as opens.ncy_to, or empty for the whole. */
export interface FieldFault {
  readonly path: string;
  readonly words: string;
}

/** A control under its label, with room for what is wrong with it. */
export function field(path: string, label: string, control: HTMLElement): HTMLElement {
  const room = faultRoom(path);
  room.id = `${control.id}-faults`;
  control.setAttribute("aria-describedby", room.id);
  return html`<div class="govuk-form-group app-lever__choice">
    <label class="govuk-label" for=${control.id}>${label}</label>${room}${control}
  </div>`;
}

/** Where it is said what is wrong with a value, or with what stands under it. */
export function faultRoom(path: string): HTMLElement {
  return html`<div aria-live="polite" data-faults-of=${path}></div>`;
}

/** Says faults of a lever, each in the room that is nearest to its value, so that none goes unsaid: the whole lever has a room. */
export function showFaults(lever: HTMLElement, faults: readonly FieldFault[]): void {
  const rooms = new Map<string, HTMLElement>();
  for (const room of lever.querySelectorAll<HTMLElement>("[data-faults-of]")) {
    rooms.set(room.dataset.faultsOf ?? "", room);
    room.replaceChildren();
  }
  for (const { path, words } of faults) {
    const room = rooms.get(nearest(path, rooms));
    room?.append(html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${words}</p>`);
    room?.closest("details")?.setAttribute("open", "");
  }
}

/** The path itself or what it stands in: cells.needs[0] stands in cells.needs, and that in cells. */
function nearest(path: string, rooms: ReadonlyMap<string, HTMLElement>): string {
  let at = path;
  while (at !== "" && !rooms.has(at)) at = at.slice(0, Math.max(0, at.lastIndexOf("."), at.lastIndexOf("[")));
  return at;
}
