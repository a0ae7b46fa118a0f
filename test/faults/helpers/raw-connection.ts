import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A connection to a service on which a test writes what it likes. */
export async function rawConnection(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}
