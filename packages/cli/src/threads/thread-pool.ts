import { Piscina } from "piscina";

/** Threads that have loaded a module, or do so when they are needed. */
export interface ThreadPool {
  /** Has a free thread call the module's function. */
  run(task: unknown): Promise<unknown>;
  /** Ends the threads, whatever they are at. */
  end(): Promise<void>;
}

/** How many threads there are at least and at most, and after how many milliseconds without work one beyond the least ends. */
export interface ThreadPoolSize {
  readonly minThreads: number;
  readonly maxThreads: number;
  readonly idleTimeout?: number;
}

/**
 * Starts threads that load a module.
 * @param path of the module from the one that asks, without its ending: "./worker"
 * @param from import.meta.url of the module that asks
 */
export function startThreadPool(path: string, from: string, size: ThreadPoolSize): ThreadPool {
  const pool = new Piscina({ ...threadModule(path, from), ...size });
  return {
    run: (task) => pool.run(task),
    end() {
      // A thread may answer at the very moment at which it is ended, such as one that found no draw left to do. Nobody waits for
      // that any more, and without a listener the pool's word of it would take the process down.
      pool.on("error", () => {});
      return pool.destroy();
    },
  };
}

/**
 * What Piscina needs to know of a module: TypeScript where the sources are run as they are, else what was made of it. A thread must be
 * told to load TypeScript, since tsx registers itself in the main thread alone, and to load it as modules: where tsx answers
 * `require`, which Piscina tries first, each use of an import becomes a call, and a draw takes half as long again.
 */
function threadModule(path: string, from: string): { readonly filename: string; readonly execArgv?: string[] } {
  if (!from.endsWith(".ts")) return { filename: new URL(`${path}.js`, from).href };
  const register = `import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))}; register();`;
  return {
    filename: new URL(`${path}.ts`, from).href,
    execArgv: ["--conditions=@sufficiency/source", "--import", `data:text/javascript,${encodeURIComponent(register)}`],
  };
}
