/** A worker that is ended when the signal comes. */
export function until(signal: AbortSignal, worker: Worker): Worker {
  signal.addEventListener("abort", () => worker.terminate(), { once: true });
  return worker;
}
