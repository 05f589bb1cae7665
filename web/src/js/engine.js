// The worker, as a function from a request to an answer.
import { scriptAddress } from "./trusted.js";

let worker = null;
let next = 0;
const waiting = new Map();

function settle(data, ready) {
  if (data.kind === "ready") ready.resolve();
  else if (data.kind === "failed" && data.id === undefined) ready.reject(new Error(data.problem));
  else {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "answer") asked?.resolve(data.answer);
    else asked?.reject(new Error(data.problem));
  }
}

/** Starts the worker; rejects where the browser or this build has none. */
export function start(manifest) {
  return new Promise((resolve, reject) => {
    const script = manifest.assets["worker.js"];
    if (!script || !globalThis.WebAssembly) throw new Error("no engine");
    worker = new Worker(scriptAddress(`/a/${script.file}`));
    worker.addEventListener("message", ({ data }) => settle(data, { resolve, reject }));
    worker.addEventListener("error", () => {
      reject(new Error("the worker ended"));
      for (const asked of waiting.values()) asked.reject(new Error("the worker ended"));
      waiting.clear();
    });
    worker.postMessage({ kind: "start", manifest });
  });
}

export function ask(request) {
  return new Promise((resolve, reject) => {
    if (!worker) throw new Error("no engine");
    next += 1;
    waiting.set(next, { resolve, reject });
    worker.postMessage({ id: next, request });
  });
}

/** Where there is no worker the server answers the same requests, and the history still gets no entries. */
export async function askServer({ method, path, query, body }) {
  const headers = body ? { "content-type": "application/x-www-form-urlencoded" } : {};
  const response = await fetch(query ? `${path}?${query}` : path, { method, body, headers, cache: "no-store" });
  const contentType = response.headers.get("content-type") ?? "";
  // A server that is too busy says so in a form for programs: that is no answer, and no file.
  if (!response.ok && !contentType.startsWith("text/html")) throw new Error(`${path}: ${response.status}`);
  const download = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? null;
  return { status: response.status, contentType, download, body: new Uint8Array(await response.arrayBuffer()) };
}

/** Ends it: what it was told goes with it. */
export function stop() {
  worker?.terminate();
  worker = null;
  waiting.clear();
}
