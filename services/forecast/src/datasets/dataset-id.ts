const HASH_IN_ID = 12;

/** The number of a dataset in the service: its name and the start of its hash, so that what is the same has the same. */
export function datasetId({ name, hash }: { readonly name: string; readonly hash: string }): string {
  return `${name.slice(0, 100)}-${hash.slice(0, HASH_IN_ID)}`;
}
