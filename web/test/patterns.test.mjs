// Every pattern, in every state and width, for what axe, the policy and a small screen can tell.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, pageIn } from "./browser.mjs";
import { PATTERNS as pages, pattern, serve } from "./serve.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LOOKS = [
  { name: "desk", viewport: { width: 1280, height: 900 } },
  { name: "phone", viewport: { width: 360, height: 740 } },
  { name: "dark", viewport: { width: 768, height: 1000 }, colorScheme: "dark" },
];
let browser;
let site;
before(async () => {
  browser = await launch();
  site = await serve();
});
after(async () => {
  await browser.close();
  site.close();
});

async function violations(page) {
  // axe is read in past the policy: it is the test's, not the page's.
  const client = await page.context().newCDPSession(page);
  const run = async (expression) => (await client.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true })).result.value;
  await run(`${axe}; undefined`);
  const found = await run("axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`))");
  return found ?? ["axe did not run"];
}

const tooWide = (page) => page.evaluate(() => {
  if (document.documentElement.scrollWidth <= document.documentElement.clientWidth) return [];
  const outside = (part) => {
    const { left, right } = part.getBoundingClientRect();
    return (right > innerWidth + 1 || left < -1) && getComputedStyle(part).position !== "absolute";
  };
  return ["wider than the screen", ...[...document.querySelectorAll("body *")].filter(outside).slice(0, 6).map((part) => `${part.nodeName}.${part.className}`)];
});

for (const name of pages) {
  for (const look of LOOKS) {
    test(`${name}, ${look.name}: nothing for axe to say, folded out too`, async () => {
      const { context, page, complaints } = await pageIn(browser, { ...look, serviceWorkers: "block" });
      await page.goto(`${site.address}/${name}`);
      await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => { fold.open = true; }));
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(complaints, []);
      await context.close();
    });
  }

  test(`${name}: no sideways scroll at 320, nor at 1280 enlarged four times, nor from right to left`, async () => {
    const { context, page } = await pageIn(browser, { serviceWorkers: "block" });
    await page.goto(`${site.address}/${name}`);
    for (const dir of ["ltr", "rtl"]) {
      await page.evaluate((way) => {
        document.documentElement.dir = way;
        document.querySelectorAll("main details").forEach((fold) => { fold.open = true; });
      }, dir);
      for (const [width, height] of [[320, 640], [320, 225], [360, 740], [768, 1024]]) {
        await page.setViewportSize({ width, height });
        assert.deepEqual(await tooWide(page), [], `${width} × ${height} ${dir}`);
      }
    }
    await context.close();
  });

  test(`${name}: nothing to press is smaller than 24 pixels, apart from links in running text`, async () => {
    const { context, page } = await pageIn(browser, { viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
    await page.goto(`${site.address}/${name}`);
    const small = await page.evaluate(() => [...document.querySelectorAll("button, summary, select, input:not([type=hidden]), nav a")]
      .map((e) => [e, e.getBoundingClientRect()])
      .filter(([, r]) => r.width > 0 && (r.height < 23.5 || r.width < 23.5))
      .filter(([e]) => !(e.matches("input[type=radio], input[type=checkbox]") && e.closest("label")?.getBoundingClientRect().height >= 24))
      .filter(([e]) => !e.matches("p a, .r-crumbs a"))
      .map(([e, r]) => `${e.nodeName} ${e.className} ${e.textContent.trim().slice(0, 20)} ${r.width.toFixed()}×${r.height.toFixed()}`));
    assert.deepEqual(small, []);
    await context.close();
  });
}

test("patterns carry no style, script or handler of their own", () => {
  for (const name of pages) {
    const html = pattern(name);
    assert.doesNotMatch(html, /\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)/, name);
  }
});

const all = () => pages.map((name) => [name, pattern(name)]);

test("every icon that a pattern names is in the sprite", () => {
  const sprite = readFileSync(new URL("../src/icons.svg", import.meta.url), "utf8");
  for (const [name, html] of all()) {
    for (const [, icon] of html.matchAll(/icons\.svg#([\w-]+)/g)) assert.ok(sprite.includes(`id="${icon}"`), `${name}: ${icon}`);
  }
});

/** Every file in a folder and those in it. */
const filesIn = (folder) => readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile()).map((one) => readFileSync(`${one.parentPath ?? one.path}/${one.name}`, "utf8"));

test("no style is written for a class that no page has", () => {
  const pages = new URL("../../crates/pages/", import.meta.url).pathname;
  const written = filesIn(`${pages}templates`).concat(filesIn(`${pages}src`)).join("\n");
  const folder = new URL("../src/css/", import.meta.url);
  const styled = readdirSync(folder).flatMap((name) => [...readFileSync(new URL(name, folder), "utf8").matchAll(/\.(r-[\w-]+)/g)].map(([, name]) => name));
  assert.deepEqual([...new Set(styled)].filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(written)), []);
});
