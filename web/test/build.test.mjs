import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { version } from "./host.mjs";

const contents = (dist) => Object.fromEntries(readdirSync(dist).sort().map((name) => [name, readFileSync(join(dist, name)).toString("base64")]));
let one;
let same;
let other;
before(() => {
  one = version("rules");
  same = version("rules");
  other = version("other rules");
});
after(() => [one, same, other].forEach(({ gone }) => gone()));

test("the same input gives the same files, byte for byte", () => {
  assert.deepEqual(contents(one.dist), contents(same.dist));
});

test("other rules give another version and another service worker", () => {
  const of = ({ dist }) => JSON.parse(readFileSync(join(dist, "manifest.json"))).version;
  assert.notEqual(of(one), of(other));
  assert.notEqual(contents(one.dist)["sw.js"], contents(other.dist)["sw.js"]);
  assert.equal(contents(one.dist)["app.js"], contents(other.dist)["app.js"]);
});

test("every file is named by its hash, and the list says what it must be", () => {
  const { version: named, assets } = JSON.parse(readFileSync(join(one.dist, "manifest.json")));
  const files = Object.values(assets).map(({ file }) => file);
  assert.deepEqual(readdirSync(one.dist).sort(), [...files, "manifest.json", `manifest.${named}.json`, "sw.js"].sort());
  for (const { file, integrity, bytes } of Object.values(assets)) {
    const content = readFileSync(join(one.dist, file));
    assert.equal(content.length, bytes);
    assert.equal(integrity, `sha384-${createHash("sha384").update(content).digest("base64")}`);
    assert.ok(file.includes(`.${createHash("sha256").update(content).digest("hex").slice(0, 12)}.`), file);
  }
});

test("nothing that is bundled names another host", () => {
  for (const name of readdirSync(one.dist).filter((file) => /\.(css|js|svg|webmanifest)$/.test(file))) {
    const text = readFileSync(join(one.dist, name), "utf8").replaceAll("http://www.w3.org/", "");
    assert.doesNotMatch(text, /https?:\/\/[a-z0-9]/i, name);
  }
});
