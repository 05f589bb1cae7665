// The module as Node runs it, from a folder of web/dist: for tests and measurements.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What the first answer needs, in the order the constructor takes it. */
export const FIRST = ["rules.bin", "services.bin", "errata.bin"];

/**
 * @param {string} glue the folder with rettesnor.js and rettesnor_bg.wasm, as they were before they were bundled
 * @param {string} dist web/dist
 */
export async function open(glue, dist) {
  const text = readFileSync(join(dist, "manifest.json"), "utf8");
  const { assets } = JSON.parse(text);
  const bytes = (name) => readFileSync(join(dist, assets[name].file));
  const { default: init, Site } = await import(pathToFileURL(join(glue, "rettesnor.js")));
  const started = performance.now();
  const { memory } = await init({ module_or_path: bytes("rettesnor_bg.wasm") });
  const ready = performance.now();
  const site = new Site(...FIRST.map(bytes), text);
  const made = performance.now();

  /** Adds what a page lacks, then answers. */
  const respond = ({ method, path, query = "", body = new Uint8Array(), now }) => {
    for (let name = site.lacks(path); name; name = site.lacks(path)) site.add(name, bytes(name));
    const begun = performance.now();
    const answer = site.respond(method, path, query, body, now);
    const taken = performance.now() - begun;
    const { status, contentType, download, body: content } = answer;
    answer.free();
    return { status, contentType, download: download ?? null, body: content, taken };
  };
  return { Site, site, respond, memory, times: { instantiate: ready - started, read: made - ready } };
}
