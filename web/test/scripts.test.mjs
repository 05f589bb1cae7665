import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, pageIn } from "./browser.mjs";
import { host, version } from "./host.mjs";

let browser;
let one;
let two;
let site;
let context;
let page;
let complaints;

before(async () => {
  browser = await launch();
  one = version("rules, first");
  two = version("rules, second");
});
after(async () => {
  await browser.close();
  one.gone();
  two.gone();
});
beforeEach(async () => {
  site = await host(one);
  ({ context, page, complaints } = await pageIn(browser));
});
afterEach(async () => {
  await context.close();
  site.close();
});

const begin = async (path = "/veiviser") => {
  await page.goto(site.address + path);
  await page.locator('[data-when="local"]').first().waitFor();
};
const answer = async (label) => {
  await page.getByLabel(label).check();
  await page.locator("#use").click();
};
const said = () => page.locator("#said").textContent();
/** A worker that says it is active may still be on its way to the disk: ask until a page comes from it. */
const installed = async () => {
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated" && Boolean(navigator.serviceWorker.controller));
  const other = await context.newPage();
  for (let served = false; !served;) {
    await other.goto(`${site.address}/om`);
    served = await other.evaluate(() => performance.getEntriesByType("navigation")[0].workerStart > 0);
  }
  await other.close();
};
const posts = () => site.requests.filter(({ method }) => method === "POST");

test("what is answered never leaves the device", async () => {
  await begin();
  await answer("ja");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "j");
  await answer("nei");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "jn");
  assert.deepEqual(posts(), []);
  assert.ok(site.requests.every(({ query }) => query === ""));
  assert.deepEqual(complaints, []);
});

test("focus goes to the new question, folds and scroll stay, and the history has one entry", async () => {
  await begin();
  const entries = await page.evaluate(() => history.length);
  await page.locator("#fold summary").click();
  await answer("ja");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "j");
  assert.equal(await page.evaluate(() => document.activeElement.id), "sporsmal");
  assert.equal(await page.locator("#fold").evaluate((fold) => fold.open), true);
  assert.equal(await page.getByLabel("ja").isChecked(), false);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "sporsmal");
  await page.locator("#fold a").click();
  await page.getByRole("link", { name: "Regler" }).click();
  await page.waitForURL("**/regler");
  assert.equal(await page.evaluate(() => history.length), entries);
});

test("what was said is still there after a look at the rules, and in another language", async () => {
  await begin();
  await answer("ja");
  await page.getByRole("link", { name: "Regler" }).click();
  await page.waitForURL("**/regler");
  assert.equal(await page.locator("#added").textContent(), "sources.bin");
  await page.getByRole("link", { name: "Veiviser" }).click();
  await page.waitForURL("**/veiviser");
  assert.equal(await said(), "j");
  await page.locator("#en").click();
  await page.waitForURL("**/en/veiviser");
  assert.equal(await said(), "j");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.deepEqual(posts(), []);
});

test("Ctrl and Z undoes, but not while one writes", async () => {
  await begin();
  await answer("ja");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "j");
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+z");
  assert.equal(await said(), "j");
  await page.locator("main").focus();
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "");
});

const cleared = async () => {
  await page.getByRole("heading", { name: "/forlatt GET" }).waitFor();
  const left = await page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length, localStorage.length, sessionStorage.length]);
  assert.deepEqual(left, [0, 0, 0, 0]);
};

test("leaving replaces the one entry and clears caches and workers", async () => {
  await begin();
  await installed();
  await answer("ja");
  const entries = await page.evaluate(() => history.length);
  await page.locator("[data-leave]").click();
  await cleared();
  assert.equal(await page.evaluate(() => history.length), entries);
  await page.goBack().catch(() => null);
  assert.ok(!page.url().includes("/veiviser"), page.url());
});

test("Escape twice leaves, once does not", async () => {
  await begin();
  await page.keyboard.press("Escape");
  await page.waitForTimeout(1200);
  assert.ok(page.url().endsWith("/veiviser"));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await cleared();
});

