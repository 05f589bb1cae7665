// Engine, rules and pages in WebAssembly. The worker and the service worker each make one.
import init, { Site } from "glue:rettesnor.js";
import { osloNow } from "./oslo.js";

/** What the first answer needs, in the order the constructor takes it. The site says what a page needs beyond that. */
const FIRST = ["rules.bin", "services.bin", "errata.bin"];

/**
 * @param {{ assets: Record<string, { file: string }> }} manifest
 * @param {(address: string) => Promise<Response>} get
 */
export async function open(manifest, get) {
  const bytes = async (name) => {
    const response = await get(`/a/${manifest.assets[name].file}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const [, ...data] = await Promise.all([
    init({ module_or_path: get(`/a/${manifest.assets["rettesnor_bg.wasm"].file}`) }),
    ...FIRST.map(bytes),
  ]);
  const site = new Site(...data, JSON.stringify(manifest));

  /** One answer at a time adds what a page lacks: another language, the sources, the search. */
  let adding = Promise.resolve();
  const complete = (path) => {
    const added = adding.then(async () => {
      let last;
      for (let name = site.lacks(path); name; name = site.lacks(path)) {
        if (name === last) throw new Error(`${name} was of no use`);
        last = name;
        site.add(name, await bytes(name));
      }
    });
    // Without it the page itself says what is not here.
    adding = added.catch(() => {});
    return adding;
  };

  return async ({ method, path, query = "", body = new Uint8Array() }) => {
    await complete(path);
    const made = site.respond(method, path, query, body, osloNow());
    const answer = { status: made.status, contentType: made.contentType, download: made.download ?? null, body: made.body };
    made.free?.();
    return answer;
  };
}
