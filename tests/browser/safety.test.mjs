// What keeps the person safe: leaving, forgetting, sharing on request only, and nothing lost by a change of language.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { serve } from "./host.mjs";
import { HOST, launch, read } from "./reader.mjs";
import { choose, known, openFile, startFrom, tell } from "./steps.mjs";

let browser;
let host;
let reader;
before(async () => {
  [browser, host] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  await host?.stop();
});
beforeEach(async () => {
  host.forget();
  reader = await read(browser, host, { acceptDownloads: true });
});
afterEach(() => reader?.close());

/** What the browser keeps for the site. */
const kept = (page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
const NOTHING = { caches: [], workers: 0, local: 0, session: 0, databases: 0, cookies: "" };

async function isLeft(entries) {
  const { page } = reader;
  await page.locator("body.r-neutral").waitFor();
  assert.equal(new URL(page.url()).pathname, "/forlatt");
  assert.equal(await page.title(), "Ny fane");
  assert.equal(await page.evaluate(() => history.length), entries, "the history has no entry more");
  assert.deepEqual(await kept(page), NOTHING);
  assert.deepEqual(page.workers(), [], "the worker is gone, with all it was told");
  await page.goBack().catch(() => null);
  assert.ok(!page.url().startsWith(host.address), `one step back leads out, not to ${page.url()}`);
}

async function inTheMiddle() {
  await startFrom(reader, "gravid");
  await tell(reader, "bor_i_mottak", "nei");
  if (HOST === "browser") await reader.isInstalled();
  return reader.page.evaluate(() => history.length);
}

test("the leave-now button takes the one entry of the history, and clears memory, caches and worker", async () => {
  const entries = await inTheMiddle();
  await reader.page.locator("[data-leave]").click();
  await isLeft(entries);
  reader.isQuiet();
});

test("Escape twice leaves too", async () => {
  const entries = await inTheMiddle();
  await reader.page.keyboard.press("Escape");
  await reader.page.keyboard.press("Escape");
  await isLeft(entries);
});

test("a whole case leaves nothing in the browser but code and rules", async () => {
  await inTheMiddle();
  const { caches, workers, ...rest } = await kept(reader.page);
  assert.deepEqual(rest, { local: 0, session: 0, databases: 0, cookies: "" });
  assert.deepEqual([caches.length, workers], HOST === "browser" ? [1, 1] : [0, 0]);
  const paths = await reader.page.evaluate(async (names) => {
    const all = await Promise.all(names.map(async (name) => (await (await globalThis.caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
    return all.flat().filter((path) => !path.startsWith("/a/"));
  }, caches);
  assert.deepEqual(paths, HOST === "browser" ? ["/forlatt"] : []);
});

test("after ten silent minutes the page asks, and after one more it has forgotten", async () => {
  const { page } = reader;
  await page.clock.install();
  await startFrom(reader, "gravid");
  const dialog = page.locator("[data-idle]");
  await page.clock.runFor("09:50");
  assert.equal(await dialog.isVisible(), false, "before ten minutes nobody is asked");
  await page.clock.runFor("00:20");
  assert.equal(await dialog.isVisible(), true, "after ten minutes one is asked");
  await page.locator("[data-idle-stay]").click();
  assert.equal(await dialog.isVisible(), false);
  assert.equal((await known(page)).length, 2, "who stays has lost nothing");
  await page.clock.runFor("11:10");
  await page.waitForURL((url) => url.pathname === "/");
  await page.locator(".r-hero").waitFor();
  await reader.press(page.locator('.r-menu a[href="/veiviser"]'));
  assert.deepEqual(await known(page), [], "what was told is forgotten");
});

test("a page on which nothing is told never asks", async () => {
  await reader.page.clock.install();
  await reader.open("/regler");
  await reader.page.clock.runFor("30:00");
  assert.equal(await reader.page.locator("[data-idle]").isVisible(), false);
  assert.ok(reader.page.url().endsWith("/regler"));
});

const share = () => reader.press(reader.page.locator('.r-tools button[formaction$="/del"]'));

/** The link of the case on the page. */
async function linkOf() {
  await share();
  return reader.page.locator("[data-share-link]").inputValue();
}

test("a link carries what is not sensitive after #, and nobody is told of it before it is opened", async () => {
  await inTheMiddle();
  const link = await linkOf();
  assert.ok(link.startsWith(`${host.address}/apne#`), link);
  assert.match(await reader.page.locator("main").innerText(), /Utelatt\s+er gravid/, "what is left out is named");
  const other = await read(browser, host);
  host.forget();
  await other.open(link.slice(host.address.length));
  assert.equal(new URL(other.page.url()).hash, "", "the address is emptied at once");
  assert.equal(await other.page.locator("[data-fragment]").isVisible(), true);
  assert.ok(host.requests.every(({ method, path }) => method === "GET" && !path.includes(link.split("#")[1])));
  await other.press(other.page.locator("form[data-open] .ds-button"));
  assert.deepEqual(await known(other.page), ["spor:oppholdsstatus", "spor:bor_i_mottak"]);
  other.isQuiet();
  await other.close();
});

const swapped = (text) => text.slice(0, -1) + (text.endsWith("A") ? "B" : "A");
const BROKEN = {
  "one sign changed": [swapped, /skadet/],
  "cut in the middle": [(token) => token.slice(0, token.length / 2), /skadet/],
  "from a later edition": [(token) => `9${token.slice(1)}`, /nyere utgave/],
  "no text at all": [() => "%E0%A4%A", /skadet|kan ikke åpnes/],
};

test("a link that is not whole says so, and gives no answer", async () => {
  await startFrom(reader, "uten-papirer");
  const [, token] = (await linkOf()).split("#");
  for (const [how, [breakIt, says]] of Object.entries(BROKEN)) {
    const other = await read(browser, host);
    await other.open(`/apne#${breakIt(token)}`);
    await other.press(other.page.locator("form[data-open] .ds-button"));
    assert.match(await other.page.locator("main").innerText(), says, how);
    assert.equal(await other.page.locator(".r-sheet, .r-chip").count(), 0, `${how}: nothing is answered`);
    other.isQuiet({ refused: true });
    await other.close();
  }
});

test("a file holds everything, and opens to the same case", async () => {
  await inTheMiddle();
  const told = await known(reader.page);
  await share();
  const saved = reader.page.waitForEvent("download");
  await reader.page.locator("form[data-download] .ds-button").click();
  const file = await saved;
  const content = readFileSync(await file.path(), "utf8");
  assert.equal(file.suggestedFilename(), "situasjon.json");
  assert.equal(JSON.parse(content).fakta.gravid, "ja", "the file has what is sensitive too");
  const other = await read(browser, host);
  await other.open("/apne");
  await openFile(other, content);
  assert.deepEqual((await known(other.page)).toSorted(), told.toSorted());
  other.isQuiet();
  await other.close();
});

test("a file that is too large, or no file of ours, says so", async () => {
  for (const [content, says] of [["a".repeat(300_000), /større enn siden tar imot/], ['{"fakta": {"finnes_ikke": "ja"}}', /finnes_ikke/], ["{", /ikke gyldig JSON/]]) {
    await reader.open("/apne");
    await openFile(reader, content);
    assert.match(await reader.page.locator("main").innerText(), says);
    assert.equal(await reader.page.locator(".r-sheet").count(), 0, "nothing is answered");
  }
});

const language = (code) => reader.page.locator(`.r-lang button[lang="${code}"]`);

test("a change of language loses nothing: not what is told, half filled in, folded out or tried", async () => {
  const { page } = reader;
  await inTheMiddle();
  const told = await known(page);
  await choose(reader, "trolig_over_tre_maaneder");
  await page.locator('#sporsmal input[value="nei"]').check();
  await page.locator("#rettigheter .r-more > summary").first().click();
  for (const code of ["nn", "en", "nb"]) {
    await reader.press(language(code));
    assert.equal(await page.locator("html").getAttribute("lang"), code);
    assert.equal(new URL(page.url()).pathname, code === "nb" ? "/veiviser" : `/${code}/veiviser`);
    assert.deepEqual(await known(page), told, `what is told, in ${code}`);
    assert.equal(await page.locator('#sporsmal input[value="nei"]').isChecked(), true, `what is half filled in, in ${code}`);
    assert.equal(await page.locator("#rettigheter .r-more").first().evaluate((fold) => fold.open), true, `what is folded out, in ${code}`);
    assert.equal(await page.evaluate(() => document.activeElement.lang), code, "focus stays on the button");
  }
  reader.isQuiet();
});

test("every page that is made of what is told has the same in every language", async () => {
  const { page } = reader;
  for (const name of ["oppsummering", "brosjyre", "del"]) {
    await inTheMiddle();
    await reader.press(page.locator(`.r-tools button[formaction$="/${name}"]`));
    await reader.press(language("en"));
    assert.equal(new URL(page.url()).pathname, `/en/${name}`);
    await reader.press(page.locator('main button[formaction$="/veiviser"], main form[action$="/veiviser"] button').first());
    assert.deepEqual((await known(page)).length, 3, `${name} in English leads back to the same case`);
  }
});

test("who reads a rule finds the case again", async () => {
  const { page } = reader;
  await inTheMiddle();
  const told = await known(page);
  await reader.press(page.locator('.r-menu a[href="/regler"]'));
  await reader.press(page.locator(".r-areas a").first());
  await reader.press(page.locator(".r-hits a").first());
  await reader.press(page.locator('.r-menu a[href="/veiviser"]'));
  assert.deepEqual(await known(page), told);
  reader.isQuiet();
});