test("leaving in one tab leaves in the other", async () => {
  await begin();
  const other = await context.newPage();
  await other.goto(`${site.address}/regler`);
  await other.locator('[data-when="local"]').first().waitFor();
  await page.locator("[data-leave]").click();
  await other.getByRole("heading", { name: "/forlatt GET" }).waitFor();
});

test("leaving works with the network off, and shows nothing", async () => {
  await begin();
  await installed();
  await context.setOffline(true);
  await page.locator("[data-leave]").click();
  await page.waitForFunction(() => document.body.childElementCount === 0);
  assert.ok(page.url().endsWith("/forlatt"));
});

test("after ten minutes of silence the page asks, and after one more it forgets", async () => {
  await page.clock.install();
  await begin();
  await answer("ja");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "j");
  await page.clock.runFor(9.9 * 60_000);
  assert.equal(await page.locator("[data-idle]").isVisible(), false);
  await page.clock.runFor(0.3 * 60_000);
  assert.equal(await page.locator("[data-idle]").isVisible(), true);
  await page.locator("[data-idle-stay]").click();
  assert.equal(await page.locator("[data-idle]").isVisible(), false);
  await page.clock.runFor(12 * 60_000);
  await page.waitForURL((url) => url.pathname === "/");
  assert.equal(await said(), "");
});

test("nothing said, nothing to forget: no dialog on a page that one reads", async () => {
  await page.clock.install();
  await begin("/regler");
  await page.clock.runFor(30 * 60_000);
  assert.equal(await page.locator("[data-idle]").isVisible(), false);
  assert.ok(page.url().endsWith("/regler"));
});

test("a link's content is taken out of the address and opened only when asked", async () => {
  await page.goto(`${site.address}/apne#jj`);
  await page.locator("[data-fragment]").waitFor();
  assert.equal(new URL(page.url()).hash, "");
  assert.equal(await said(), "");
  await page.locator('[data-when="local"]').first().waitFor();
  await page.locator("#open").click();
  await page.waitForFunction(() => document.querySelector("#said").textContent === "jj");
  assert.equal(await page.locator("#link").inputValue(), `${site.address}/apne#jj`);
  assert.ok(site.requests.every(({ path, body }) => !path.includes("jj") && body === ""));
});

test("a file is opened on the device", async () => {
  await begin("/apne");
  await page.locator("[data-file]").setInputFiles({ name: "situasjon.json", mimeType: "application/json", buffer: Buffer.from("jnj") });
  await page.waitForFunction(() => document.querySelector("#said").textContent === "jnj");
  assert.deepEqual(posts(), []);
});

test("the calendar file is made on the device", async () => {
  await begin();
  const saved = page.waitForEvent("download");
  await page.locator("#ics").click();
  assert.equal((await saved).suggestedFilename(), "frister.ics");
  assert.deepEqual(posts(), []);
});

test("the link is copied", async () => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await begin();
  await answer("nei");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "n");
  await page.locator("[data-copy]").click();
  await page.getByText("Kopiert").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${site.address}/apne#n`);
});

test("with the network off a reloaded page answers, forms too, and keeps no facts", async () => {
  await begin();
  await installed();
  await context.setOffline(true);
  await page.reload();
  await page.locator('[data-when="local"]').first().waitFor();
  await answer("ja");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "j");
  const kept = await page.evaluate(async () => {
    const paths = [];
    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) paths.push(new URL(request.url).pathname);
    return paths.filter((path) => !path.startsWith("/a/"));
  });
  assert.deepEqual(kept, ["/forlatt"]);
  assert.match(await page.locator("#now").textContent(), /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
});

test("the service worker answers a form that no script caught", async () => {
  await begin();
  await installed();
  await page.getByLabel("ja").check();
  await page.evaluate(() => {
    const form = document.querySelector("#sporsmal form");
    form.submit();
  });
  await page.waitForFunction(() => document.querySelector("#said")?.textContent === "j");
  assert.deepEqual(posts(), []);
});

