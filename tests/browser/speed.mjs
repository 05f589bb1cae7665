// How fast the module is in Chromium on a phone: the processor slowed down four times, the module on the page's own thread,
// which the slowing certainly reaches.
//
//   node speed.mjs CASES GLUE DIST [RATE [ROUNDS]]
//
// Fails where the first answer comes later, or another takes longer, than the guide promises.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { FIRST } from "./module.mjs";
import { launch } from "./reader.mjs";

const PROMISED = { first: 1000, later: 50 };
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };

const [folder, glue, dist, rate = "4", rounds = "3"] = process.argv.slice(2);
const { assets } = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
const cases = readFileSync(join(folder, "cases.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const guide = cases.filter(({ path, method }) => path === "/veiviser" && method === "POST");

/** Files as the server sends them: compressed beforehand, where the browser takes that. */
const server = createServer((request, response) => {
  const name = request.url.slice(1);
  if (name === "") return response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>speed</title>");
  const file = [join(dist, name), join(glue, name)].find((path) => existsSync(path));
  if (!file) return response.writeHead(404).end();
  const squeezed = existsSync(`${file}.br`);
  const encoding = squeezed ? { "content-encoding": "br" } : {};
  return response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream", ...encoding }).end(readFileSync(squeezed ? `${file}.br` : file));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}/`;

/** Runs in the page. */
async function measure({ files, wasm, first, later }) {
  const begun = performance.now();
  const [{ default: init, Site }, ...data] = await Promise.all([
    import("/rettesnor.js"),
    ...files.map(async (file) => new Uint8Array(await (await fetch(file)).arrayBuffer())),
  ]);
  const manifest = new TextDecoder().decode(data.pop());
  await init({ module_or_path: fetch(wasm) });
  const loaded = performance.now();
  const site = new Site(...data, manifest);
  const made = performance.now();
  const answer = ({ method, path, query, form, now }) => {
    const start = performance.now();
    const { status, body } = site.respond(method, path, query, new TextEncoder().encode(form), now);
    return { status, bytes: body.length, taken: performance.now() - start };
  };
  const opening = answer(first);
  const answered = performance.now();
  return { loaded: loaded - begun, read: made - loaded, opening: opening.taken, first: answered - begun, later: later.map((one) => answer(one).taken) };
}

const browser = await launch();
const results = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: Number(rate) });
  const files = [...FIRST.map((name) => `/${assets[name].file}`), "/manifest.json"];
  const wasm = `/${assets["rettesnor_bg.wasm"].file}`;
  const [first, ...later] = guide;
  results.push(await page.evaluate(measure, { files, wasm, first, later: later.slice(0, 60) }));
  await context.close();
}
await browser.close();
server.close();

const best = results.toSorted((a, b) => a.first - b.first)[0];
const later = best.later.toSorted((a, b) => a - b);
const at = (part) => later[Math.min(later.length - 1, Math.floor(later.length * part))];
const ms = (number) => `${number.toFixed(0)} ms`;
console.log(`slowed ${rate} times: load ${ms(best.loaded)}, read ${ms(best.read)}, first answer ${ms(best.opening)}: ${ms(best.first)} in all`);
console.log(`later answers: median ${ms(at(0.5))}, nine of ten within ${ms(at(0.9))}, worst ${ms(at(1))} (of ${later.length})`);
assert.ok(best.first <= PROMISED.first, `the first answer took ${ms(best.first)}, more than ${ms(PROMISED.first)}`);
assert.ok(at(0.9) <= PROMISED.later, `later answers took ${ms(at(0.9))}, more than ${ms(PROMISED.later)}`);
