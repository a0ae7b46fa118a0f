/** What Piscina needs to know to load a module in its threads. */
export interface ThreadModule {
  readonly filename: string;
  readonly execArgv?: string[];
}

/**
 * The module of a pool's threads: TypeScript where the sources are run as they are, else what was made of it. A thread must be told
 * to load TypeScript, since tsx registers itself in the main thread alone, and to load it as modules: where tsx answers
 * `require`, which Piscina tries first, each use of an import becomes a call, and a draw takes half as long again.
 *
 * @param path of the module from the one that asks, without its ending: "./worker"
 * @param from import.meta.url of the module that asks
 */
export function threadModule(path: string, from: string): ThreadModule {
  if (!from.endsWith(".ts")) return { filename: new URL(`${path}.js`, from).href };
  const register = `import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))}; register();`;
  return {
    filename: new URL(`${path}.ts`, from).href,
    execArgv: ["--conditions=@sufficiency/source", "--import", `data:text/javascript,${encodeURIComponent(register)}`],
  };
}