test("a new version waits until asked, then answers alone, with what was said", async () => {
  await begin();
  await installed();
  const first = await page.locator("main").getAttribute("data-version");
  await answer("ja");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "j");
  site.become(two);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.locator("[data-update]").waitFor();
  await answer("nei");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "jn");
  assert.equal(await page.locator("main").getAttribute("data-version"), first);
  await page.locator("[data-update-now]").click();
  await page.waitForFunction((old) => document.querySelector("main") && document.querySelector("main").dataset.version !== old, first);
  assert.equal(await said(), "jn");
  await page.locator('[data-when="local"]').first().waitFor();
  const names = await page.evaluate(() => caches.keys());
  assert.equal(names.length, 1);
  assert.deepEqual(posts(), []);
});

test("a new version taken on a page that is not made of what was said leads to the guide with it", async () => {
  await begin();
  await installed();
  await answer("ja");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "j");
  await page.getByRole("link", { name: "Regler" }).click();
  await page.waitForURL("**/regler");
  site.become(two);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.locator("[data-update-now]").click();
  await page.waitForURL("**/veiviser");
  assert.equal(await said(), "j");
  assert.deepEqual(posts(), []);
});

test("a link that nobody can have written is no fault of the page", async () => {
  await page.goto(`${site.address}/apne#%E0%A4%A`);
  await page.locator("[data-fragment]").waitFor();
  assert.equal(new URL(page.url()).hash, "");
  assert.deepEqual(complaints, []);
});

test("in another language, what is half filled in and folded out stays", async () => {
  await begin();
  await page.locator("#fold summary").click();
  await page.getByLabel("nei").check();
  await page.locator("textarea").fill("utkast");
  await page.locator("#en").click();
  await page.waitForURL("**/en/veiviser");
  assert.equal(await page.getByLabel("nei").isChecked(), true);
  assert.equal(await page.locator("textarea").inputValue(), "utkast");
  assert.equal(await page.locator("#fold").evaluate((fold) => fold.open), true);
});

test("without scripts the server answers the same forms", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const bare = await plain.newPage();
  await bare.goto(`${site.address}/veiviser`);
  assert.equal(await bare.locator('[data-when="server"]').isVisible(), true);
  await bare.getByLabel("ja").check();
  await bare.locator("#use").click();
  assert.equal(await bare.locator("#said").textContent(), "j");
  assert.equal(posts().length, 1);
  await plain.close();
});

test("where the engine cannot start, the page says so and the server answers, without a new page", async () => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.address}/veiviser`);
  const entries = await page.evaluate(() => history.length);
  assert.equal(await page.locator('[data-when="server"]').first().isVisible(), true);
  await answer("ja");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "j");
  assert.equal(posts().length, 1);
  await page.getByRole("link", { name: "Regler" }).click();
  await page.waitForURL("**/regler");
  await page.getByRole("link", { name: "Veiviser" }).click();
  await page.waitForURL("**/veiviser");
  assert.equal(await said(), "j");
  assert.equal(await page.evaluate(() => history.length), entries);
});

test("a file is made by the server too, under its own name", async () => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.address}/veiviser`);
  const saved = page.waitForEvent("download");
  await page.locator("#ics").click();
  assert.equal((await saved).suggestedFilename(), "frister.ics");
});

test("an engine that stops sends nothing before the page has said so, and one asks again", async () => {
  await begin();
  await answer("ja");
  await page.waitForFunction(() => document.querySelector("#said").textContent === "j");
  // Only the page's own worker is under test here: forms must not be caught by the service worker.
  await page.evaluate(async () => Promise.all((await navigator.serviceWorker.getRegistrations()).map((one) => one.unregister())));
  await page.locator("#stop").click();
  await page.locator("[data-stopped]").waitFor();
  assert.equal(await page.locator('[data-when="server"]').first().isVisible(), true);
  assert.deepEqual(posts(), []);
  await page.locator("#use").click();
  await page.waitForLoadState();
  assert.equal(posts().length, 1);
});
