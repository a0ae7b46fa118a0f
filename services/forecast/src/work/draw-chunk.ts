import { pack } from "./packed.ts";
import { type Drawn, preparedOf } from "./prepared-of.ts";

/** Draws `first` to `last` - 1. */
export interface ChunkTask extends Drawn {
  readonly first: number;
  readonly last: number;
}

/** Does a chunk of draws and gives what they counted, packed; or in words why they cannot be done. */
export async function drawChunk(task: ChunkTask): Promise<Uint8Array | { readonly cannot: string }> {
  const prepared = await preparedOf(task);
  if ("cannot" in prepared) return prepared;
  return pack(prepared.draw(task.request.seed, task.first, task.last));
}
