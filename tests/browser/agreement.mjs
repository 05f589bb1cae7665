// Holds the browser's module against the native answers: the same requests, the same bytes.
//
//   node agreement.mjs CASES GLUE DIST
//
// CASES is the folder the example `cases` of crates/browser wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "./module.mjs";

/** Fewer than this would prove little: something has stopped the walks. */
const ENOUGH = 300;

const [folder, glue, dist] = process.argv.slice(2);
const cases = readFileSync(join(folder, "cases.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const bodies = readFileSync(join(folder, "bodies.bin"));
const { respond, memory, times } = await open(glue, dist);

/** Where two bodies part, with what stands there. */
function parting(ours, theirs) {
  const at = ours.findIndex((byte, place) => byte !== theirs[place]);
  const place = at < 0 ? Math.min(ours.length, theirs.length) : at;
  const shown = (bytes) => Buffer.from(bytes).subarray(Math.max(0, place - 60), place + 60).toString();
  return `at byte ${place}:\n  native: …${shown(theirs)}…\n  module: …${shown(ours)}…`;
}

let offset = 0;
const native = [];
const module = [];
const statuses = new Map();
for (const [number, one] of cases.entries()) {
  const theirs = bodies.subarray(offset, offset + one.length);
  offset += one.length;
  const ours = respond({ ...one, body: Buffer.from(one.form) });
  const called = `request ${number + 1}, ${one.method} ${one.path}?${one.query} with «${one.form}»`;
  for (const what of ["status", "contentType", "download"]) assert.equal(ours[what], one[what], `${called}: ${what}`);
  if (Buffer.compare(ours.body, theirs) !== 0) assert.fail(`${called} parts ${parting(ours.body, theirs)}`);
  if (one.path.endsWith("veiviser")) {
    native.push(one.micros / 1000);
    module.push(ours.taken);
  }
  statuses.set(one.status, (statuses.get(one.status) ?? 0) + 1);
}
assert.equal(offset, bodies.length, "every body belongs to a request");
assert.ok(cases.length >= ENOUGH, `${cases.length} requests are too few`);
assert.ok(native.length >= ENOUGH / 4, `${native.length} answers from the guide are too few`);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const worst = (numbers) => Math.max(...numbers);
const ms = (number) => `${number.toFixed(1)} ms`;
console.log(`${cases.length} requests, the same bytes (${[...statuses].sort().map(([status, count]) => `${status}: ${count}`).join(", ")})`);
console.log(`guide: native ${ms(median(native))}, worst ${ms(worst(native))}; module ${ms(median(module))}, worst ${ms(worst(module))}`);
console.log(`start: ${ms(times.instantiate)} to instantiate, ${ms(times.read)} to read; ${(memory.buffer.byteLength / 2 ** 20).toFixed(0)} MiB`);
