// The server under test, behind a relay that writes down everything that leaves the browser.
import { spawn } from "node:child_process";
import { createServer, request as ask } from "node:http";
import { createServer as claimPort } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** The program; `cargo xtask test` builds it and says where it is. */
const PROGRAM = process.env.RETTESNOR_SERVER;
/** A debug build reads its rules slowly. */
const PATIENCE_MS = 60_000;

async function freePort() {
  const claim = claimPort();
  await new Promise((done) => claim.listen(0, "127.0.0.1", done));
  const { port } = claim.address();
  await new Promise((done) => claim.close(done));
  return port;
}

async function started(port, child) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    try {
      if ((await fetch(`http://127.0.0.1:${port}/helse`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(50);
  }
  throw new Error("the server did not start in time");
}

/**
 * Starts the server. `requests` is everything the browser sent since the last `forget()`: what a service worker answered never
 * comes here. `cut()` is the network gone, `join()` the network back.
 */
export async function serve(options = []) {
  if (!PROGRAM) throw new Error("RETTESNOR_SERVER must name the server program");
  const port = await freePort();
  const child = spawn(PROGRAM, ["--address", `127.0.0.1:${port}`, ...options], { stdio: ["ignore", "ignore", "inherit"] });
  const requests = [];
  let online = true;
  const relay = createServer(async (incoming, outgoing) => {
    if (!online) return incoming.socket.destroy();
    const parts = [];
    for await (const part of incoming) parts.push(part);
    const body = Buffer.concat(parts);
    requests.push({ method: incoming.method, path: incoming.url, body: body.toString() });
    const passed = ask({ port, host: "127.0.0.1", method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    passed.end(body);
  });
  await Promise.all([started(port, child), new Promise((done) => relay.listen(0, "127.0.0.1", done))]);
  return {
    address: `http://127.0.0.1:${relay.address().port}`,
    requests,
    forget: () => requests.splice(0),
    cut: () => {
      online = false;
      relay.closeAllConnections();
    },
    join: () => {
      online = true;
    },
    stop: async () => {
      relay.closeAllConnections();
      relay.close();
      if (child.exitCode === null) {
        const ended = new Promise((done) => child.once("exit", done));
        child.kill("SIGTERM");
        await ended;
      }
    },
  };
}
