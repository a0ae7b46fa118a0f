import type { ListedNotebook } from "./notebook-list.ts";

/**
 * The page around a notebook: the shell with the notebook's title and description, and links to all notebooks.
 * Links stand in plain HTML, so they work before and without any script.
 */
export function inShell(shell: string, notebooks: readonly ListedNotebook[], file: string): string {
  const here = notebooks.find((notebook) => notebook.file === file);
  if (!here) throw new Error(`${file} is not among the notebooks.`);
  return shell
    .replace("{{description}}", here.description)
    .replace("{{navigation}}", navigation(notebooks, file))
    .replace("{{heading}}", here.title);
}

/** The notebooks that are listed, each with what it is for. */
export function notebookCards(notebooks: readonly ListedNotebook[]): string {
  const items = notebooks
    .filter(({ order, file }) => order !== undefined && file !== "index.html")
    .map(
      ({ file, title, description }) =>
        `<li><a class="govuk-link" href="/notebooks/${file}">${title}</a><p class="govuk-hint">${description}</p></li>`,
    );
  return `<ul class="govuk-list app-notebooks">${items.join("")}</ul>`;
}

function navigation(notebooks: readonly ListedNotebook[], file: string): string {
  return notebooks
    .filter(({ order }) => order !== undefined)
    .map((notebook) => {
      const isHere = notebook.file === file;
      const active = isHere ? " govuk-service-navigation__item--active" : "";
      const current = isHere ? ' aria-current="page"' : "";
      const href = notebook.file === "index.html" ? "/notebooks/" : `/notebooks/${notebook.file}`;
      const text = notebook.file === "index.html" ? "Home" : notebook.title;
      return `<li class="govuk-service-navigation__item${active}"><a class="govuk-service-navigation__link" href="${href}"${current}>${text}</a></li>`;
    })
    .join("");
}
