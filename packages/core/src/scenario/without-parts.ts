/** A value without some of its parts, each given by the keys that lead to it; what is not there is left out already. */
export function withoutParts(value: unknown, paths: readonly (readonly string[])[]): unknown {
  // From the last to the first, so that places in a list stay what they are.
  return paths.toReversed().reduce(withoutPart, value);
}

function withoutPart(value: unknown, path: readonly string[]): unknown {
  if (path.length === 0) return undefined;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, path[0])) return value;
  const [key, ...rest] = path;
  const part = rest.length === 0 ? undefined : withoutPart((value as Record<string, unknown>)[key], rest);
  if (Array.isArray(value)) {
    const at = Number(key);
    return part === undefined ? value.filter((_, i) => i !== at) : value.with(at, part);
  }
  const others = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return part === undefined ? others : { ...others, [key]: part };
}
